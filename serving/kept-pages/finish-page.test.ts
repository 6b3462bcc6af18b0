import { describe, expect, test } from 'vitest'
import { finishPage } from './finish-page.ts'
import { PAGE_POLICY } from '../page-policy.ts'

const head = (more = '') => `<!DOCTYPE html><html><head>${more}<title>x</title></head>`

describe('a page that is kept', () => {
  test('has its policy beside what Next says of it, in the value Next answers with', () => {
    const value = { kind: 'APP_PAGE', html: `${head('<script>self.__next_f.push([1])</script>')}<body>`, headers: { 'x-of-next': '1' } }
    finishPage(value)
    expect(value).toEqual({
      kind: 'APP_PAGE',
      html: `${head()}<body>`,
      status: undefined,
      headers: { 'x-of-next': '1', 'content-security-policy': PAGE_POLICY },
    })
  })

  test('is believed about its status in its head only', () => {
    const gone = '<meta name="midad-status" content="410"/>'
    const said = { kind: 'APP_PAGE', html: `${head(gone)}<body>`, status: 200 }
    const quoted = { kind: 'APP_PAGE', html: `${head()}<body>${gone}`, status: 200 }
    finishPage(said)
    finishPage(quoted)
    expect([said.status, quoted.status]).toEqual([410, 200])
  })

  test('that only leads elsewhere says where once', () => {
    const value = { kind: 'APP_PAGE', html: head(), status: 308, headers: { location: '/ar' } as Record<string, unknown> }
    finishPage(value)
    expect(value.headers).not.toHaveProperty('location')
  })

  test('is the only thing that is finished', () => {
    for (const value of [null, { kind: 'APP_ROUTE', body: 'x' }, { kind: 'APP_PAGE' }]) {
      const before = structuredClone(value)
      finishPage(value)
      expect(value).toEqual(before)
    }
  })
})
