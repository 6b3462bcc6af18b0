import { expect, test } from 'vitest'
import { readSettings } from './site-settings.ts'

const earlier = { name: { ar: 'مداد' }, tagline: {}, description: {}, timeZone: 'Asia/Amman', months: 'levantine' }

test('a store written before digits were a setting shows what it showed', () => {
  expect(readSettings(JSON.stringify(earlier))).toEqual({ ...earlier, digits: 'latin', hijri: false })
})

test('what was set stays set', () => {
  const set = { ...earlier, digits: 'arabic-indic', hijri: true }
  expect(readSettings(JSON.stringify(set))).toEqual(set)
})
