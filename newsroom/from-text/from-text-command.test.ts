import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { fromText } from './from-text-command.ts'
import { FromTextError, FromTextUsageError } from './from-text-options.ts'

const folder = mkdtempSync(join(tmpdir(), 'from-text-'))
const content = join(folder, 'content')
const file = join(folder, 'article.txt')
const article = [
  'Rain comes to the valley after a dry year',
  '',
  'It rained in the valley on Monday for the first time since the spring.',
  '',
  'Farmers said on the same day that it was enough for the wheat.',
].join('\n')

beforeEach(() => {
  rmSync(content, { recursive: true, force: true })
  writeFileSync(file, article)
})
afterAll(() => rmSync(folder, { recursive: true }))

const good = [file, '--language', 'en', '--section', 'climate', '--slugline', 'valley-rain', '--to', content]
const printed: string[] = []
const run = (args: string[]) => fromText(args, { sections: ['climate', 'sport'], print: (line) => printed.push(line) })
const changed = (option: string, value: string) => good.map((arg, index) => (good[index - 1] === option ? value : arg))

test('writes the folder of a story and prints the report', async () => {
  await run([...good, '--published', '2021-11-02'])
  const edition = readFileSync(join(content, 'stories/valley-rain/en.md'), 'utf8')
  expect(edition).toBe(
    [
      '---',
      'headline: Rain comes to the valley after a dry year',
      'standfirst: It rained in the valley on Monday for the first time since the spring.',
      'byline:',
      '  - climate-desk',
      'status: published',
      'published: 2021-11-02T12:00:00Z',
      '---',
      '',
      'Farmers said on the same day that it was enough for the wheat.',
      '',
    ].join('\n'),
  )
  expect(readFileSync(join(content, 'stories/valley-rain/story.yaml'), 'utf8')).toBe('section: climate\n')
  expect(printed.join('\n')).toContain(`written   ${join(content, 'stories/valley-rain/en.md')}`)
})

test('a date may have a time and a zone, a byline may be given', async () => {
  await run([...good, '--published', '2021-11-02T11:00:00+02:00', '--byline', 'a-writer', '--byline', 'b-writer'])
  const edition = readFileSync(join(content, 'stories/valley-rain/en.md'), 'utf8')
  expect(edition).toContain('published: 2021-11-02T09:00:00Z')
  expect(edition).toContain('byline:\n  - a-writer\n  - b-writer')
})

test.each([
  ['no file', good.slice(1), /^Name one text file to convert\.$/],
  ['a file that is missing', [join(folder, 'none.txt'), ...good.slice(1)], /none\.txt cannot be read/],
  ['a folder', [folder, ...good.slice(1)], /is a folder/],
  ['an unknown language', changed('--language', 'fr'), /"fr" must be ar or en/],
  ['the wrong language', changed('--language', 'ar'), /not in Arabic/],
  ['an unknown section', changed('--section', 'weather'), /no section "weather"; there are climate, sport\./],
  ['a slugline with capitals', changed('--slugline', 'Valley Rain'), /slugline "Valley Rain" must be/],
  ['a slugline that is too long', changed('--slugline', 'a'.repeat(61)), /at most 60/],
  ['no slugline', good.filter((arg) => arg !== '--slugline' && arg !== 'valley-rain'), /^The slugline must be/],
  ['a date that is none', [...good, '--published', 'yesterday'], /"yesterday" is not one/],
  ['a day that is not in the calendar', [...good, '--published', '2021-02-30'], /"2021-02-30" is not one/],
  ['a time without its zone', [...good, '--published', '2021-11-02T09:00'], /is not one/],
  ['an unknown option', [...good, '--author', 'x'], /Unknown option '--author'/],
])('%s is refused in one sentence', async (_, args, message) => {
  const error = await run(args).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(FromTextError)
  expect((error as Error).message).toMatch(message)
  expect((error as Error).message).not.toContain('\n')
})

test('nothing but furniture is refused', async () => {
  writeFileSync(file, 'Home\nShare this\nLeave a comment\nAll rights reserved.\n')
  await expect(run(good)).rejects.toThrow(/Nothing is left/)
})

test('bytes that are not UTF-8 are refused, UTF-16 is read', async () => {
  writeFileSync(file, Buffer.from([0xc7, 0xe1, 0xd3, 0xe1, 0xc7, 0xe3]))
  await expect(run(good)).rejects.toThrow(/not text in UTF-8/)
  writeFileSync(file, Buffer.from(`\uFEFF${article}`, 'utf16le'))
  await run(good)
})

describe('a story that is there', () => {
  const story = join(content, 'stories/valley-rain')
  const read = (name: string) => readFileSync(join(story, name), 'utf8')
  const arabic = [
    'المطر يعود إلى الوادي بعد سنة من الجفاف',
    'نزل المطر على الوادي يوم الاثنين للمرّة الأولى منذ الربيع، كما قال أهله.',
    'الحقول بعد المطر/ رويترز',
    'وقال المزارعون في اليوم نفسه إنّ ما نزل يكفي القمح إلى آخر الشتاء.',
    'المصدر: وكالات',
  ].join('\n\n')
  const twin = [file, '--language', 'ar', '--slugline', 'valley-rain', '--to', content]

  async function begin(yaml?: string) {
    await run(good)
    if (yaml) writeFileSync(join(story, 'story.yaml'), yaml)
    writeFileSync(file, arabic)
    printed.length = 0
  }

  test('is given its other edition, without a section named, and keeps its own fields', async () => {
    const before =
      'section:   climate # not weather\nlead: field\npictures:\n  field:\n    caption: { en: The fields }\nsources:\n  - title: { en: Agencies }\n'
    await begin(before)
    await run(twin)
    expect(read('ar.md')).toContain('headline: المطر يعود إلى الوادي بعد سنة من الجفاف\n')
    expect(read('ar.md')).not.toContain('::figure')
    expect(read('story.yaml')).toBe(
      'section:   climate # not weather\nlead: field\npictures:\n  field:\n    caption: { ar: الحقول بعد المطر, en: The fields }\n    credit:\n      ar: رويترز\n' +
        'sources:\n  - title: { ar: وكالات, en: Agencies }\n',
    )
    const said = printed.join('\n')
    expect(said).toContain('The edition was added to valley-rain, which was there already in the section climate.')
    expect(said).toContain('the pictures of the text were taken for those the story has, in their order: field')
    expect(said).toContain('taken for the same sources: وكالات and Agencies')
    expect(said).toContain(`added to  ${join(story, 'story.yaml')}`)
  })

  test('keeps its pictures beside those of a text that has another number of them', async () => {
    const before =
      'section: climate\npictures:\n  field:\n    caption:\n      en: The fields\n  picture-3:\n    caption:\n      en: A farmer\n'
    await begin(before)
    await run([...twin, '--section', 'climate'])
    expect(read('story.yaml')).toBe(
      `${before}  picture-4:\n    caption:\n      ar: الحقول بعد المطر\n    credit:\n      ar: رويترز\nsources:\n  - title:\n      ar: وكالات\n`,
    )
    expect(read('ar.md')).toContain('::figure{picture=picture-4}')
    expect(printed.join('\n')).toContain('the story has 2 pictures (field, picture-3), the text 1 picture, added as picture-4')
  })

  test('says which pictures wait for a place where the text speaks of none', async () => {
    await begin('section: climate\npictures:\n  field:\n    file: field.png\n    alt:\n      en: The fields\n')
    writeFileSync(file, arabic.replace('الحقول بعد المطر/ رويترز\n\n', '').replace('\n\nالمصدر: وكالات', ''))
    const before = read('story.yaml')
    await run(twin)
    expect(read('story.yaml')).toBe(before)
    expect(printed.join('\n')).toContain('the story has 1 picture (field), the text speaks of none; ::figure{picture=field} shows one')
    expect(printed.join('\n')).toContain('field want an alternative text in this language, too')
    expect(printed.join('\n')).toContain(`as before ${join(story, 'story.yaml')}`)
  })

  test.each([
    ['that edition', good, undefined, /^valley-rain has an English edition already, .*en\.md; nothing was changed\./],
    ['another section', [...twin, '--section', 'sport'], undefined, /^valley-rain is in the section climate, and --section says sport;/],
    [
      'a story.yaml that is broken',
      twin,
      'section: climate\nimages: []\n',
      /story\.yaml:2 images: is not a field here; .* nothing was changed\.$/,
    ],
  ])('is not changed where it has %s', async (_, args, yaml, message) => {
    await begin(yaml)
    const before = [read('en.md'), read('story.yaml')]
    await expect(run(args)).rejects.toThrow(message)
    expect([read('en.md'), read('story.yaml')]).toEqual(before)
    expect(existsSync(join(story, 'ar.md'))).toBe(false)
  })
})

test('a new story needs its section, and what is not understood wants the usage', async () => {
  for (const args of [
    good.filter((arg) => arg !== '--section' && arg !== 'climate'),
    [...good, '--author', 'x'],
    changed('--language', 'fr'),
  ])
    await expect(run(args)).rejects.toBeInstanceOf(FromTextUsageError)
  await expect(run(changed('--section', 'weather'))).rejects.not.toBeInstanceOf(FromTextUsageError)
})

test('sections are read from the content folder when nobody names them', async () => {
  await expect(fromText(good)).rejects.toThrow(/sections\.yaml is not there/)
  mkdirSync(content)
  writeFileSync(join(content, 'sections.yaml'), '- key: sport\n')
  await expect(fromText(good)).rejects.toThrow(/there are sport\./)
})
