import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkBody } from '../content-files/check-body.ts'
import { editionFile, storyFile } from '../content-files/file-schemas.ts'
import { storyFromText } from './story-from-text.ts'

// Five pages of different make, written for these tests; every name in them is invented.

function convert(fixture: string, language: 'ar' | 'en') {
  const text = readFileSync(new URL(`fixtures/${fixture}.${language}.txt`, import.meta.url), 'utf8')
  const { files, report } = storyFromText(text, { language, section: 'culture', slugline: fixture })
  const markdown = files[`${language}.md`]!
  const [, frontMatter = '', body = ''] = markdown.split(/^---$/m)
  const story = storyFile.parse(parse(files['story.yaml']))
  expect(checkBody(body.trim(), Object.keys(story.pictures ?? {}))).toEqual([])
  return {
    edition: editionFile.parse(parse(frontMatter)),
    story,
    blocks: body.trim().split('\n\n'),
    shape: body.trim().split('\n\n').map(shapeOf),
    whole: markdown + files['story.yaml'],
    notes: report.notes,
    lines: text.replace(/^\uFEFF/, '').split(/\r?\n/),
  }
}

function shapeOf(block: string) {
  if (block.startsWith('#')) return block
  if (block.startsWith('::figure')) return block.replace(/^::figure\{picture=(.*)\}$/, '$1')
  if (block.startsWith(':::quote')) return 'quote'
  return /^(?:- |1\. )/.test(block) ? `list of ${block.split('\n').length}` : 'paragraph'
}

describe('an English page, wrapped at 76 columns with Windows line ends', () => {
  const { edition, story, shape, blocks, whole, notes } = convert('wrapped', 'en')

  test('becomes an edition with its subheads, list and picture', () => {
    expect(edition.headline).toBe('Lighthouse keepers’ logbooks show how the coast has moved')
    expect(edition.standfirst).toMatch(/^For 140 years .* the water’s edge\.$/)
    expect(edition).toMatchObject({ byline: ['culture-desk'], dateline: 'Port Ellery', status: 'draft' })
    expect(shape).toEqual([
      'paragraph',
      'paragraph',
      'picture-1',
      '## What the margins say',
      'paragraph',
      'paragraph',
      'list of 3',
      '## Will the path survive?',
      'paragraph',
    ])
    expect(story.pictures).toEqual({
      'picture-1': { caption: { en: 'The Ellery light seen from the south beach in May.' }, credit: { en: 'Ines Calder' } },
    })
    expect(story.sources).toEqual([{ title: { en: 'AP' } }])
  })

  test('has curly quotation marks and apostrophes', () => {
    expect(blocks[0]).toMatch(/^“They paced it out, ” said/)
    expect(blocks[4]).toContain('since the ’80s')
    expect(whole).not.toMatch(/(?<!: )"(?!$)|\p{L}'\p{L}/mu)
  })

  test('names what was left out and what looks wrong', () => {
    const said = notes.map((note) => note.text).join('\n')
    for (const words of ['By Nadia Farrow', '3 June 2022', 'The Harbour Post', 'Sign up', 'Copyright 2022']) expect(said).toContain(words)
    expect(notes.filter((note) => note.about === 'typing').map((note) => note.line)).toEqual([12])
  })
})

describe('a page without subheads or empty lines', () => {
  const { edition, story, shape, blocks, notes, lines } = convert('no-subheads', 'ar')

  test('becomes a standfirst and paragraphs', () => {
    expect(edition.headline).toBe(lines[0])
    expect(edition.headline).toMatch(/\.\.$/)
    expect(shape).toEqual(Array(5).fill('paragraph'))
    expect(story.pictures).toBeUndefined()
  })

  test('loses hard spaces and invisible marks, and nothing else', () => {
    const visible = lines.slice(1).map((line) =>
      line
        .replace(/\u00A0/g, ' ')
        .replace(/\u200F/g, '')
        .replace(/"([^"]*)"/, '«$1»'),
    )
    expect([edition.standfirst, ...blocks]).toEqual(visible)
  })

  test('keeps the slips it reports', () => {
    const slips = notes.filter((note) => note.about === 'typing').map((note) => [note.line, note.text.split(':')[0]])
    expect(slips).toEqual([
      [5, 'a space before a punctuation mark'],
      [7, 'a word written twice'],
    ])
  })
})

describe('a page with lists and a quotation', () => {
  const { edition, shape, blocks } = convert('list-and-quote', 'ar')

  test('keeps the line below the headline as the standfirst', () => {
    expect(edition.headline).toMatch(/؟$/)
    expect(edition.standfirst).toMatch(/^نصائح .* القرّاء$/)
  })

  test('has its questions as subheads, its lists, and the quotation set apart', () => {
    expect(shape).toEqual([
      'paragraph',
      '## ما الذي يجعل الكتاب سهلًا؟',
      'paragraph',
      'list of 3',
      'paragraph',
      'quote',
      '## عناوين للبداية',
      'paragraph',
      'list of 3',
      'paragraph',
    ])
    expect(blocks[3]).toMatch(/^1\. موضوع/)
    expect(blocks[5]).toBe(':::quote{by="هالة النجّار، مكتبيّة"}\nاقرأ الصفحة مرّتين: مرّة لتفهم القصة، ومرّة لتسمع اللغة.\n:::')
    expect(blocks[8]).toContain('- The Old Man and the Sea')
    expect(blocks[9]).toMatch(/«وإن توقّفت .*»\.$/)
  })
})

describe('a page with menus, buttons, teasers and comments', () => {
  const { edition, shape, blocks, whole, notes, lines } = convert('menus-and-buttons', 'ar')

  test('is left with the article', () => {
    expect(edition.headline).toMatch(/^مطبعة الحجر تعود/)
    expect(shape).toEqual(['paragraph', '## حروف من البيوت', 'paragraph', 'paragraph', '## من يتعلّم الحرفة؟', 'paragraph', 'paragraph'])
  })

  test('every line is either in the edition or in the report, never in both', () => {
    const kept = [edition.headline, edition.standfirst, ...blocks.map((block) => block.replace(/^## /, ''))]
    const reported = notes.filter((note) => note.line && !note.text.includes('subhead')).map((note) => note.line)
    for (const [index, line] of lines.entries()) {
      if (line !== '') expect([line, reported.includes(index + 1)]).toEqual([line, !kept.includes(line)])
    }
    expect(whole).not.toMatch(/شارك|تعليق|الوسوم|ذات صلة|الأكثر|تعريف الارتباط|محفوظة|#تراث/u)
  })
})

describe('a page whose pictures are described in other ways', () => {
  const { edition, story, shape, whole, notes } = convert('pictures', 'ar')

  test('has four pictures, the first above the text, and no caption in the text', () => {
    expect(story.lead).toBe('picture-1')
    expect(shape).toEqual(['paragraph', 'picture-2', 'paragraph', '## خشب من بعيد', 'picture-3', 'paragraph', 'picture-4', 'paragraph'])
    expect(Object.values(story.pictures!).map(({ caption, credit }) => [caption?.ar, credit?.ar])).toEqual([
      ['قاربان من خشب الساج على رصيف الميناء القديم', 'Getty Images'],
      ['صانع قوارب يسدّ الشقوق بالقطن والزيت', 'ليلى حمدان'],
      ['ألواح الساج عند وصولها إلى الورشة', 'مكتبة الميناء'],
      ['الميناء كما يُرى من الجبل', 'أرشيف البلدية'],
    ])
    expect(edition.standfirst).toMatch(/^لم يبقَ/)
  })

  test('takes a month with two names for no credit, a file name for no text and the source to story.yaml', () => {
    expect(whole).toContain('في يونيو/حزيران أو يوليو/تموز.')
    expect(whole).not.toContain('1024x683')
    expect(story.sources).toEqual([{ title: { ar: 'نشرة الميناء' } }])
    expect(notes.filter((note) => note.about === 'picture')).toHaveLength(4)
  })
})
