import { useTranslations } from 'next-intl'
import { TextToCopy } from '@/components/forms/text-to-copy.tsx'
import { BrandName } from '@/components/site/brand-name.tsx'
import { commentFields } from '@/newsroom/comments/given-comment.ts'
import { placeFor, type GivenBackReason } from '@/newsroom/forms/given-back-page.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { CommentFields } from './comment-fields.tsx'

type Props = { language: Language; reason: GivenBackReason }

/** Where the same words may be sent again at once; and where they may only be read, because another site may have written them. */
const SENT_AGAIN: GivenBackReason[] = ['unavailable', 'too-many']
const READ_ONLY: GivenBackReason = 'foreign'

/** A comment that could not be taken, given back with what was written in it. Asks no store. */
export function GivenBack({ language, reason }: Props) {
  const t = useTranslations('GivenBack')
  const site = useTranslations('Site')
  return (
    <main className="page-width pbe-16 max-inline-3xl">
      <p className="py-2">
        <a href={addresses.front(language)} className="brand">
          <BrandName name={site('brand')} />
        </a>
      </p>
      <section className="pbs-5 rule-double">
        <h1 className="text-title">{t(`titles.${reason}`)}</h1>
        <p className="mbs-3 mbe-6 text-standfirst text-soft">{t(`explanations.${reason}`)}</p>
        {SENT_AGAIN.includes(reason) && <FieldsToFill language={language} />}
        {reason === READ_ONLY && <TextToCopy label={t('yourText')} text={placeFor(commentFields.body)} direction="auto" rows={8} />}
        {reason === 'signed-out' && <ReplyToSend language={language} />}
        <p className="mbs-6 border-bs border-rule pbs-4">
          <a href={addresses.front(language)} className="underline">
            {t('front')}
          </a>
        </p>
      </section>
    </main>
  )
}

/** The fields with places for what was written in them. */
function FieldsToFill({ language }: { language: Language }) {
  const { story, parent, name, email, body } = commentFields
  return (
    <CommentFields
      language={language}
      values={{
        storyId: placeFor(story),
        parentId: placeFor(parent),
        name: placeFor(name),
        email: placeFor(email),
        body: placeFor(body),
        wantsDecision: placeFor('tellDecision'),
        wantsReplies: placeFor('tellReplies'),
      }}
      faults={[]}
    />
  )
}

/** A reply of staff with the address it was sent to, for when its writer has signed in again. */
function ReplyToSend({ language }: { language: Language }) {
  const t = useTranslations('GivenBack')
  return (
    <form method="post" action={placeFor('action')}>
      <p className="mbe-4">
        <a href={deskAddresses.signIn(language)} target="_blank" rel="noopener" className="underline">
          {t('signIn')}
        </a>
      </p>
      <div className="form-field">
        <label htmlFor="body" className="form-label">
          {t('yourText')}
        </label>
        <textarea
          id="body"
          name={commentFields.body}
          rows={8}
          dir="auto"
          defaultValue={placeFor(commentFields.body)}
          className="field inline-full"
        />
      </div>
      <p className="mbs-4">
        <button type="submit" className="button-solid">
          {t('sendReply')}
        </button>
      </p>
    </form>
  )
}
