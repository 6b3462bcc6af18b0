import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { fold } from '../arabic/fold.ts'
import { words } from '../arabic/tokens.ts'
import { checkBody } from '../content-files/check-body.ts'
import { storyFile } from '../content-files/file-schemas.ts'
import type { StoryOptions } from './build-story.ts'
import { reportLines } from './report.ts'
import { storyFromText, UnusableTextError } from './story-from-text.ts'

const options: StoryOptions = { language: 'en', section: 'culture', slugline: 'a-story' }
const sentence = 'The mill on the river was mended last year by people who had never seen one turn, and it turns.'
const other = 'Nobody in the town can say who paid for the wheel, though everybody says that somebody else did it.'
const last = 'What is known is that it grinds again, and that the bread of the valley tastes of nothing else since May.'

const convert = (lines: string[], language: 'ar' | 'en' = 'en') => {
  const { files, report } = storyFromText(lines.join('\n\n'), { ...options, language })
  const [, frontMatter = '', body = ''] = files[`${language}.md`]!.split(/^---$/m)
  return { fields: parse(frontMatter), story: parse(files['story.yaml']), blocks: body.trim().split('\n\n'), report }
}

describe('the standfirst', () => {
  test('is the first paragraph, and the body begins with the second', () => {
    const { fields, blocks } = convert(['A mill turns again after ninety years', sentence, other])
    expect(fields.standfirst).toBe(sentence)
    expect(blocks).toEqual([other])
  })

  test('of a long paragraph is its first sentences, the rest stays', () => {
    const { fields, blocks } = convert(['A mill turns again after ninety years', `${sentence} ${other} ${sentence} ${other}`, last])
    expect(fields.standfirst).toBe(`${sentence} ${other} ${sentence}`)
    expect(blocks).toEqual([other, last])
  })

  test('leaves something to read where there is one paragraph', () => {
    const { fields, blocks } = convert(['A mill turns again after ninety years', `${sentence} ${other}`])
    expect([fields.standfirst, ...blocks]).toEqual([sentence, other])
  })

  test('that stood under a subhead is named', () => {
    const { fields, report } = convert(['A mill turns again after ninety years', 'How it turned', sentence, other])
    expect(fields.standfirst).toBe(sentence)
    expect(report.notes.map((note) => note.text)).toContainEqual(
      expect.stringMatching(/^the standfirst stood under the subhead «How it turned»/),
    )
  })

  test('that is all under its subhead stays there too, and is named', () => {
    const { blocks, report } = convert(['A mill turns again after ninety years', 'How it turned', sentence, 'Who paid for it', other])
    expect(blocks).toEqual(['## How it turned', sentence, '## Who paid for it', other])
    expect(report.notes.map((note) => note.text)).toContainEqual(expect.stringMatching(/^the standfirst is also all .*: write another$/))
  })

  test('is no line that announces a list', () => {
    const { fields, blocks } = convert([
      'A mill turns again after ninety years',
      'What is new:',
      '- the wheel\n- the stone',
      sentence,
      other,
    ])
    expect(fields.standfirst).toBe(sentence)
    expect(blocks).toEqual(['What is new:', '- the wheel\n- the stone', other])
  })
})

describe('the headline', () => {
  test.each([
    ['a kicker', ['News', 'A mill turns again after ninety years']],
    ['a date and a byline', ['2 November 2021', 'By A. Writer', 'A mill turns again after ninety years']],
    ['the page’s title', ['A mill turns again after ninety years - The Valley Post', 'Home', 'A mill turns again after ninety years']],
    ['breadcrumbs', ['Home > News > Valley', 'A mill turns again after ninety years']],
    ['a menu', ['News', 'Sport', 'Weather', 'Contact us', 'A mill turns again after ninety years']],
    [
      'the name of a live page',
      ['Live | The valley', 'A mill turns again after ninety years', 'Key points:', '- Nobody in the town can say who paid'],
    ],
    ['the site’s name', ['The Valley Post', 'Sign in', 'A mill turns again after ninety years']],
  ])('stands below %s', (_, top) => {
    expect(convert([...top, sentence, other]).fields.headline).toBe('A mill turns again after ninety years')
  })
})

describe('the writer', () => {
  test('is the name above the text that a note below begins with', () => {
    const { blocks, report } = convert(['A mill turns again', 'Ines Calder', sentence, other, last, '* Ines Calder is a miller.'])
    expect(blocks).toEqual([other, last, '– Ines Calder is a miller.'])
    const decided = report.notes.filter((note) => note.about === 'decided').map((note) => note.text)
    expect(decided).toContainEqual(expect.stringMatching(/^«Ines Calder» was taken for the writer/))
    expect(decided).toContainEqual(expect.stringMatching(/^«– Ines Calder is a miller\.» stands below the text/))
  })

  test.each(['Columnist', 'Senior political correspondent'])('may be a %s, which is said below the name', (office) => {
    expect(convert(['A mill turns again', 'Ines Calder', office, sentence, other, last]).blocks).toEqual([other, last])
  })

  test.each(['About the author', 'About the writer'])('and what stands under “%s” are no part of the text', (heading) => {
    const { blocks, report } = convert(['A mill turns again', sentence, other, last, heading, 'Ines Calder is a miller.'])
    expect(blocks).toEqual([other, last])
    expect(report.notes.map((note) => note.text)).toContain('about the writer: «Ines Calder is a miller.»')
  })
})

describe('captions', () => {
  test.each([
    ['The wheel of the mill in May/ Reuters', 'The wheel of the mill in May', 'Reuters'],
    ['The wheel of the mill in May. [A. Name/AFP]', 'The wheel of the mill in May.', 'A. Name/AFP'],
    ['The wheel of the mill in May (AP Photo/A. Name)', 'The wheel of the mill in May', 'AP Photo/A. Name'],
    ['The wheel of the mill in May. Photograph: A. Name/Getty Images', 'The wheel of the mill in May.', 'A. Name/Getty Images'],
    ['The wheel of the mill in May. Photo by A. Name', 'The wheel of the mill in May.', 'A. Name'],
    ['The wheel of the mill in May © A. Name', 'The wheel of the mill in May', 'A. Name'],
    ['[Photo: The wheel of the mill in May. Credit: A. Name]', 'The wheel of the mill in May.', 'A. Name'],
    ['The wheel of the mill in May – AFP', 'The wheel of the mill in May', 'AFP'],
    ['The wheel of the mill in May. REUTERS/A. Name/File Photo', 'The wheel of the mill in May.', 'REUTERS/A. Name/File Photo'],
  ])('%s', (line, caption, credit) => {
    const { blocks, story } = convert(['A mill turns again after ninety years', sentence, other, line, other.replace('town', 'valley')])
    expect(blocks[1]).toBe('::figure{picture=picture-1}')
    expect(story.pictures['picture-1']).toEqual({ caption: { en: caption }, credit: { en: credit } })
  })

  test.each([
    'The talks between France/Germany and the others went on.',
    'The report was sent on Monday (Reuters) and read on Tuesday by all who could read it in the whole of the valley.',
    'The wheel turns, and/or the river does, as was said by everyone.',
  ])('prose is none: %s', (line) => {
    const { blocks, story } = convert(['A mill turns again after ninety years', sentence, other, line, sentence.replace('last', 'this')])
    expect(story.pictures).toBeUndefined()
    expect(blocks).toContain(line)
  })
})

test('an agency at the end is a source, and where a report was filed its dateline', () => {
  const { fields, story, blocks } = convert(
    [
      'عودة الطاحونة إلى العمل بعد تسعين عامًا',
      'القاهرة (أ ف ب) – عادت الطاحونة القديمة إلى العمل هذا الأسبوع بعد أن أصلحها أهل القرية بأيديهم.',
      'ولا يعرف أحد من الذي دفع ثمن العجلة، وإن كان كلّ واحد يقول إنّ غيره فعل.',
      'المصدر: وكالات',
    ],
    'ar',
  )
  expect(fields.dateline).toBe('القاهرة')
  expect(fields.standfirst).toMatch(/^عادت الطاحونة/)
  expect(story.sources.map((source: { title: { ar: string } }) => source.title.ar)).toEqual(['أ ف ب', 'وكالات'])
  expect(blocks).toHaveLength(1)
})

test.each([
  ['Source: AFP + The Valley Post', ['AFP', 'The Valley Post']],
  ['Sources:\n- The Valley Post, 3 May 2021\n- The mill’s own book', ['The Valley Post, 3 May 2021', 'The mill’s own book']],
  ['Sources\n\n1. The Valley Post\n\n2. The mill’s own book', ['The Valley Post', 'The mill’s own book']],
])('sources below the text are each named in story.yaml: %j', (foot, titles) => {
  const { story, blocks } = convert(['A mill turns again after ninety years', sentence, other, foot])
  expect(story.sources.map((source: { title: { en: string } }) => source.title.en)).toEqual(titles)
  expect(blocks).toEqual([other])
})

test('a text in the other language, or none, is refused', () => {
  expect(() => convert([sentence, other], 'ar')).toThrow(UnusableTextError)
  expect(() => convert(['طاحونة القرية تعود إلى العمل بعد تسعين عامًا من الصمت.'])).toThrow(UnusableTextError)
  expect(() => convert(['Home', 'Share this'])).toThrow(/Nothing is left/)
  expect(() => convert(['A mill turns again after ninety years'])).toThrow(/no paragraph/)
  expect(() => convert([''])).toThrow(UnusableTextError)
})

describe('whatever the lines', () => {
  const folder = new URL('fixtures/', import.meta.url)
  const pages = readdirSync(folder).map((name) =>
    readFileSync(new URL(name, folder), 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/),
  )
  const line = fc.constantFrom(...pages.flat(), '', '')
  const texts = fc.array(line, { minLength: 4, maxLength: 40 })

  test('what is not in the files is in the report, and the files are sound', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('ar' as const, 'en' as const), (lines, language) => {
        const converted = tryToConvert(lines.join('\n'), language)
        if (!converted) return
        const { files, report } = converted
        const { pictures = {} } = storyFile.parse(parse(files['story.yaml']))
        const body = files[`${language}.md`]!.split(/^---$/m)[2]!.trim()
        expect(checkBody(body, Object.keys(pictures))).toEqual([])
        expect(reportLines(report).length).toBeGreaterThan(3)

        const kept = new Set(words(fold(Object.values(files).join('\n'))).map((word) => word.text))
        const isNoted = (at: number) => report.notes.some(({ line = 0, lastLine = line }) => line <= at && at <= lastLine)
        for (const [index, text] of lines.entries()) {
          const said = words(fold(text)).map((word) => word.text)
          const lost = said.filter((word) => !kept.has(word))
          if (!isNoted(index + 1)) expect([text, lost.length]).toEqual([text, Math.min(lost.length, Math.floor(said.length / 2))])
        }
      }),
      { numRuns: 100 },
    )
  })
})

function tryToConvert(text: string, language: 'ar' | 'en') {
  try {
    return storyFromText(text, { ...options, language })
  } catch (error) {
    if (error instanceof UnusableTextError) return undefined
    throw error
  }
}
