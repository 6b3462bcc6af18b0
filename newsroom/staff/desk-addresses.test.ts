import { expect, test } from 'vitest'
import { nextAddress } from './desk-addresses.ts'

test.each(['/desk/ar', '/desk/en/queue', '/desk/ar/queue?status=held&words=%D8%A7', '/desk/en/queue?note=a-_b'])(
  '%s may be gone to',
  (address) => {
    expect(nextAddress(address, 'ar')).toBe(address)
  },
)

test.each([
  null,
  '',
  '/',
  '/ar',
  '/deskar',
  '/desk',
  '/desk/fr',
  '//evil.example',
  '//evil.example/desk/ar',
  '/\\evil.example',
  '/desk/ar\\evil.example',
  '/desk/ar//evil.example',
  '/desk/ar/%09/evil.example',
  '/desk/ar/%5cevil.example',
  '/desk/ar/%2f%2fevil.example',
  '/desk/ar/..',
  '/desk/ar/../../evil',
  '/desk/ar/%2e%2E/%2e%2e/evil',
  '/desk/ar/@evil.example',
  '/desk/ar\t/queue',
  '/desk/ar/queue\r\nSet-Cookie: a=b',
  'https://evil.example/desk/ar',
  'javascript:alert(1)',
  '/desk/ar?next=//evil.example',
])('%s leads to the desk itself', (address) => {
  expect(nextAddress(address, 'en')).toBe('/desk/en')
})
