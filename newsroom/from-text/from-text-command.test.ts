import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { fromText, FromTextError } from './from-text-command.ts'

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

test('an edition that is there is not overwritten, and a story that is there is not added to', async () => {
  await run(good)
  await expect(run(good)).rejects.toThrow(/en\.md is there already and is not overwritten/)
  rmSync(join(content, 'stories/valley-rain/en.md'))
  await expect(run(good)).rejects.toThrow(/only begins new stories/)
})

test('sections are read from the content folder when nobody names them', async () => {
  await expect(fromText(good)).rejects.toThrow(/sections\.yaml is not there/)
  mkdirSync(content)
  writeFileSync(join(content, 'sections.yaml'), '- key: sport\n')
  await expect(fromText(good)).rejects.toThrow(/there are sport\./)
})
