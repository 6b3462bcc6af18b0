import type { Language } from '../stories/model.ts'

/** Addresses of the desk, without the site's host. What is posted to stands below the page it is posted from. */
export const deskAddresses = {
  desk: (language: Language) => `/desk/${language}`,
  queue: (language: Language) => `/desk/${language}/queue`,
  decide: (language: Language) => `/desk/${language}/queue/decide`,
  undo: (language: Language) => `/desk/${language}/queue/undo`,
  /** Where a decision about several comments is confirmed. */
  confirm: (language: Language) => `/desk/${language}/queue/confirm`,
  /** How many comments came since a page was made. */
  news: (language: Language) => `/desk/${language}/queue/news`,
  comment: (language: Language, id: string) => `/desk/${language}/comments/${id}`,
  commentPick: (language: Language, id: string) => `/desk/${language}/comments/${id}/pick`,
  commentReply: (language: Language, id: string) => `/desk/${language}/comments/${id}/reply`,
  words: (language: Language) => `/desk/${language}/words`,
  wordAdd: (language: Language) => `/desk/${language}/words/add`,
  wordRemove: (language: Language) => `/desk/${language}/words/remove`,
  rules: (language: Language) => `/desk/${language}/rules`,
  rulesChange: (language: Language) => `/desk/${language}/rules/change`,
  /** The discussion of one story. */
  storyRules: (language: Language, story?: string) => `/desk/${language}/rules/story${story ? `?story=${encodeURIComponent(story)}` : ''}`,
  storyRulesChange: (language: Language) => `/desk/${language}/rules/story/change`,
  /** What readers looked for and did not find. */
  searches: (language: Language) => `/desk/${language}/searches`,
  audit: (language: Language) => `/desk/${language}/log`,
  auditExport: (language: Language) => `/desk/${language}/log/export`,
  /** Mail in one state, a page of it. */
  mail: (language: Language, state = 'waiting', page = 1) =>
    `/desk/${language}/mail${queryOf({ state: state === 'waiting' ? '' : state, page: page > 1 ? String(page) : '' })}`,
  mailRetry: (language: Language) => `/desk/${language}/mail/retry`,
  staff: (language: Language) => `/desk/${language}/staff`,
  staffChange: (language: Language) => `/desk/${language}/staff/change`,
  staffInvite: (language: Language) => `/desk/${language}/staff/invite`,
  account: (language: Language) => `/desk/${language}/account`,
  accountChange: (language: Language, what: AccountChange) => `/desk/${language}/account/${what}`,
  /** Where a member takes an authenticator into use. */
  twoFactor: (language: Language) => `/desk/${language}/account/authenticator`,
  /** `next` is where they were going. */
  signIn: (language: Language, next?: string) => withNext(`/desk/${language}/sign-in`, next),
  signInTry: (language: Language) => `/desk/${language}/sign-in/try`,
  /** The second step, where there is one. */
  code: (language: Language, next?: string) => withNext(`/desk/${language}/sign-in/code`, next),
  codeTry: (language: Language) => `/desk/${language}/sign-in/code/try`,
  signOut: (language: Language) => `/desk/${language}/sign-out`,
  /** Where a member sets a password, by a link that works once. */
  welcome: (language: Language, token: string) => `/desk/${language}/welcome/${token}`,
  welcomeTry: (language: Language, token: string) => `/desk/${language}/welcome/${token}/password`,
  refused: (language: Language, refusal: Refusal) => `/desk/${language}/refused/${refusal}`,
}

export type AccountChange =
  'name' | 'password' | 'shortcuts' | 'two-factor-begin' | 'two-factor-confirm' | 'two-factor-end' | 'two-factor-codes'

/** Why the desk answers no, and with which status. */
export const refusals = { role: 403, foreign: 403, nowhere: 404, link: 410, size: 413, type: 415, attempts: 429, busy: 503 } as const
export type Refusal = keyof typeof refusals

const withNext = (address: string, next: string | undefined) => (next ? `${address}?next=${encodeURIComponent(next)}` : address)

/**
 * Where to go after signing in: a path below /desk, or the desk itself where something else is asked for. What a browser would read
 * as another site («//evil.example», a backslash, a tab) is none.
 */
export function nextAddress(asked: string | null | undefined, language: Language): string {
  const isPlain = /^\/desk\/(?:ar|en)(?:\/[\w.~%-]+)*(?:\?[\w.~%&=+-]*)?$/.test(asked ?? '')
  if (!asked || !isPlain || /%(?:0|1|5c|2f|2e)/i.test(asked) || asked.split(/[/?]/).includes('..')) return deskAddresses.desk(language)
  return asked
}

function queryOf(parameters: Record<string, string>): string {
  const given = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== ''))
  return given.size > 0 ? `?${given}` : ''
}
