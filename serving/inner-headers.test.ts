import { expect, test } from 'vitest'
import { dropInnerHeaders } from './inner-headers.ts'

const left = (headers: Record<string, string>, url: string) => {
  dropInnerHeaders(headers, url)
  return headers
}

test('what only Next may say is taken out, wherever it is said', () => {
  const headers = { 'next-action': 'x', rsc: '1', 'x-midad-reader': '192.0.2.7', 'x-middleware-set-cookie': 'a=b', accept: 'text/html' }
  expect(left({ ...headers }, '/ar')).toEqual({ accept: 'text/html' })
  expect(left({ ...headers }, '/desk/ar')).toEqual({ accept: 'text/html' })
})

test('only the desk is told a cookie', () => {
  for (const url of ['/ar', '/en/comments', '/deskar', '/ar/desk/x']) expect(left({ cookie: '__prerender_bypass=x' }, url), url).toEqual({})
  for (const url of ['/desk', '/desk/ar/queue', '/desk?x']) expect(left({ cookie: 'a=b' }, url), url).toEqual({ cookie: 'a=b' })
})
