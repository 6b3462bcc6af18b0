import { pageLanguage } from '@/components/site/page-language.ts'
import { readMailLink, type MailLinkKind } from '@/newsroom/comments/mail-links.ts'
import type { FormFields } from '@/newsroom/forms/read-form.ts'
import { theKeys } from '@/newsroom/keys/keys.ts'
import { theStore, type Store } from '@/newsroom/store/store.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { seeOther } from './answer-comment.ts'
import { takeForm } from './take-form.ts'

type Context = { params: Promise<{ locale: string; token: string }> }

/**
 * The handlers of a button on a page that a mailed link leads to: the change is made for whom the link was mailed to (an email_key), and
 * the page at `shownAt` says what came of it, or that the link is no good. Whoever only opens the button's address is led there too.
 */
export function takeMailLink(
  kind: MailLinkKind,
  shownAt: (language: Language, token: string) => string,
  change: (store: Store, key: string, fields: FormFields, now: Date) => Promise<unknown>,
) {
  return {
    POST: takeForm<{ token: string }>(async ({ language, fields, params: { token } }) => {
      const now = new Date()
      const key = readMailLink(theKeys(), kind, token, now)
      if (key !== null) await change(await theStore(), key, fields, now)
      return seeOther(shownAt(language, token))
    }),
    GET: async (_request: Request, { params }: Context) => seeOther(shownAt(await pageLanguage(params), (await params).token)),
  }
}
