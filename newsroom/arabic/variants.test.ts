import { expect, test } from 'vitest'
import { formatDate } from './dates.ts'
import { dateVariants, numberVariants } from './variants.ts'

test('what holds a number is there in both digits, and what holds none is not there twice', () => {
  expect(numberVariants('12 تعليقًا')).toEqual([
    { text: '12 تعليقًا', digits: 'latin' },
    { text: '١٢ تعليقًا', digits: 'arabic-indic' },
  ])
  expect(numberVariants('تعليقان')).toEqual([])
})

const timeZone = 'Africa/Cairo'

test('a date is there once for each way of writing it, and for every choice there is one', () => {
  const variants = dateVariants((choice) => formatDate('2021-08-02T09:00:00Z', 'ar', { timeZone, ...choice }))
  expect(variants.filter(({ digits }) => digits === 'latin')).toEqual([
    { text: '2 أغسطس/آب 2021', digits: 'latin', months: ['dual'] },
    { text: '2 أغسطس 2021', digits: 'latin', months: ['egyptian'] },
    { text: '2 آب 2021', digits: 'latin', months: ['levantine'] },
    { text: '2 غشت 2021', digits: 'latin', months: ['moroccan'] },
    { text: '2 أوت 2021', digits: 'latin', months: ['tunisian-algerian'] },
  ])
  expect(variants.filter(({ digits }) => digits === 'arabic-indic').map(({ text }) => text)).toEqual([
    '٢ أغسطس/آب ٢٠٢١',
    '٢ أغسطس ٢٠٢١',
    '٢ آب ٢٠٢١',
    '٢ غشت ٢٠٢١',
    '٢ أوت ٢٠٢١',
  ])
})

test('sets that write it alike share one', () => {
  const variants = dateVariants((choice) => formatDate('2021-03-02T09:00:00Z', 'ar', { timeZone, ...choice }))
  expect(variants.map(({ months }) => months)).toEqual([
    ['dual'],
    ['egyptian', 'moroccan', 'tunisian-algerian'],
    ['levantine'],
    ['dual'],
    ['egyptian', 'moroccan', 'tunisian-algerian'],
    ['levantine'],
  ])
})
