import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { onEachEngine } from '../store/each-engine.ts'
import { assertSameKey } from './assert-same-key.ts'
import { Keys } from './keys.ts'
import { secretKey, SecretKeyError } from './secret-key.ts'

const keys = new Keys(Buffer.alloc(32, 1))
const others = new Keys(Buffer.alloc(32, 2))

describe('keys', () => {
  test('what is sealed is opened by the same key for the same purpose only, and never the same twice', () => {
    const sealed = keys.seal('email', 'salma@example.org')
    expect(sealed).not.toBe(keys.seal('email', 'salma@example.org'))
    expect(keys.open('email', sealed)).toBe('salma@example.org')
    expect(keys.open('draft', sealed)).toBeNull()
    expect(others.open('email', sealed)).toBeNull()
    expect(keys.open('email', `${sealed.startsWith('A') ? 'B' : 'A'}${sealed.slice(1)}`)).toBeNull()
    expect(keys.open('email', '')).toBeNull()
  })

  test('nothing is opened whose tag was cut short', () => {
    const sealed = Buffer.from(keys.seal('email', ''), 'base64url')
    expect(keys.open('email', sealed.toString('base64url'))).toBe('')
    for (const bytes of [0, 12, 16, 24, 27])
      expect(keys.open('email', sealed.subarray(0, bytes).toString('base64url')), String(bytes)).toBeNull()
  })

  test('a signature is of its parts, of its purpose and of its key', () => {
    const signature = keys.sign('receipt', 'ab', 'c')
    expect(keys.verify(signature, 'receipt', 'ab', 'c')).toBe(true)
    expect(keys.verify(signature, 'receipt', 'a', 'bc')).toBe(false)
    expect(keys.verify(signature, 'mail-link', 'ab', 'c')).toBe(false)
    expect(others.verify(signature, 'receipt', 'ab', 'c')).toBe(false)
    expect(keys.verify('', 'receipt', 'ab', 'c')).toBe(false)
  })
})

describe('the secret', () => {
  const inFolder = (check: (dataDir: string) => void) => () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'midad-keys-'))
    try {
      check(dataDir)
    } finally {
      rmSync(dataDir, { recursive: true, force: true })
    }
  }

  test(
    'is made once, for its owner only',
    inFolder((dataDir) => {
      const first = secretKey({ secretKey: undefined, dataDir })
      expect(first).toHaveLength(32)
      expect(secretKey({ secretKey: undefined, dataDir })).toEqual(first)
      expect(statSync(join(dataDir, 'keys', 'secret.key')).mode & 0o777).toBe(0o600)
    }),
  )

  test(
    'is the one given, where one is',
    inFolder((dataDir) => {
      expect(secretKey({ secretKey: Buffer.alloc(32, 7).toString('base64'), dataDir })).toEqual(Buffer.alloc(32, 7))
    }),
  )

  test(
    'that cannot be made says so',
    inFolder((dataDir) => {
      writeFileSync(join(dataDir, 'keys'), '')
      expect(() => secretKey({ secretKey: undefined, dataDir })).toThrow(SecretKeyError)
    }),
  )
})

onEachEngine('the mark of the secret', (openFresh) => {
  test('lets the same key in again and turns another one away', async () => {
    const { store } = await openFresh()
    await assertSameKey(store, keys)
    await assertSameKey(store, keys)
    await expect(assertSameKey(store, others)).rejects.toThrow(/SECRET_KEY/)
  })
})
