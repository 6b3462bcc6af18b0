import { truncate } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { composeNewsroom } from './compose-newsroom.ts'
import { ContentError } from './content-problem.ts'
import { makeContentFolder, soundFiles, suezPicture, type FileChanges } from './make-content-folder.ts'
import { readContent } from './read-content.ts'

type SoundFile = keyof typeof soundFiles

/** A sound file with one thing in it replaced. */
function edited(file: SoundFile, from: string, to: string): FileChanges {
  expect(soundFiles[file]).toContain(from)
  return { [file]: soundFiles[file].replace(from, () => to) }
}

/** What the reader of a folder with these changes is told, without the folder's name. */
async function problemsWith(changes: FileChanges): Promise<string[]> {
  return problemsIn(await makeContentFolder(changes))
}

async function problemsIn(folder: string): Promise<string[]> {
  const error = await readContent(folder).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(ContentError)
  return (error as ContentError).message.replaceAll(`${folder}/`, '').split('\n')
}

test('a sound folder is read whole', async () => {
  const { newsroom, pictures } = await readContent(await makeContentFolder())
  expect(newsroom.stories.map(({ slugline, editions }) => [slugline, editions.map(({ language }) => language)])).toEqual([
    ['coffee', ['ar']],
    ['suez', ['ar', 'en']],
  ])
  expect(newsroom.stories[1]).toMatchObject({ archive: true, formerly: ['suez-150'], leadPicture: 'map' })
  expect(newsroom.stories[1]?.editions[0]).toMatchObject({
    published: '2021-11-02T09:00:00.000Z',
    corrections: [{ at: '2021-11-03T10:30:00.000Z' }],
  })
  expect(pictures.map(({ file }) => file)).toEqual(['suez.png'])
})

test.each<[string, FileChanges, string[]]>([
  [
    'a missing field',
    edited('stories/suez/en.md', 'standfirst: A sentence on Egypt.\n', ''),
    ['stories/suez/en.md:2 standfirst: is missing; add it.'],
  ],
  [
    'an empty field',
    edited('stories/suez/en.md', 'A sentence on Egypt.', ''),
    ['stories/suez/en.md:3 standfirst: is empty; fill it in or remove the line.'],
  ],
  [
    'a wrong date',
    edited('stories/coffee/ar.md', '2021-12-02T09:00:00Z', '2021-13-02'),
    ['stories/coffee/ar.md:7 published: "2021-13-02" is not a date; write it like 2021-11-02T09:00:00Z.'],
  ],
  [
    'a day there is not',
    edited('stories/coffee/ar.md', '2021-12-02T09:00:00Z', '2021-02-30T09:00:00Z'),
    ['stories/coffee/ar.md:7 published: "2021-02-30T09:00:00Z" is not a date; write it like 2021-11-02T09:00:00Z.'],
  ],
  [
    'a wrong date in a list',
    edited('stories/suez/ar.md', '  - at: 2021-11-03T10:30:00Z', '  - at: yesterday'),
    ['stories/suez/ar.md:11 corrections.1.at: "yesterday" is not a date; write it like 2021-11-02T09:00:00Z.'],
  ],
  [
    'an unknown section',
    edited('stories/coffee/story.yaml', 'economy', 'econmy'),
    ['stories/coffee/story.yaml:1 section: there is no section "econmy"; did you mean economy?'],
  ],
  [
    'an unknown topic',
    edited('stories/coffee/story.yaml', 'trade', 'beans'),
    ['stories/coffee/story.yaml:3 topics.1: there is no topic "beans"; add it in topics/beans.yaml.'],
  ],
  [
    'an unknown author',
    edited('stories/coffee/ar.md', 'economy-desk', 'foreign-desk'),
    ['stories/coffee/ar.md:5 byline.1: there is no author "foreign-desk"; add it in authors/foreign-desk.yaml.'],
  ],
  [
    'an unknown lead picture',
    edited('stories/suez/story.yaml', 'lead: map', 'lead: maps'),
    ['stories/suez/story.yaml:8 lead: there is no picture "maps"; did you mean map?'],
  ],
  [
    'a slugline another story had',
    edited('stories/suez/story.yaml', 'suez-150', 'coffee'),
    [
      'stories/suez/story.yaml:7 formerly.1: the slugline coffee is taken already, by stories/coffee/story.yaml; a slugline leads to one story only.',
    ],
  ],
  [
    'a former slugline of two stories',
    edited('stories/coffee/story.yaml', 'topics:', 'formerly:\n  - suez-150\ntopics:'),
    [
      'stories/suez/story.yaml:7 formerly.1: the slugline suez-150 is taken already, by stories/coffee/story.yaml; a slugline leads to one story only.',
    ],
  ],
  [
    'a slugline that is not one',
    { 'stories/Suez_2/story.yaml': 'section: economy\n' },
    [
      'stories/Suez_2:1 the folder\'s name, which is the slugline, "Suez_2" must be small Latin letters, digits and single hyphens, at most 60.',
    ],
  ],
  [
    'a reserved key',
    edited('sections.yaml', 'key: science', 'key: search'),
    ['sections.yaml:5 2.key: search is the address of a part of the site; choose another key.'],
  ],
  [
    'a page at the address of a section',
    { 'pages/science/en.md': '---\ntitle: Science\ndescription: A page.\n---\n' },
    ["pages/science/en.md:1 the folder's name science is a section's key too; they share one address, so rename the page."],
  ],
  [
    'an unknown field',
    edited('stories/coffee/ar.md', 'standfirst:', 'standfrist: x\nstandfirst:'),
    ['stories/coffee/ar.md:3 standfrist: is not a field here; did you mean standfirst?'],
  ],
  [
    'an unknown field inside a picture',
    edited('stories/suez/story.yaml', '    file: suez.png', '    file:\n      fr: suez.png'),
    [
      'stories/suez/story.yaml:11 pictures.map.file: names no file; write it under ar: or en: or both.',
      'stories/suez/story.yaml:12 pictures.map.file.fr: is not a field here; did you mean ar?',
    ],
  ],
  [
    'a kind of picture there is not',
    edited('stories/suez/story.yaml', '    file: suez.png', '    kind: drawing\n    file: suez.png'),
    ['stories/suez/story.yaml:11 pictures.map.kind: "drawing" is not one of photograph, map, chart, ornament.'],
  ],
  [
    'a number for a text',
    edited('stories/coffee/ar.md', 'القهوة', '1972'),
    ['stories/coffee/ar.md:2 headline: must be text; put it in double quotes: "1972".'],
  ],
  [
    'a status there is not',
    edited('stories/coffee/ar.md', 'status: published', 'status: live'),
    ['stories/coffee/ar.md:6 status: "live" is not one of draft, published, withdrawn.'],
  ],
  [
    'published without a date',
    edited('stories/coffee/ar.md', 'published: 2021-12-02T09:00:00Z\n', ''),
    ['stories/coffee/ar.md:6 status: a published edition needs its date; add published: 2021-11-02T09:00:00Z, or make it a draft.'],
  ],
  [
    'withdrawn without saying when',
    edited('stories/coffee/ar.md', 'status: published', 'status: withdrawn'),
    ['stories/coffee/ar.md:6 status: a withdrawn edition needs withdrawn: with at: and reason: below it.'],
  ],
  [
    'a missing picture',
    { 'media/suez.png': null },
    ['stories/suez/story.yaml:11 pictures.map.file: suez.png is not in media; add it, or remove the line while the picture is awaited.'],
  ],
  [
    'a picture without alt text in one language',
    edited('stories/suez/story.yaml', '      en: A map\n', ''),
    ['stories/suez/story.yaml:12 pictures.map.alt.en: is missing; say in it what the picture shows, for those who cannot see it.'],
  ],
  [
    'a picture that is none',
    { 'media/suez.png': 'not a picture' },
    [
      'stories/suez/story.yaml:11 pictures.map.file: media/suez.png is not a picture that can be read; save it again as PNG, JPEG, WebP, AVIF or TIFF.',
    ],
  ],
  [
    'a front page without its story',
    edited('front.ar.yaml', 'lead: suez', 'lead: sues'),
    ['front.ar.yaml:1 lead: there is no story "sues"; did you mean suez?'],
  ],
  [
    'a front page with a story in the other language',
    { 'front.en.yaml': 'lead: coffee\n' },
    ['front.en.yaml:1 lead: coffee has no en.md, so it cannot stand on this front page; write the edition or choose another story.'],
  ],
  [
    'raw HTML',
    edited('stories/coffee/ar.md', 'فقرة', '<div>فقرة</div>'),
    ['stories/coffee/ar.md:10 raw HTML (<div>فقرة</div> عن التجارة.) is not allowed; write it in Markdown, or leave it out.'],
  ],
  [
    'a figure without its picture',
    edited('stories/suez/ar.md', 'picture=map', 'picture=mop'),
    ['stories/suez/ar.md:19 ::figure: there is no picture "mop" in story.yaml; did you mean map?'],
  ],
  [
    'a broken directive',
    edited('stories/suez/ar.md', '::figure{picture=map}', '::figure{picture=map'),
    [
      'stories/suez/ar.md:19 ::figure{picture=map: this directive is broken; it is one line of ::name[label]{field="value"}, with every bracket and quotation mark closed.',
    ],
  ],
  [
    'a text with a colon and no quotes',
    edited('stories/suez/ar.md', '"قناة السويس: قرن ونصف"', 'قناة السويس: قرن'),
    ['stories/suez/ar.md:2 a text that holds a colon and a space must stand in double quotes.'],
  ],
  [
    'a field twice',
    edited('stories/coffee/story.yaml', 'topics', 'section: science\ntopics'),
    ['stories/coffee/story.yaml:2 this field stands here a second time; keep one of them.'],
  ],
  [
    'no front matter',
    { 'stories/coffee/ar.md': 'نص' },
    ['stories/coffee/ar.md:1 must begin with a line --- and the fields of docs/content.md below it.'],
  ],
  [
    'front matter without an end',
    { 'stories/coffee/ar.md': '---\nheadline: x\n' },
    ['stories/coffee/ar.md:1 has fields that do not end; put a line --- below the last of them.'],
  ],
  ['bytes that are not UTF-8', { 'topics/trade.yaml': Buffer.from([0x6b, 0xff]) }, ['topics/trade.yaml:1 is not UTF-8; save it as UTF-8.']],
  ['NUL', edited('stories/coffee/ar.md', 'فقرة', 'فق\0رة'), ['stories/coffee/ar.md:10 holds a control character; type it anew.']],
  [
    'YAML anchors',
    edited('topics/trade.yaml', 'kind: topic', 'kind: &a topic\ndescription: *a'),
    ['topics/trade.yaml:1 uses YAML anchors (&, *); write the values out.'],
  ],
  ['no site.yaml', { 'site.yaml': null }, ['site.yaml:1 is missing; docs/content.md says what it holds.']],
  [
    'a time zone there is not',
    edited('site.yaml', 'Africa/Cairo', 'Africa/Kairo'),
    ['site.yaml:10 timeZone: "Africa/Kairo" is not a time zone; write one such as Africa/Cairo.'],
  ],
  [
    'digits there are not',
    edited('site.yaml', 'digits: latin', 'digits: arabic'),
    ['site.yaml:11 digits: "arabic" is not one of latin, arabic-indic.'],
  ],
  [
    'names of months there are not',
    edited('site.yaml', 'months: dual', 'months: maghrebi'),
    ['site.yaml:12 months: "maghrebi" is not one of dual, egyptian, levantine, moroccan, tunisian-algerian.'],
  ],
  [
    'a Hijri date that is neither shown nor not',
    edited('site.yaml', 'months: dual', 'months: dual\nhijri: often'),
    ['site.yaml:13 hijri: must be true or false.'],
  ],
  [
    'a file of another kind',
    { 'stories/suez/fr.md': 'x' },
    ['stories/suez/fr.md:1 does not belong here; the folder holds story.yaml, ar.md and en.md.'],
  ],
  [
    'a story without editions',
    { 'stories/tea/story.yaml': 'section: economy\n' },
    ['stories/tea:1 has neither ar.md nor en.md; write at least one edition.'],
  ],
])('%s is said with its file, line and mend', async (_name, changes, expected) => {
  expect(await problemsWith(changes)).toEqual(expected)
})

test('a picture of more than 30 MB is refused with the limit', async () => {
  const folder = await makeContentFolder()
  await truncate(join(folder, 'media/suez.png'), 31_000_000)
  expect(await problemsIn(folder)).toEqual([
    'stories/suez/story.yaml:11 pictures.map.file: media/suez.png has 31 MB; a picture may have 30 MB. Save it smaller: 3,200 pixels of width are plenty.',
  ])
})

test('a picture of more than 100 megapixels is refused with the limit, without being decoded', async () => {
  const wide = await sharp({ create: { width: 12_000, height: 9_000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  expect(wide.length).toBeLessThan(1_000_000)
  expect(await problemsWith({ 'media/suez.png': wide })).toEqual([
    'stories/suez/story.yaml:11 pictures.map.file: media/suez.png has 12000 × 9000 pixels, 108 megapixels; a picture may have 100 megapixels. Save it smaller.',
  ])
})

test('a picture of another kind inside is refused', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
  expect(await problemsWith({ 'media/suez.png': svg })).toEqual([
    'stories/suez/story.yaml:11 pictures.map.file: media/suez.png is SVG inside; save it as PNG, JPEG, WebP, AVIF or TIFF.',
  ])
})

test('all problems are listed at once, sorted by file and line, and none twice', async () => {
  const problems = await problemsWith({
    ...edited('stories/suez/ar.md', 'dateline: القاهرة', 'dateline:'),
    ...edited('stories/coffee/ar.md', 'فقرة عن التجارة.', '# عنوان\n\n![x](y.png)'),
    ...edited('topics/trade.yaml', 'kind: topic', 'kind: thing'),
    'media/suez.png': null,
  })
  expect(problems.map((line) => line.split(' ')[0])).toEqual([
    'stories/coffee/ar.md:10',
    'stories/coffee/ar.md:12',
    'stories/suez/ar.md:6',
    'stories/suez/story.yaml:11',
    'topics/trade.yaml:1',
  ])
})

test('a folder that is not there is said', async () => {
  await expect(readContent('/nowhere/content')).rejects.toThrow(
    '/nowhere/content:1 is not a folder; name the one that holds site.yaml with --from.',
  )
})

test('Windows line ends, a byte order mark and blank lines change nothing but form', async () => {
  const plain = await readContent(await makeContentFolder())
  const file = soundFiles['stories/coffee/ar.md']
  const other = `\uFEFF${file.replace('---\n\n', '---\n\n\n').replaceAll('\n', '\r\n')}\r\n\r\n`
  const read = await readContent(
    await makeContentFolder({ 'stories/coffee/ar.md': other, 'README.md': 'notes', 'stories/.DS_Store': suezPicture }),
  )
  expect(read.newsroom).toEqual(plain.newsroom)
  expect(composeNewsroom(read.newsroom).find(({ path }) => path === 'stories/coffee/ar.md')?.text).toBe(file)
})
