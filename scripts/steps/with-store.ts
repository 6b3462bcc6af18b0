import { settings } from '../../newsroom/settings.ts'
import { openStore, type Store } from '../../newsroom/store/store.ts'
import { prepareDataDir } from './prepare-data-dir.ts'

/** Works on the store that DATABASE_URL and DATA_DIR name, which may be served meanwhile. */
export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const { databaseUrl, dataDir } = settings()
  prepareDataDir(dataDir)
  const store = await openStore(databaseUrl)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
