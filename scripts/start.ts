// npm start: from a fresh clone to a served newspaper; quick when there is nothing left to do.
import { importStarterEdition } from '../newsroom/content-files/import-starter-edition.ts'
import { seedStarterWords } from '../newsroom/comments/words/word-list.ts'
import { ContentError } from '../newsroom/content-files/content-problem.ts'
import { MediaFolderError } from '../newsroom/media/make-media.ts'
import { SecretKeyError } from '../newsroom/keys/secret-key.ts'
import { settings, SettingsError } from '../newsroom/settings.ts'
import { ShelfError } from '../newsroom/shelf/shelf-error.ts'
import { SameSiteError } from '../newsroom/store/assert-same-site.ts'
import { StoreBusyError } from '../newsroom/store/sqlite.ts'
import { StoreError, theStore } from '../newsroom/store/store.ts'
import { assertPortIsFree, PortError } from '../serving/port.ts'
import { BuildError, buildSite } from './steps/build-site.ts'
import { DataDirError, prepareDataDir } from './steps/prepare-data-dir.ts'
import { readEnvironmentFile } from './steps/read-environment.ts'
import { sayAndStop } from './steps/say-and-stop.ts'

// Next reads this as it is loaded, so the server entry comes after.
Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
const { serve } = await import('../serving/server.ts')

try {
  readEnvironmentFile()
  const { dataDir } = settings()
  await assertPortIsFree('npm start')
  prepareDataDir(dataDir)
  const store = await theStore()
  await importStarterEdition(store, settings(), console.log)
  await seedStarterWords(store, new Date())
  await buildSite(console.log)
  console.log(`Midad is ready: ${await serve()}`)
} catch (error) {
  sayAndStop(error, [
    SettingsError,
    SecretKeyError,
    PortError,
    DataDirError,
    StoreError,
    StoreBusyError,
    ContentError,
    MediaFolderError,
    ShelfError,
    SameSiteError,
    BuildError,
  ])
}
