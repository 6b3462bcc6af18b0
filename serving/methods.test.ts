import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { methodsOf } from './methods.ts'

/** An address of each file of app/ with this name, in Arabic: `[token]` is any word. */
const addressesOf = (name: string) =>
  globSync(`app/**/${name}`).map((file) => ({
    file,
    address: file
      .replace(/^app|\/[^/]+$/g, '')
      .replace('[locale]', 'ar')
      .replaceAll(/\[[^\]]+\]/g, 'word'),
  }))

test('every route is asked as it answers, and no page is posted to', () => {
  const routes = addressesOf('route.ts')
  expect(routes.length).toBeGreaterThan(25)
  for (const { file, address } of routes) {
    const takes = (method: string) => new RegExp(`export (?:const|async function|function) ${method}\\b`).test(readFileSync(file, 'utf8'))
    expect({ file, posted: methodsOf(address).includes('POST') }).toEqual({ file, posted: takes('POST') })
    expect({ file, read: methodsOf(address).includes('GET') }).toEqual({ file, read: takes('GET') })
  }
  const pages = addressesOf('page.tsx')
  expect(pages.length).toBeGreaterThan(40)
  for (const { file, address } of pages) expect({ file, methods: methodsOf(address) }).toEqual({ file, methods: ['GET', 'HEAD'] })
})

test('a query and a slash at the end change nothing', () => {
  expect(methodsOf('/en/comments/?a=b')).toContain('POST')
  expect(methodsOf('/desk/en/queue/decide?a=b')).toEqual(['POST'])
  expect(methodsOf('/desk/en/account/authenticator/?note=x')).toEqual(['GET', 'HEAD'])
  expect(methodsOf('/en/comments/mine?/comments/mine/ask')).toEqual(['GET', 'HEAD'])
})
