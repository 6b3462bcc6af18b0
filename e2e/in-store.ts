import { join } from 'node:path'
import { openStore, type Store } from '../newsroom/store/store.ts'

type Site = { dataDir: string; environment?: NodeJS.ProcessEnv }

/** Works on a running site's store, as another process would. */
export async function inStoreOf<T>({ dataDir, environment }: Site, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(environment?.DATABASE_URL || `file:${join(dataDir, 'midad.sqlite')}`)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** The story with a slugline. */
export const storyIn = ({ read }: Pick<Store, 'read'>, slugline: string) =>
  read.selectFrom('stories').select(['id', 'section', 'slugline']).where('slugline', '=', slugline).executeTakeFirstOrThrow()
