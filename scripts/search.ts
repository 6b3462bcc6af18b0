// npm run search -- rebuild | relate | state: the search index of the store that DATABASE_URL and DATA_DIR name.
import { countWaiting, relateAll } from '../newsroom/search/queue.ts'
import { indexTotals } from '../newsroom/search/index-counts.ts'
import { rebuildIndex, RebuildTakenOverError } from '../newsroom/search/rebuild.ts'
import { catchUp } from '../newsroom/search/catch-up.ts'
import { askIndex, readState, SEARCH_VERSION } from '../newsroom/search/search-index.ts'
import { SettingsError } from '../newsroom/settings.ts'
import { StoreBusyError } from '../newsroom/store/sqlite.ts'
import { StoreError } from '../newsroom/store/store.ts'
import { languages } from '../newsroom/stories/model.ts'
import { DataDirError } from './steps/prepare-data-dir.ts'
import { counted, ProgressLine } from './steps/progress-line.ts'
import { runVerb } from './steps/run-verb.ts'
import { withStore } from './steps/with-store.ts'

const usages: Record<string, string> = {
  rebuild: `
  rebuild   make the index anew beside the one that serves, while readers search and editors publish`,
  relate: `
  relate    find the related stories of all stories anew, which takes a while where there are many`,
  state: `
  state     say how many stories it holds, by which rules, and what still waits`,
}

const usageOf = (verb?: string) => `usage: npm run search -- ${verb ?? '<verb>'}
${verb ? usages[verb] : Object.values(usages).join('')}`

const verbs = {
  rebuild: async () => {
    const progress = new ProgressLine(process.stdout)
    await withStore(async (store) => {
      await rebuildIndex(store, (done, total) => progress.show(`Stories: ${done} of ${total}`, done === total))
      await catchUp(store)
    })
    console.log(`The index is new, by rules of version ${SEARCH_VERSION}.`)
  },
  relate: async () => {
    const progress = new ProgressLine(process.stdout)
    await withStore(async (store) => {
      await relateAll(store)
      await catchUp(store, (waiting) => progress.show(`Stories to go: ${waiting}`, waiting === 0))
    })
  },
  state: async () => {
    await withStore(async (store) => {
      const { version, filling } = await readState(store.read)
      for (const language of languages) {
        const { documents } = await askIndex(store, (index) => indexTotals(index, [language]))
        console.log(`${language}: ${counted(documents, 'edition')}`)
      }
      console.log(`Rules of version ${version}${version === SEARCH_VERSION ? '' : `, while this Midad has version ${SEARCH_VERSION}`}.`)
      if (filling !== null) console.log('It is being made anew.')
      console.log(`${counted(await countWaiting(store.read), 'story', 'stories')} still to take up.`)
    })
  },
}

await runVerb({
  verbs,
  usageOf,
  expected: [SettingsError, DataDirError, StoreError, StoreBusyError, RebuildTakenOverError],
})
