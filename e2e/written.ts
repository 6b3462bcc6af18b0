import { join } from 'node:path'
import { emailKey } from '../newsroom/comments/email.ts'
import { newCommentId } from '../newsroom/comments/comment-id.ts'
import { Keys } from '../newsroom/keys/keys.ts'
import { secretKey } from '../newsroom/keys/secret-key.ts'
import { openStore, type Store } from '../newsroom/store/store.ts'

type Site = { dataDir: string }

/** This site's keys, as its server has them. */
export const keysOf = ({ dataDir }: Site): Keys => new Keys(secretKey({ secretKey: undefined, dataDir }))

/** Works on a running site's store, as another process would. */
export async function inStoreOf<T>({ dataDir }: Site, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(`file:${join(dataDir, 'midad.sqlite')}`)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

type Written = {
  slugline: string
  email: string
  name?: string
  body?: string
  status?: string
  language?: 'ar' | 'en'
  parent?: string
  wantsReplies?: boolean
}

/** A comment somebody wrote a minute ago; resolves with its id. */
export async function writeComment(site: Site, { slugline, email, parent, ...said }: Written): Promise<string> {
  const [keys, id] = [keysOf(site), newCommentId()]
  const { language = 'ar' } = said
  await inStoreOf(site, (store) =>
    store.write(async (transaction) => {
      const story = await transaction.selectFrom('stories').select('id').where('slugline', '=', slugline).executeTakeFirstOrThrow()
      const above = await transaction
        .selectFrom('comments')
        .select(['thread_id', 'thread_at'])
        .where('id', '=', parent ?? '')
        .executeTakeFirst()
      const at = new Date(Date.now() - 60_000).toISOString()
      await transaction
        .insertInto('comments')
        .values({
          id,
          story_id: story.id,
          parent_id: parent ?? null,
          thread_id: above?.thread_id ?? id,
          thread_at: above?.thread_at ?? at,
          language,
          direction: language === 'ar' ? 'rtl' : 'ltr',
          name: said.name ?? 'سلمى حدّاد',
          body: said.body ?? 'رأيٌ في الجسر، بسطر واحد.',
          email_sealed: keys.seal('email', email),
          email_key: emailKey(keys, email),
          status: said.status ?? 'approved',
          reasons: '[]',
          picked: 0,
          open_reports: 0,
          version: 0,
          at,
          wants_decision: 0,
          wants_replies: said.wantsReplies ? 1 : 0,
        })
        .execute()
    }),
  )
  return id
}
