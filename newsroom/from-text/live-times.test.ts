import { expect, test } from 'vitest'
import { withLiveTimes } from './live-times.ts'
import { sourceLines } from './source-lines.ts'

const texts = (lines: string[]) => withLiveTimes(sourceLines(lines.join('\n'))).map((line) => line.text)

test.each([
  ['18:42', 'No ferry will sail', 'The harbour office says that no ferry will leave.'],
  ['4:05 pm', '', 'The harbour office says that no ferry will leave.'],
  ['16:05 GMT', 'No ferry will sail', '', 'The harbour office says that no ferry will leave.'],
  ['الساعة 16:05', 'لا عبّارات', 'قال مكتب الميناء إنّ العبّارات لن تغادر.'],
  ['16:05 بتوقيت غرينتش', 'لا عبّارات', 'قال مكتب الميناء إنّ العبّارات لن تغادر.'],
])('the times of a live page stand before what happened then: %s', (time, ...entry) => {
  const [first, ...rest] = entry.filter(Boolean)
  const page = ['Storm on the north coast', ...[1, 2, 3].flatMap(() => ['', time, '', ...entry])]
  expect(texts(page)).toEqual(['Storm on the north coast', ...[1, 2, 3].flatMap(() => [`${time} ${first}`, ...rest])])
})

test('the length of a recording and the time of a page stay for themselves', () => {
  const page = [
    'Storm on the coast',
    '2 May 2022',
    '18:42',
    'The harbour office says no.',
    '04:12',
    'The harbour office says that it is so.',
  ]
  expect(texts(page)).toEqual(page)
})
