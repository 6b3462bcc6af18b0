import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { Galley } from './galley.ts'

test('gives items back as they were, in their order and as often as they are asked for, whatever signs they hold', async () => {
  const galley = new Galley<{ number: number; text: string }>()
  // Longer than what is written or read at a time, with signs of several bytes, and with those that elsewhere end a line.
  const items = Array.from({ length: 900 }, (_, number) => ({ number, text: `سطر\u2028آخر\u2029\r\n\u0085 😀${'نص '.repeat(number)}` }))
  for (const item of items) galley.add(item)
  expect(await Array.fromAsync(galley.items())).toEqual(items)
  galley.add({ number: -1, text: '' })
  expect(await Array.fromAsync(galley.items())).toEqual([...items, { number: -1, text: '' }])
  galley.remove()
})

test('leaves nothing behind, and gives nothing back where nothing was added', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'midad-test-'))
  vi.stubEnv('TMPDIR', folder)
  const galley = new Galley<string>()
  expect(await Array.fromAsync(galley.items())).toEqual([])
  galley.remove()
  expect(readdirSync(folder)).toEqual([])
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})
