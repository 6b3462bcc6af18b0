import { expect, test } from 'vitest'
import { listRelated } from '../related/list-related.ts'
import { searchStories } from '../search/search-stories.ts'
import { onEachEngine, type FreshStore } from '../store/each-engine.ts'
import { renewalsAfter, renewalSpan } from '../store/renewals.ts'
import { readNewsroom } from '../stories/read-newsroom.ts'
import { importContent } from './import-content.ts'
import { changeFiles, makeContentFolder, soundFiles, suezPicture } from './make-content-folder.ts'

const now = new Date('2026-11-24T10:00:00.000Z')
const publish = ({ store, dataDir }: FreshStore, from: string, ...only: string[]) => importContent(store, { dataDir }, { from, now, only })

const tea = {
  'stories/tea/story.yaml': 'section: economy\ntopics:\n  - trade\n  - tea\nrelated:\n  pin:\n    - suez\n',
  'stories/tea/ar.md':
    '---\nheadline: الشاي والتجارة\nstandfirst: جملة.\nbyline:\n  - economy-desk\nstatus: published\npublished: 2021-12-03T09:00:00Z\n---\n\nفقرة عن التجارة.\n',
  'topics/tea.yaml': 'kind: topic\nname:\n  ar: الشاي\n',
}

onEachEngine('publishing one story', (openFresh) => {
  test('adds it with its topics, finds it and its related stories, and leaves everything else', async () => {
    const fresh = await openFresh()
    const folder = await makeContentFolder()
    await importContent(fresh.store, fresh, { from: folder, now })
    const before = await readNewsroom(fresh.store)

    // Nothing else of the folder is read: what is half written there does no harm.
    await changeFiles(folder, { ...tea, 'stories/suez/ar.md': 'half written', 'front.ar.yaml': null })
    const { newest } = await renewalSpan(fresh.store.read)
    expect(await publish(fresh, folder, 'tea')).toMatchObject({
      added: expect.arrayContaining(['stories/tea/story.yaml', 'stories/tea/ar.md', 'topics/tea.yaml']),
      updated: [],
      withdrawn: [],
      removed: [],
    })

    const after = await readNewsroom(fresh.store)
    const others = (newsroom: typeof before) => newsroom?.newsroom.stories.filter(({ slugline }) => slugline !== 'tea')
    expect(others(after)).toEqual(others(before))
    expect(after?.newsroom.fronts).toEqual(before?.newsroom.fronts)
    expect(after?.media).toEqual(before?.media)

    const found = await searchStories(fresh.store, 'ar', { text: 'الشاي', scope: { languages: ['ar'] }, page: 1 })
    expect(found.results.map(({ card }) => card.slugline)).toEqual(['tea'])
    const row = await fresh.store.read
      .selectFrom('stories')
      .select(['id', 'slugline'])
      .where('slugline', '=', 'tea')
      .executeTakeFirstOrThrow()
    const { related } = await listRelated(fresh.store.read, row, 'ar', 'ar')
    expect(related.map(({ card }) => card.slugline)).toEqual(['suez', 'coffee'])
    const renewed = (await renewalsAfter(fresh.store.read, newest)).map(({ path }) => path)
    expect(renewed).toEqual(
      expect.arrayContaining(['/ar', '/ar/economy/tea', '/ar/economy/coffee', '/ar/economy/suez', '/ar/topics/trade']),
    )
    expect(renewed).not.toContain('/*')
  })

  test('changes one that is there, under a new slugline too, and takes no picture from others', async () => {
    const fresh = await openFresh()
    const folder = await makeContentFolder({
      'media/suez.png': suezPicture,
      'stories/coffee/story.yaml': soundFiles['stories/suez/story.yaml'].replace('formerly:\n  - suez-150\n', ''),
    })
    await importContent(fresh.store, fresh, { from: folder, now })
    await changeFiles(folder, {
      'stories/coffee/story.yaml': null,
      'stories/coffee/ar.md': null,
      'stories/mokha/story.yaml': 'section: economy\nformerly:\n  - coffee\n',
      'stories/mokha/ar.md': soundFiles['stories/coffee/ar.md'],
    })
    await publish(fresh, folder, 'mokha')
    const after = await readNewsroom(fresh.store)
    expect(after?.newsroom.stories.map(({ slugline, pictures }) => [slugline, pictures.length])).toEqual([
      ['mokha', 0],
      ['suez', 1],
    ])
    expect(after?.media.map(({ file }) => file)).toEqual(['suez.png'])
    expect(await publish(fresh, folder, 'mokha')).toMatchObject({ added: [], updated: [] })
  })

  test('is refused where there is no such folder, or no newsroom yet', async () => {
    const fresh = await openFresh()
    const folder = await makeContentFolder()
    await expect(publish(fresh, folder, 'tea')).rejects.toThrow(/stories\/tea:1 is not there/)
    await expect(publish(fresh, folder, 'coffee')).rejects.toThrow('import the whole content folder first')
  })
})
