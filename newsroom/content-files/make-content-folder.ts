// For tests only.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { onTestFinished } from 'vitest'

const localized = (indent: string, ar: string, en: string) => `${indent}ar: ${ar}\n${indent}en: ${en}\n`

/** A small newsroom that is sound: two stories, one of them in Arabic only, one with a picture. Every file is in its one form. */
export const soundFiles = {
  'site.yaml':
    `name:\n${localized('  ', 'مداد', 'Midad')}tagline:\n${localized('  ', 'سطر', 'A line')}description:\n${localized('  ', 'وصف', 'A description')}` +
    'timeZone: Africa/Cairo\ndigits: latin\nmonths: dual\n',
  'sections.yaml': `- key: economy\n  name:\n${localized('    ', 'اقتصاد', 'Economy')}- key: science\n  name:\n${localized('    ', 'علوم', 'Science')}`,
  'front.ar.yaml': 'lead: suez\nseconds:\n  - coffee\n',
  'topics/egypt.yaml': `kind: place\nname:\n${localized('  ', 'مصر', 'Egypt')}aliases:\n  ar:\n    - أرض الكنانة\n`,
  'topics/trade.yaml': `kind: topic\nname:\n${localized('  ', 'تجارة', 'Trade')}`,
  'authors/economy-desk.yaml': `name:\n${localized('  ', 'قسم الاقتصاد', 'Economy desk')}`,
  'pages/about/ar.md': '---\ntitle: عن مداد\ndescription: من نحن.\n---\n\nنصّ الصفحة.\n',
  'stories/suez/story.yaml':
    'section: economy\ntopics:\n  - egypt\n  - trade\narchive: true\nformerly:\n  - suez-150\nlead: map\npictures:\n  map:\n    file: suez.png\n' +
    `    alt:\n${localized('      ', 'خريطة', 'A map')}    credit:\n${localized('      ', '"خريطة: مداد"', '"Map: Midad"')}` +
    `sources:\n  - title:\n${localized('      ', 'هيئة القناة', 'The canal authority')}    url: https://example.org/\n`,
  'stories/suez/ar.md':
    '---\nheadline: "قناة السويس: قرن ونصف"\nstandfirst: جملة عن مصر.\nbyline:\n  - economy-desk\ndateline: القاهرة\nstatus: published\n' +
    'published: 2021-11-02T09:00:00Z\nupdated: 2021-11-03T10:30:00Z\ncorrections:\n  - at: 2021-11-03T10:30:00Z\n    text: كان كذا، والصواب كذا.\n---\n\n' +
    'فقرة عن مصر والتجارة.\n\n## عنوان\n\n::figure{picture=map}\n\n:::quote{by="مهندس"}\nكلام.\n:::\n\n:::facts[محطات]\n- **1869:** الافتتاح\n:::\n',
  'stories/suez/en.md':
    '---\nheadline: The canal at 150\nstandfirst: A sentence on Egypt.\nbyline:\n  - economy-desk\nstatus: published\npublished: 2021-11-02T09:00:00Z\n---\n\n' +
    'A paragraph on Egypt and trade.\n\n::embed[More]{url="https://example.org/?a=b"}\n',
  'stories/coffee/story.yaml': 'section: economy\ntopics:\n  - trade\n',
  'stories/coffee/ar.md':
    '---\nheadline: القهوة\nstandfirst: جملة.\nbyline:\n  - economy-desk\nstatus: published\npublished: 2021-12-02T09:00:00Z\n---\n\nفقرة عن التجارة.\n',
}

export const suezPicture = await sharp({ create: { width: 120, height: 60, channels: 3, background: '#c8361d' } })
  .png()
  .toBuffer()

export type FileChanges = Record<string, string | Buffer | null>

/** Writes that newsroom, with changes (null: no such file), to a folder that goes when the test ends. Returns the folder. */
export async function makeContentFolder(changes: FileChanges = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'midad-content-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await changeFiles(folder, { ...soundFiles, 'media/suez.png': suezPicture, ...changes })
  return folder
}

/** Changes files of such a folder; null deletes. */
export async function changeFiles(folder: string, changes: FileChanges): Promise<void> {
  for (const [path, content] of Object.entries(changes)) {
    const file = join(folder, path)
    if (content === null) await rm(file, { force: true })
    else {
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, content)
    }
  }
}
