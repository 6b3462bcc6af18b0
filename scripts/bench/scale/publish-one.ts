import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { addresses } from '../../../newsroom/stories/addresses.ts'
import type { Corpus } from '../search/read-corpus.ts'
import type { SizedSite } from './sized-site.ts'
import { writeOneMore } from './write-edition.ts'

const LOOK_EVERY_MS = 20
const GIVEN_UP_MS = 60_000

export type Published = {
  /** From the command's start until the story and its section's front, which had been kept, show it. */
  visible: number
  /** Until the command ended: search finds the story, and it has its related stories. */
  done: number
}

/** Publishes one more story as a desk does (`npm run content -- import --story …`); milliseconds. */
export async function publishOne(site: SizedSite, corpus: Corpus, number: number): Promise<Published> {
  const slugline = writeOneMore(site.contentFolder, corpus, number, new Date())
  const front = site.url + addresses.section('ar', 'politics')
  const story = addresses.story('ar', 'politics', slugline)
  await (await fetch(front)).text()

  const began = performance.now()
  const command = site.content('import', '--from', site.contentFolder, '--story', slugline).then(() => performance.now() - began)
  const visible = await untilShown(front, story, site.url + story, began)
  const done = await command
  rmSync(join(site.contentFolder, 'stories', slugline), { recursive: true })
  return { visible, done }
}

async function untilShown(front: string, story: string, url: string, began: number): Promise<number> {
  while (performance.now() - began < GIVEN_UP_MS) {
    const [list, page] = await Promise.all([fetch(front).then((answer) => answer.text()), fetch(url)])
    await page.arrayBuffer()
    if (page.status === 200 && list.includes(story)) return performance.now() - began
    await pause(LOOK_EVERY_MS)
  }
  throw new Error(`${url} was not shown within a minute.`)
}
