import { changeRules, setDiscussionState } from '../../newsroom/comments/change-rules.ts'
import { addToList } from '../../newsroom/comments/change-words.ts'
import { decide } from '../../newsroom/comments/decide.ts'
import { saveDraft } from '../../newsroom/comments/drafts.ts'
import { emailKey } from '../../newsroom/comments/email.ts'
import type { GivenComment } from '../../newsroom/comments/given-comment.ts'
import { confirmAddress } from '../../newsroom/comments/mail-wishes.ts'
import { readerKey } from '../../newsroom/comments/reader-key.ts'
import { receiveComment } from '../../newsroom/comments/receive-comment.ts'
import { reportComment } from '../../newsroom/comments/report-comment.ts'
import { defaultRules } from '../../newsroom/comments/rules.ts'
import { importContent } from '../../newsroom/content-files/import-content.ts'
import { assertSameKey } from '../../newsroom/keys/assert-same-key.ts'
import { Keys } from '../../newsroom/keys/keys.ts'
import { countRead, flushReads } from '../../newsroom/reads/count-reads.ts'
import { catchUp } from '../../newsroom/search/catch-up.ts'
import { countMiss, flushMisses } from '../../newsroom/search/missed-queries.ts'
import { beginTwoFactor } from '../../newsroom/staff/account.ts'
import { openOffice } from '../../newsroom/staff/auth.ts'
import { usePasswordLink } from '../../newsroom/staff/links.ts'
import { addMember } from '../../newsroom/staff/members.ts'
import type { StaffMember } from '../../newsroom/staff/roles.ts'
import { signIn } from '../../newsroom/staff/sign-in.ts'
import type { Store } from '../../newsroom/store/store.ts'

/** The secret of every sample: it opens what they hold, and nothing else. */
export const sampleKeys = new Keys(Buffer.alloc(32, 5))

const now = new Date('2026-11-26T12:00:00.000Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
export const samplePassword = 'ثلاثة مراكب عند الرصيف'

/** Has a store written to as a newsroom at work writes, so that no table of this release is empty, but those emptied by being used. */
export async function writeSample(store: Store, dataDir: string): Promise<void> {
  await assertSameKey(store, sampleKeys)
  await importContent(store, { dataDir }, { from: 'scripts/released/content', now })
  await catchUp(store)
  countRead('lighthouse', now)
  await flushReads(store)
  countMiss('مرصد الطيور', 'ar', now)
  await flushMisses(store, now)
  await writeComments(store, await writeStaff(store))
}

async function writeStaff(store: Store): Promise<StaffMember> {
  const { id, token } = await addMember(store, 'command', { name: 'نادية', email: 'nadia@example.org', role: 'administrator' }, now)
  await usePasswordLink(store, token, samplePassword, now)
  await addMember(store, 'command', { name: 'Omar', email: 'omar@example.org', role: 'moderator' }, now)
  const office = openOffice({ store, keys: sampleKeys, siteUrl: 'https://news.example' })
  const member = { id, name: 'نادية', role: 'administrator', email: 'nadia@example.org', hasShortcuts: true, isTwoFactor: false } as const
  const signedIn = await signIn(office, { email: member.email, password: samplePassword, network: '192.0.2.1', now })
  if (signedIn.outcome !== 'in') throw new Error(`The sample’s member could not sign in: ${signedIn.outcome}`)
  const headers = new Headers({ cookie: signedIn.cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ') })
  await beginTwoFactor(office, { member, headers, now }, samplePassword)
  return member
}

const given: GivenComment = {
  language: 'ar',
  storyId: '',
  parentId: '',
  name: 'سلمى',
  email: 'salma@example.org',
  body: 'رأيت الضوء من بيتي، وعدت إلى الصورة مرتين.',
  wantsDecision: true,
  wantsReplies: true,
  honeypot: '',
  writingMs: null,
}

async function writeComments(store: Store, member: StaffMember): Promise<void> {
  const { id: storyId } = await store.read.selectFrom('stories').select('id').where('slugline', '=', 'lighthouse').executeTakeFirstOrThrow()
  const send = async (changes: Partial<GivenComment>, minutes: number) => {
    const sender = { readerKey: await readerKey(store, sampleKeys, `192.0.2.${minutes}`, now), saysOrigin: true }
    const reception = await receiveComment(store, sampleKeys, { ...given, storyId, ...changes }, sender, later(minutes))
    if (reception.kind !== 'received') throw new Error(`The sample’s comment was not received: ${JSON.stringify(reception)}`)
    return reception.id
  }
  const first = await send({}, 1)
  await decide(store, member, { id: first, version: 0, to: 'approved' }, later(2))
  await send({ parentId: first, name: 'Adam', email: 'adam@example.org', body: 'And from mine: twice, “as bright as day”. 🌊' }, 3)
  await send({ body: 'تعليق ينتظر.', email: 'huda@example.org' }, 4)
  await confirmAddress(store, emailKey(sampleKeys, given.email), later(5))
  await reportComment(store, sampleKeys, { commentId: first, reason: 'other', note: 'ملاحظة' }, '192.0.2.9', later(5))
  await saveDraft(
    store,
    sampleKeys,
    'reader',
    { given: { ...given, storyId, body: '' }, faults: [{ field: 'body', code: 'empty' }] },
    later(6),
  )
  await changeRules(store, member, { ...defaultRules, closeAfterDays: 90 }, later(7))
  await setDiscussionState(store, member, storyId, 'open', later(8))
  await addToList(store, member, 'كلمة ممنوعة', 'hold', later(9))
}
