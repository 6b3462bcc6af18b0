import { aComment } from '../newsroom/comments/comment-fixtures.ts'
import { emailKey } from '../newsroom/comments/email.ts'
import { newCommentId } from '../newsroom/comments/comment-id.ts'
import { Keys } from '../newsroom/keys/keys.ts'
import { secretKey } from '../newsroom/keys/secret-key.ts'
import { inStoreOf, storyIn } from './in-store.ts'

type Site = { dataDir: string }

/** This site's keys, as its server has them. */
export const keysOf = ({ dataDir }: Site): Keys => new Keys(secretKey({ secretKey: undefined, dataDir }))

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
  await inStoreOf(site, async (store) => {
    const story = await storyIn(store, slugline)
    const above = await store.read
      .selectFrom('comments')
      .select(['thread_id', 'thread_at'])
      .where('id', '=', parent ?? '')
      .executeTakeFirst()
    const row = aComment({
      id,
      story_id: story.id,
      parent_id: parent ?? null,
      ...above,
      language,
      direction: language === 'ar' ? 'rtl' : 'ltr',
      name: said.name ?? 'سلمى حدّاد',
      body: said.body ?? 'رأيٌ في الجسر، بسطر واحد.',
      email_sealed: keys.seal('email', email),
      email_key: emailKey(keys, email),
      status: said.status ?? 'approved',
      at: new Date(Date.now() - 60_000).toISOString(),
      wants_replies: said.wantsReplies ? 1 : 0,
    })
    await store.write((transaction) => transaction.insertInto('comments').values(row).execute())
  })
  return id
}
