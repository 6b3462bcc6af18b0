import { expect, test } from 'vitest'
import { addresses } from '../../newsroom/stories/addresses.ts'
import { fullAddress, isLiteAddress, pageBehind } from './address.ts'

test('a lite address leads to the page it is made of, with its query and its last slash', () => {
  expect(fullAddress('/ar/lite')).toBe('/ar')
  expect(fullAddress('/en/lite/politics/first-bridge')).toBe('/en/politics/first-bridge')
  expect(fullAddress('/ar/lite/search?q=%D8%AC%D8%B3%D8%B1&page=2')).toBe('/ar/search?q=%D8%AC%D8%B3%D8%B1&page=2')
  expect(fullAddress('/ar/lite/')).toBe('/ar/')
  expect(fullAddress('/ar/lite?x=1')).toBe('/ar?x=1')
})

test('only the first part below the language is the edition’s', () => {
  expect(fullAddress('/ar/lite/lite')).toBe('/ar/lite')
  for (const url of ['/ar/politics/lite', '/ar/liters', '/lite', '/fr/lite', '/desk/ar/lite', '/AR/lite', '/ar//lite']) {
    expect(isLiteAddress(url), url).toBe(false)
    expect(fullAddress(url)).toBe(url)
  }
})

test('every page of the newspaper has a lite address, and nothing else has', () => {
  expect(addresses.lite('/ar')).toBe('/ar/lite')
  expect(addresses.lite('/en/politics/first-bridge#comments')).toBe('/en/lite/politics/first-bridge/comments#comments')
  expect(addresses.lite('/ar/politics/a/comments/page/2#comment-x')).toBe('/ar/lite/politics/a/comments/page/2#comment-x')
  expect(addresses.lite('/ar#content')).toBe('/ar/lite#content')
  expect(addresses.lite('/ar/search?q=a&amp;page=2')).toBe('/ar/lite/search?q=a&amp;page=2')
  expect(addresses.lite('/ar/lite?q=a')).toBe('/ar/lite?q=a')
  for (const url of ['#comments', '/', '/media/a/480.webp', '/feeds/ar.xml', '/desk/ar', '/arabic', 'https://example.org/ar', '//ar/x']) {
    expect(addresses.lite(url)).toBe(url)
  }
})

test('a story’s comments are a part of its page', () => {
  expect(pageBehind('/ar/lite/politics/first-bridge/comments')).toEqual({ address: '/ar/politics/first-bridge', part: 'discussion' })
  for (const rest of [
    '/politics/first-bridge',
    '/politics/first-bridge/comments/page/2',
    '/politics/first-bridge/comments/',
    '/comments',
    '/search?q=a/b/comments',
  ]) {
    expect(pageBehind(`/en/lite${rest}`)).toEqual({ address: `/en${rest}`, part: 'page' })
  }
})
