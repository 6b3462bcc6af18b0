// npm run dev: the site with every change shown at once. Same store and settings as npm start.
import { spawn } from 'node:child_process'
import { importStarterEdition } from '../newsroom/content-files/import-starter-edition.ts'
import { ContentError } from '../newsroom/content-files/content-problem.ts'
import { MediaFolderError } from '../newsroom/media/make-media.ts'
import { settings, SettingsError } from '../newsroom/settings.ts'
import { ShelfError } from '../newsroom/shelf/shelf-error.ts'
import { StoreBusyError } from '../newsroom/store/sqlite.ts'
import { StoreError, theStore } from '../newsroom/store/store.ts'
import { assertPortIsFree, PortError } from '../serving/port.ts'
import { DataDirError, prepareDataDir } from './steps/prepare-data-dir.ts'
import { readEnvironmentFile } from './steps/read-environment.ts'
import { sayAndStop } from './steps/say-and-stop.ts'

try {
  readEnvironmentFile()
  const { dataDir, port, host } = settings()
  await assertPortIsFree('npm run dev')
  prepareDataDir(dataDir)
  const store = await theStore()
  await importStarterEdition(store, settings(), console.log)
  await store.close()

  const next = spawn(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'dev', '--port', String(port), ...(host ? ['--hostname', host] : [])],
    {
      stdio: 'inherit',
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    },
  )
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => next.kill(signal))
  next.on('exit', (code) => process.exit(code ?? 0))
} catch (error) {
  sayAndStop(error, [SettingsError, PortError, DataDirError, StoreError, StoreBusyError, ContentError, MediaFolderError, ShelfError])
}
