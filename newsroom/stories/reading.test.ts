import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { importContent } from '../content-files/import-content.ts'
import { countRead, flushReads } from '../reads/count-reads.ts'
import { listMostRead } from '../reads/most-read.ts'
import { listRelated } from '../related/list-related.ts'
import { onEachEngine } from '../store/each-engine.ts'
import { pruneRenewals, renewalsAfter, renewalSpan } from '../store/renewals.ts'
import type { Store } from '../store/store.ts'
import { listCards, pageOfCards } from './cards.ts'
import { duePages } from './due-pages.ts'
import { getFront } from './front.ts'
import { getStory } from './get-story.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'midad-content-'))
  cpSync('e2e/small-content', folder, { recursive: true })
  // Of no interest here: it is there for the look of a page.
  rmSync(join(folder, 'stories/every-form'), { recursive: true })
  const front = join(folder, 'front.ar.yaml')
  writeFileSync(front, `${readFileSync(front, 'utf8')}seconds:\n  - second-bridge\n`)
})

onEachEngine('what readers ask', (openFresh) => {
  let store: Store
  beforeEach(async () => {
    const fresh = await openFresh()
    store = fresh.store
    await importContent(store, { dataDir: fresh.dataDir }, { from: folder })
  })
  const sluglines = (cards: { slugline: string }[]) => cards.map(({ slugline }) => slugline)

  test('a list holds what is public, newest first, and marks what is only in the other language', async () => {
    expect(sluglines(await listCards(store.read, 'ar', {}, { limit: 10 }))).toEqual(['second-bridge', 'first-bridge'])
    const english = await listCards(store.read, 'en', {}, { limit: 10 })
    expect(english.map(({ slugline, language }) => `${slugline} ${language}`)).toEqual([
      'taken-down en',
      'second-bridge en',
      'first-bridge en',
    ])
    const future = await listCards(store.read, 'en', {}, { limit: 10, now: new Date('2100-01-01') })
    expect(future[0]).toMatchObject({ slugline: 'not-yet', language: 'ar' })
  })

  test('lists are narrowed by section, topic and author, and paged', async () => {
    const { read } = store
    expect(sluglines(await listCards(read, 'en', { section: 'science' }, { limit: 9 }))).toEqual(['taken-down'])
    expect((await pageOfCards(read, 'ar', { topic: 'bridges' }, 1))?.total).toBe(2)
    expect((await pageOfCards(read, 'ar', { author: 'desk-of-tests' }, 1))?.total).toBe(2)
    expect((await pageOfCards(read, 'ar', { author: 'nobody' }, 1))?.total).toBe(0)
    expect(await pageOfCards(read, 'ar', {}, 2)).toBeNull()
    expect(sluglines(await listCards(read, 'ar', { except: ['second-bridge'] }, { limit: 9 }))).toEqual(['first-bridge'])
  })

  test('the front page is an editor’s, and no story stands on it twice', async () => {
    const front = await getFront(store.read, 'ar')
    expect([front.lead?.slugline, ...sluglines(front.seconds)]).toEqual(['first-bridge', 'second-bridge'])
    expect(front.sections).toEqual([])
  })

  describe('a story’s address', () => {
    test('answers with the story, in the page’s language', async () => {
      const answer = await getStory(store.read, 'ar', 'politics', 'first-bridge')
      expect(answer).toMatchObject({
        kind: 'story',
        story: { language: 'ar', headline: 'الجسر الأول', hasTwin: true, topics: [{ key: 'bridges' }] },
      })
    })

    test('answers with the other edition where there is none, and never shows a withdrawn one through it', async () => {
      const later = new Date('2100-01-01')
      expect(await getStory(store.read, 'en', 'science', 'not-yet', later)).toMatchObject({
        kind: 'story',
        story: { language: 'ar', hasTwin: false },
      })
      expect(await getStory(store.read, 'ar', 'science', 'taken-down')).toMatchObject({
        kind: 'withdrawn',
        hasTwin: true,
        reason: 'تبيّن أن مصدره غير موثوق.',
      })
      expect(await getStory(store.read, 'en', 'science', 'taken-down')).toMatchObject({
        kind: 'story',
        story: { language: 'en', hasTwin: false },
      })
    })

    test('leads on from a wrong section, and to nothing where there is nothing public', async () => {
      expect(await getStory(store.read, 'en', 'science', 'first-bridge')).toEqual({ kind: 'moved', to: '/en/politics/first-bridge' })
      for (const slugline of ['nothing', 'unfinished', 'not-yet']) expect(await getStory(store.read, 'ar', 'science', slugline)).toBeNull()
    })
  })

  test('related stories come with their reason', async () => {
    const answer = await getStory(store.read, 'en', 'politics', 'first-bridge')
    if (answer?.kind !== 'story') throw new Error('There is no such story.')
    const { related } = await listRelated(store.read, answer.story, 'en', 'en')
    expect(related.map(({ card, reason }) => [card.slugline, 'name' in reason && reason.name.text])).toContainEqual([
      'second-bridge',
      'Bridges',
    ])
  })

  test('reads are counted by story and day, and add up', async () => {
    countRead('first-bridge')
    countRead('second-bridge')
    countRead('second-bridge')
    countRead('no-such-story')
    await flushReads(store)
    countRead('first-bridge')
    countRead('first-bridge')
    await flushReads(store)
    expect(sluglines(await listMostRead(store.read, 'ar', 5))).toEqual(['first-bridge', 'second-bridge'])
    expect(await listMostRead(store.read, 'ar', 5, new Date(Date.now() + 30 * 86_400_000))).toEqual([])
  })

  test('an edition falling due names the pages that will show it', async () => {
    expect(await duePages(store.read, '2026-11-01T00:00:00.000Z', '2026-11-02T00:00:00.000Z')).toEqual([])
    const pages = await duePages(store.read, '2098-12-31T00:00:00.000Z', '2099-01-01T09:00:00.000Z')
    expect(pages).toEqual(
      expect.arrayContaining([
        '/ar',
        '/ar/science',
        '/ar/science/not-yet',
        '/en/science/not-yet',
        '/ar/topics/bridges',
        '/ar/authors/desk-of-tests',
      ]),
    )
  })

  test('renewals are read once and in order, and forgetting the old keeps the last id', async () => {
    const { newest } = await renewalSpan(store.read)
    expect(newest).toBeGreaterThan(0)
    expect(await renewalsAfter(store.read, newest)).toEqual([])
    await pruneRenewals(store, new Date(Date.now() + 1_000))
    expect(await renewalSpan(store.read)).toEqual({ oldest: newest, newest })
  })
})
