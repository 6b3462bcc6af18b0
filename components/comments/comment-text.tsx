import { languageAttributes, lettersOf } from '@/components/ui/direction.ts'
import { ForeignText } from '@/components/ui/foreign-text.tsx'
import { paragraphDirection } from '@/newsroom/arabic/direction.ts'
import type { Direction } from '@/newsroom/arabic/language.ts'
import { linkRuns, paragraphsOf } from '@/newsroom/comments/text/links.ts'
import type { Language } from '@/newsroom/stories/model.ts'

type Props = { body: string; direction: Direction; language: Language }

/**
 * What a reader wrote, as text and nothing else. It was given its direction when it was stored, and the direction says which of our two
 * languages it is read and set in: on an English page people write Arabic too. A paragraph in the other language, as one that is quoted, has
 * its own.
 */
export function CommentText({ body, direction, language }: Props) {
  const own = lettersOf(direction)
  return (
    <div className="comment-text" {...languageAttributes(own, language)}>
      {paragraphsOf(body).map((paragraph, index) => {
        const spoken = lettersOf(paragraphDirection(paragraph, direction))
        return (
          // A short one stands where the comment's lines begin, a long one fills them.
          <p key={index} {...languageAttributes(spoken, own)} className={spoken === own ? undefined : 'inline-fit max-inline-full'}>
            <LinkedText text={paragraph} language={spoken} />
          </p>
        )
      })}
    </div>
  )
}

/** With its addresses as links: none of them ours, none recommended. */
function LinkedText({ text, language }: { text: string; language: Language }) {
  return linkRuns(text).map((run, index) =>
    run.url ? (
      <a key={index} href={run.url} rel="ugc nofollow noopener">
        <bdi dir="ltr">{run.text}</bdi>
      </a>
    ) : (
      <ForeignText key={index} text={run.text} language={language} />
    ),
  )
}
