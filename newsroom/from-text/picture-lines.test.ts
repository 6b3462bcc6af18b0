import { describe, expect, test } from 'vitest'
import { withPictures } from './picture-lines.ts'
import { sourceLines } from './source-lines.ts'

const prose = {
  ar: 'وصلت السفينة صباح الاثنين إلى الميناء بعد رحلة دامت ثلاثة أسابيع، وقال مدير الميناء إنها الأولى هذا العام.',
  en: 'The ship came into the port on Monday morning after three weeks at sea, the first of the year to do so.',
}
const kinds = (lines: string[], language: 'ar' | 'en') =>
  withPictures(sourceLines(lines.join('\n')), language).map((item) =>
    item.kind === 'picture' ? [item.caption, item.credit] : item.line.text,
  )

describe('a source below the text credits the report, and makes no picture', () => {
  test.each([
    ['ar', 'تعود السفينة في مارس.', 'المصدر: وكالات'],
    ['ar', 'تعود السفينة في مارس', 'المصدر: وكالات'],
    ['ar', 'تعود السفينة في مارس.', 'المصدر: جريدة الميناء - رويترز'],
    ['ar', 'تعود السفينة في مارس.', 'رويترز'],
    ['en', 'The ship returns in March.', 'Source: agencies'],
    ['en', 'The ship returns in March.', 'Source: AFP'],
  ] as const)('%s: %s / %s', (language, above, source) => {
    expect(kinds([prose[language], '', above, source], language)).toEqual([prose[language], above, source])
    expect(kinds([prose[language], above, source], language)).toEqual([prose[language], above, source])
    expect(kinds([prose[language], '', above, '', source], language)).toEqual([prose[language], above, source])
  })

  test('nor does it take a paragraph away that has text below', () => {
    const lines = ['The ship returns in March.', 'Source: AFP']
    expect(kinds([...lines, '', prose.en], 'en')).toEqual([...lines, prose.en])
  })
})

test('a source below a caption credits its picture', () => {
  expect(kinds([prose.en, '', 'Ships in the port by year', 'Source: Port Office', '', prose.en], 'en')).toEqual([
    prose.en,
    ['Ships in the port by year', 'Port Office'],
    prose.en,
  ])
})

test.each(['Updated June 9, 2022 · 5 minute read', '9 June 2022'])('%s is no caption of the picture below it', (line) => {
  expect(kinds(['Seven bridges worth the walk', line, '', 'Photo: B. Writer', '', prose.en], 'en')).toContainEqual([undefined, 'B. Writer'])
})
