import type { Direction } from '../arabic/language.ts'
import type { Keys } from '../keys/keys.ts'
import { addresses } from '../stories/addresses.ts'
import { otherLanguage, type Language } from '../stories/model.ts'
import type { Reader } from '../store/store.ts'
import { findDiscussion } from './discussion-state.ts'
import type { CommentStatus, RejectionReason } from './model.ts'
import { readReceipt } from './receipts.ts'
import { DAY_MS } from '../spans.ts'

/** How long a decision can be read. */
const SHOWN_MS = 30 * DAY_MS

/** A comment as its writer, who has the receipt, sees it. */
export type ReceiptView = {
  id: string
  name: string
  body: string
  direction: Direction
  at: string
  status: Exclude<CommentStatus, 'spam'>
  rejection: RejectionReason | null
  /** When it was decided about; absent while it waits. */
  decidedAt?: string
  /** Absent where the story is not public any more. */
  story?: { headline: string; language: Language; address: string }
}

/** What a receipt shows in a language, or null where there is no such receipt or it has expired. */
export async function getReceipt(read: Reader, keys: Keys, receipt: string, language: Language, now: Date): Promise<ReceiptView | null> {
  const id = readReceipt(keys, receipt)
  const row = id && (await read.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirst())
  if (!row || (row.decided_at && now.getTime() - Date.parse(row.decided_at) > SHOWN_MS)) return null

  const story = await findDiscussion(read, row.story_id, now)
  const shown = story?.headlines[language] === undefined ? otherLanguage(language) : language
  return {
    id: row.id,
    name: row.name,
    body: row.body,
    direction: row.direction as Direction,
    at: row.at,
    status: shownStatus(row.status as CommentStatus, row.decided_at !== null),
    rejection: row.rejection as RejectionReason | null,
    ...(row.decided_at && { decidedAt: row.decided_at }),
    ...(story && {
      story: {
        headline: story.headlines[shown] ?? '',
        language: shown,
        address: addresses.story(language, story.section, story.slugline),
      },
    }),
  }
}

/** A program that filled in the field no person sees is not told that this was noticed; what an editor took for spam was turned down. */
function shownStatus(status: CommentStatus, isDecided: boolean): ReceiptView['status'] {
  if (status !== 'spam') return status
  return isDecided ? 'rejected' : 'held'
}
