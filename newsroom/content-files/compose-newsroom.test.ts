import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Edition, Newsroom } from '../stories/model.ts'
import { checkFields } from './check-fields.ts'
import { composeNewsroom } from './compose-newsroom.ts'
import { composeStory } from './compose-story.ts'
import { editionFile, storyFile } from './file-schemas.ts'
import { makeContentFolder, soundFiles } from './make-content-folder.ts'
import { splitMarkdown } from './markdown-file.ts'
import { readContent } from './read-content.ts'
import { readTree } from './read-tree.ts'
import { parseYaml } from './source.ts'
import { toNewsroom } from './to-newsroom.ts'

const filesOf = (newsroom: Newsroom) => Object.fromEntries(composeNewsroom(newsroom).map(({ path, text }) => [path, text]))

test('files in their one form come back byte for byte', async () => {
  const { newsroom } = await readContent(await makeContentFolder())
  expect(filesOf(newsroom)).toEqual(soundFiles)
})

test('the starter edition is in the one form', async () => {
  const folder = fileURLToPath(new URL('../../content', import.meta.url))
  const problems: [] = []
  const composed = filesOf(toNewsroom(await readTree(folder, problems)))
  expect(problems).toEqual([])

  const written = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.(?:yaml|md)$/.test(path) && !/^(?:README|LICENSE)/.test(path),
  )
  expect(Object.keys(composed).toSorted()).toEqual(written.toSorted())
  for (const path of written) expect(composed[path], path).toBe(readFileSync(join(folder, path), 'utf8'))
})

test('fields in another order, comments and needless quotes come back in the one form', async () => {
  const { newsroom } = await readContent(
    await makeContentFolder({
      'stories/coffee/story.yaml': '# القهوة\ntopics: [trade]\narchive: false\nsection: "economy"\n',
      'topics/trade.yaml': "name: { en: 'Trade', ar: تجارة }\nkind: topic\n",
    }),
  )
  expect(filesOf(newsroom)).toEqual(soundFiles)
})

test('what kind a picture is comes back as it was said', async () => {
  const file = soundFiles['stories/suez/story.yaml'].replace('    file: suez.png', '    kind: photograph\n    file: suez.png')
  const { newsroom } = await readContent(await makeContentFolder({ 'stories/suez/story.yaml': file }))
  expect(filesOf(newsroom)['stories/suez/story.yaml']).toBe(file)
})

const asRead = (text: string) => text.replace(/\s*\n\s*/g, ' ').trim()
const anyText = fc
  .string({
    unit: fc.constantFrom(
      ...'اب 1:#-"\'«»“”‘’[]{}&*!|>%@`,؟\n~=<',
      '\u200F',
      '\u00A0',
      '…',
      'null',
      'true',
      '2021-11-02',
      '0x1',
      ': ',
      ' #',
      '- ',
    ),
  })
  .map(asRead)
  .filter((text) => text !== '')

const aStory = (headline: string, body: string) => ({
  slugline: 'suez',
  section: 'economy',
  topics: [],
  archive: false,
  formerly: [],
  pictures: [{ key: 'map', caption: { ar: headline } }],
  sources: [{ title: { en: headline } }],
  editions: [anEdition(headline, body)],
})

const anEdition = (headline: string, body: string): Edition => ({
  language: 'ar',
  headline,
  standfirst: headline,
  byline: ['desk'],
  status: 'withdrawn',
  corrections: [{ at: '2021-11-02T09:00:00.000Z', text: headline }],
  withdrawn: { at: '2021-11-02T09:00:00.123Z', reason: headline },
  body,
})

test('any text of one line survives as YAML, on a line of its own', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const [story, edition] = composeStory(aStory(text, 'نص'))
      const fields = checkFields(storyFile, parseYaml('story.yaml', story?.text ?? ''))
      expect(fields).toMatchObject({
        problems: [],
        value: { pictures: { map: { caption: { ar: text } } }, sources: [{ title: { en: text } }] },
      })

      const parts = splitMarkdown('ar.md', edition?.text ?? '')
      if ('problem' in parts) throw new Error(parts.problem.message)
      const { body: _body, language: _language, ...written } = anEdition(text, '')
      expect(checkFields(editionFile, parts.frontMatter)).toEqual({ problems: [], value: written })
      expect(edition?.text.split('\n').filter((line) => line.startsWith('headline: '))).toHaveLength(1)
    }),
  )
})

test('any body survives verbatim, but for blank lines around it', () => {
  const anyBody = fc.string({ unit: fc.constantFrom('نص', ' ', '\n', '---', '- ', '#', '    ', '\t', ':::') })
  fc.assert(
    fc.property(anyBody, (given) => {
      const body = given.replace(/^(?:[ \t]*\n)+/, '').replace(/[ \t\n]+$/, '')
      const [, edition] = composeStory(aStory('عنوان', body))
      const parts = splitMarkdown('ar.md', edition?.text ?? '')
      expect('problem' in parts ? parts.problem : parts.body).toBe(body)
    }),
  )
})
