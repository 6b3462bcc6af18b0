import { assertSameKey } from '../newsroom/keys/assert-same-key.ts'
import { theKeys } from '../newsroom/keys/keys.ts'
import { settings } from '../newsroom/settings.ts'
import { assertSameShelf } from '../newsroom/shelf/assert-same-shelf.ts'
import { theShelf } from '../newsroom/shelf/shelf.ts'
import { assertSameSite } from '../newsroom/store/assert-same-site.ts'
import type { Store } from '../newsroom/store/store.ts'
import { shareBuild, type OtherBuilds } from './builds/other-builds.ts'

/** A server's being one of those of a site. */
export type Membership = { otherBuilds: OtherBuilds; leave: () => Promise<void> }

/**
 * Makes sure that this server shares with the others of its store what it must, and shares with them what its build serves. Throws
 * SecretKeyError, ShelfError or SameSiteError, each with the setting's name.
 */
export async function joinSite(store: Store): Promise<Membership> {
  const { siteUrl, databaseUrl, offlineReading } = settings()
  await assertSameKey(store, theKeys())
  await assertSameShelf(store, theShelf())
  const { leave } = await assertSameSite(store, databaseUrl, { SITE_URL: siteUrl, OFFLINE_READING: offlineReading ? 'on' : 'off' })
  return { otherBuilds: await shareBuild(theShelf()), leave }
}
