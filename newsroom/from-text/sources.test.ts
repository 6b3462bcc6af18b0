import { expect, test } from 'vitest'
import { besideDate, isDateLine } from './date-lines.ts'
import { filedFrom, isSignOff, namedSource } from './sources.ts'

test.each([
  ['en', 'LONDON (Reuters) - The mill turns.', { place: 'London', agency: 'Reuters', text: 'The mill turns.' }],
  ['en', 'NEW YORK, Jan 12 (AP) — The mill turns.', { place: 'New York', agency: 'AP', text: 'The mill turns.' }],
  ['en', 'PORT ELLERY – The mill turns.', { place: 'Port Ellery', text: 'The mill turns.' }],
  ['ar', 'القاهرة (أ ف ب) – عادت الطاحونة.', { place: 'القاهرة', agency: 'أ ف ب', text: 'عادت الطاحونة.' }],
  ['ar', 'واشنطن - رويترز: عادت الطاحونة.', { place: 'واشنطن', agency: 'رويترز', text: 'عادت الطاحونة.' }],
  ['ar', 'بيروت/الأناضول - عادت الطاحونة.', { place: 'بيروت', agency: 'الأناضول', text: 'عادت الطاحونة.' }],
] as const)('%s: %s was filed from there', (language, paragraph, filed) => {
  expect(filedFrom(paragraph, language)).toEqual(filed)
})

test.each([
  ['ar', 'عادت الطاحونة - كما قال أهل البلدة - إلى العمل.'],
  ['ar', 'قال الوزير (وهو طبيب) – إن الطاحونة عادت.'],
  ['en', 'The mill - once a church - turns.'],
  ['en', 'NATO said on Monday that the mill turns.'],
] as const)('%s: %s was not', (language, paragraph) => {
  expect(filedFrom(paragraph, language)).toBeUndefined()
})

test('sources and those who worked on a report are told from text', () => {
  expect(namedSource('المصدر: "نوفوستي"')).toBe('نوفوستي')
  expect(namedSource('Source: AFP and Al Jazeera')).toBe('AFP and Al Jazeera')
  expect(namedSource('(رويترز)')).toBe('رويترز')
  expect(namedSource('Sources close to the minister said no.')).toBeUndefined()
  expect(isSignOff('Reporting by A. Writer; Editing by B. Writer')).toBe(true)
  expect(isSignOff('(إعداد فلان للنشرة العربية - تحرير فلانة)')).toBe(true)
  expect(isSignOff('تحرير المدينة استغرق أسبوعين، كما قال القائد.')).toBe(false)
})

test.each([
  '2 November 2021',
  'Published: 2 Nov 2021, 10:45 GMT',
  'Updated 3 hours ago',
  'الثلاثاء، 2 نوفمبر/تشرين الثاني 2021',
  'آخر تحديث: 12 يناير ,2023: 11:02 ص GST',
  '٢٦ سبتمبر ٢٠١٩',
  '12:49 بتوقيت غرينتش',
  'منذ 3 ساعات',
  '2021/11/02',
])('%s is a date line', (line) => {
  expect(isDateLine(line)).toBe(true)
})

test('a sentence with a date is none, and what stands beside a date is found', () => {
  expect(isDateLine('قمة 2 نوفمبر 2021')).toBe(false)
  expect(isDateLine('On 2 November 2021 the mill turned.')).toBe(false)
  expect(besideDate('By A. Writer | 2 November 2021')).toBe('By A. Writer')
  expect(besideDate('مدار الوادي ـ نشر في 2023/01/16 الساعة 03:54')).toBe('مدار الوادي')
})
