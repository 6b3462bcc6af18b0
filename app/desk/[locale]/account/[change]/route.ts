import { goTo, goToWithNote, refuse } from '@/app/desk/desk-answers.ts'
import { deskPost, type MemberPosted } from '@/app/desk/desk-post.ts'
import { readPassword } from '@/app/desk/read-password.ts'
import { readNote } from '@/components/desk/desk-note.ts'
import { READER_HEADER } from '@/newsroom/forms/reader-header.ts'
import {
  beginTwoFactor,
  changeOwnName,
  changePassword,
  confirmTwoFactor,
  endTwoFactor,
  renewRecoveryCodes,
  setShortcuts,
} from '@/newsroom/staff/account.ts'
import { countAttempt, forgetAttempts } from '@/newsroom/staff/attempts.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import { StaffError } from '@/newsroom/staff/members.ts'

type Asked = MemberPosted<{ change: string }>

/** What a member changes about themself, each from a form of its own. */
export const POST = deskPost<{ change: string }>(null, async (asked) => {
  const change = Object.hasOwn(changes, asked.params.change) ? changes[asked.params.change] : undefined
  return change ? change(asked) : refuse(asked.language, 'nowhere')
})

const changes: Record<string, (asked: Asked) => Promise<Response>> = {
  name: async (asked) => {
    const name = asked.form.get('name') ?? ''
    try {
      await changeOwnName(asked.office, { member: asked.member, now: new Date() }, name)
      return done(asked, 'name')
    } catch (error) {
      if (!(error instanceof StaffError)) throw error
      return wrong(asked, [{ field: 'name', problem: error.problem }], { name })
    }
  },

  shortcuts: async (asked) => {
    await setShortcuts(asked.office, asked.member, asked.form.get('shortcuts') === 'on')
    return done(asked, 'shortcuts')
  },

  password: async (asked) => {
    const { password, problems } = readPassword(asked.form, asked.member)
    if (problems.length > 0) return wrong(asked, problems)
    return withPassword(
      asked,
      'current',
      (own, current) => changePassword(asked.office, own, { current, next: password }),
      (cookies) => done(asked, 'password', undefined, cookies),
    )
  },

  'two-factor-begin': (asked) =>
    withPassword(
      asked,
      'two-factor-begin',
      (own, current) => beginTwoFactor(asked.office, own, current),
      ({ uri, recoveryCodes }) =>
        goToWithNote(deskAddresses.twoFactor(asked.language), { form: 'authenticator', shown: [uri, ...recoveryCodes] }, asked.member.id),
    ),

  'two-factor-confirm': async (asked) => {
    const note = await readNote(Promise.resolve({ note: asked.form.get('note') ?? '' }), asked.member.id)
    const [uri, ...recoveryCodes] = note?.shown ?? []
    if (!uri) return goTo(deskAddresses.account(asked.language))
    const code = asked.form.get('code')?.trim() ?? ''
    const again = (problem: string) =>
      goToWithNote(
        deskAddresses.twoFactor(asked.language),
        { form: 'authenticator', problems: [{ field: 'code', problem }], shown: [uri, ...recoveryCodes] },
        asked.member.id,
      )
    if (!code) return again('codeMissing')
    const cookies = await confirmTwoFactor(asked.office, ownOf(asked), code)
    return cookies ? done(asked, 'twoFactorOn', recoveryCodes, cookies) : again('codeWrong')
  },

  'two-factor-end': (asked) =>
    withPassword(
      asked,
      'two-factor-end',
      (own, current) => endTwoFactor(asked.office, own, current),
      (cookies) => done(asked, 'twoFactorOff', undefined, cookies),
    ),

  'two-factor-codes': (asked) =>
    withPassword(
      asked,
      'two-factor-codes',
      (own, current) => renewRecoveryCodes(asked.office, own, current),
      (codes) => done(asked, 'codes', codes),
    ),
}

type Own = { member: Asked['member']; headers: Headers; now: Date }

const ownOf = ({ member, request }: Asked): Own => ({ member, headers: request.headers, now: new Date() })

/** Does what takes the password too. Guesses at it are counted with those at signing in. */
async function withPassword<T>(
  asked: Asked,
  field: string,
  ask: (own: Own, current: string) => Promise<T | null>,
  answer: (result: T) => Response,
): Promise<Response> {
  const { office, member, request, form } = asked
  const current = form.get('current') ?? ''
  if (!current) return wrong(asked, [{ field, problem: 'currentMissing' }])
  const own = ownOf(asked)
  const attempt = { account: member.email, network: request.headers.get(READER_HEADER) ?? '', now: own.now }
  const wait = await office.store.write((transaction) => countAttempt(transaction, office.keys, attempt))
  if (wait > 0) return refuse(asked.language, 'attempts', { 'Retry-After': String(wait) })
  const result = await ask(own, current)
  if (result === null) return wrong(asked, [{ field, problem: 'currentWrong' }])
  await office.store.write((transaction) => forgetAttempts(transaction, office.keys, attempt))
  return answer(result)
}

const done = ({ language, member }: Asked, what: string, shown?: string[], cookies: string[] = []) =>
  goToWithNote(deskAddresses.account(language), { form: 'account', done: what, ...(shown && { shown }) }, member.id, cookies)

const wrong = ({ language, member }: Asked, problems: { field: string; problem: string }[], values: Record<string, string> = {}) =>
  goToWithNote(deskAddresses.account(language), { form: 'account', problems, values }, member.id)
