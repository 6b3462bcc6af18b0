import { describe, expect, test } from 'vitest'
import { bodyBlocks } from './body-blocks.ts'
import { sourceLines } from './source-lines.ts'

const before = 'The council voted on Monday to move the collection of rubbish to the night, when the roads are empty.'

function read(lines: string[], language: 'ar' | 'en') {
  const items = sourceLines([before, '', ...lines].join('\n')).map((line) => ({ kind: 'text' as const, line }))
  const { blocks, notes } = bodyBlocks(items, language)
  return { blocks: blocks.slice(1), notes }
}

describe('a line that announces a list is no quotation by its first item', () => {
  test.each([
    ['en', ['The plan includes:', '- fifty new lorries', '- three hundred workers', '- two transfer stations']],
    ['ar', ['ومن أهم ما تحمله السفينة:', '- قطع غيار السيارات', '- آلات زراعية', '- ورق للطباعة']],
    ['ar', ['وقال إنّ في الخطة ثلاثة أبواب؛', '– شاحنات جديدة', '– عمّال جدد', '– محطّتان']],
    ['en', ['The plan has three parts.', '- Fifty new lorries', '- Three hundred workers', '- Two transfer stations']],
    ['en', ['“We will buy it all.”', '- Fifty new lorries', '- Three hundred workers', '- Two transfer stations']],
  ] as const)('%s: %j', (language, lines) => {
    const [announced, ...items] = lines
    expect(read([...lines], language).blocks).toMatchObject([
      { kind: 'paragraph', text: announced },
      { kind: 'list', items: items.map((item) => item.slice(2)) },
    ])
  })

  test.each([
    ['en', ['The plan includes:', '- fifty new lorries']],
    ['ar', ['وتشمل الخطة:', '- خمسين شاحنة جديدة']],
    ['en', ['The council gave its reason in a letter.', '- fifty new lorries']],
  ] as const)('%s: %j, though the list has one item', (language, lines) => {
    expect(read([...lines], language).blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph'])
  })
})

test('a quotation is known by its marks, and the dash below says whose it is', () => {
  const { blocks, notes } = read(['“Every good day begins with bread.”', '— Hala Najjar, baker'], 'en')
  expect(blocks).toMatchObject([{ kind: 'quote', text: 'Every good day begins with bread.', by: 'Hala Najjar, baker' }])
  expect(notes).toEqual([])
})

describe('a quotation known by its shape is named in the report', () => {
  test.each([
    ['without marks', ['Every good day begins with bread.', '— Hala Najjar, baker']],
    ['without a dash before its speaker', ['“Every good day begins with bread.”', 'Hala Najjar, baker']],
  ])('%s', (_, lines) => {
    const { blocks, notes } = read([...lines, '', before], 'en')
    expect(blocks.slice(0, -1)).toMatchObject([{ kind: 'quote', text: 'Every good day begins with bread.', by: 'Hala Najjar, baker' }])
    expect(notes.map(({ about, line, text }) => [about, line, text])).toEqual([
      ['decided', 3, `«${lines[0]}» was taken for a quotation by Hala Najjar, baker`],
    ])
  })
})
