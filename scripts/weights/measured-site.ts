import { mkdirSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { makeDiscussion } from '../../e2e/comments.ts'
import { inStoreOf } from '../../e2e/in-store.ts'
import { startOwnSite, temporaryFolder, type OwnSite } from '../../e2e/own-site.ts'
import { countWaiting } from '../../newsroom/search/queue.ts'
import { longStory, measuredEdition } from './measured-edition.ts'

const COMMENTS = 20

/** What its pages call themselves, whatever port it is asked at: another figure in an address is worth up to a hundred bytes to Brotli at its best. */
const PUBLISHED_AT = 'http://127.0.0.1:3000'

/** Pictures are the same wherever they are made: those of the site all tests read are taken, or made there. */
const sharedMedia = resolve('.test/site/media')

/**
 * A site of its own to weigh, the real build, with the starter edition and what `measuredEdition` adds. Resolves once all its stories
 * have found those related to them, because these stand in the pages. Whoever starts it removes it.
 */
export async function startMeasuredSite(): Promise<OwnSite> {
  const dataDir = temporaryFolder()
  mkdirSync(sharedMedia, { recursive: true })
  symlinkSync(sharedMedia, join(dataDir, 'media'))
  const clock = `--import=${new URL('measuring-day.ts', import.meta.url).href}`
  const environment = { NODE_OPTIONS: clock, SITE_URL: PUBLISHED_AT }
  const site = await startOwnSite({ dataDir, contentFolder: measuredEdition(), environment })
  try {
    const comments = Array.from({ length: COMMENTS }, (_, index) => ({ number: index + 1, body: said[index % said.length]! }))
    await makeDiscussion(site, { slugline: longStory.slugline, comments })
    while ((await inStoreOf(site, ({ read }) => countWaiting(read))) > 0) await pause(200)
    return site
  } catch (error) {
    site.remove()
    throw error
  }
}

const said = [
  'قرأتها إلى آخرها، وما زلت أسأل عمّا لم يُكتب فيها.',
  'عمل جدّي فيها سنة كاملة، وكان يحكي لنا عن الغبار والحرّ.',
  'أظن أن الرقم في الفقرة الثالثة يحتاج إلى مراجعة. هل لكم مصدر آخر غير المذكور في آخر المادة؟',
  'A fine piece. The map alone was worth the visit, and I read the Arabic beside it to learn.',
  'شكرًا على الخريطة.',
]
