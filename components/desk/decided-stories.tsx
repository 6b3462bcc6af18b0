import { useTranslations } from 'next-intl'
import { Spoken } from '@/components/ui/spoken.tsx'
import type { DeskStory } from '@/newsroom/comments/desk-stories.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'

type FinderProps = {
  language: Language
  /** What was typed, and led to no story. */
  missed?: string
}

/** Leads to a story’s discussion, by whatever address of it was copied. */
export function StoryFinder({ language, missed }: FinderProps) {
  const t = useTranslations('Rules')
  return (
    <form method="get" action={deskAddresses.storyRules(language)} className="desk-form">
      <div className="desk-field" data-wrong={missed === undefined ? undefined : ''}>
        <label htmlFor="story">{t('storyAddress')}</label>
        <p id="story-hint" className="text-meta text-soft">
          {t('storyAddressHint')}
        </p>
        {missed !== undefined && (
          <p id="story-problem" role="alert" className="text-small text-rubric">
            {t('noStory')}
          </p>
        )}
        <input
          id="story"
          name="story"
          type="text"
          dir="ltr"
          required
          maxLength={300}
          autoComplete="off"
          defaultValue={missed}
          aria-describedby={missed === undefined ? 'story-hint' : 'story-hint story-problem'}
          {...(missed !== undefined && { 'aria-invalid': true })}
          className="field"
        />
      </div>
      <p>
        <button type="submit" className="button">
          {t('openStory')}
        </button>
      </p>
    </form>
  )
}

type Props = { stories: Pick<DeskStory, 'id' | 'slugline' | 'headline' | 'decided'>[]; language: Language }

/** The stories about which the desk decided otherwise than the rules. */
export function DecidedStories({ stories, language }: Props) {
  const t = useTranslations('Rules')
  if (stories.length === 0) return <p className="mbs-4 text-small text-soft">{t('noneDecided')}</p>
  return (
    <ul className="desk-word-list">
      {stories.map(({ id, slugline, headline, decided }) => (
        <li key={id}>
          <a href={deskAddresses.storyRules(language, slugline)}>
            <Spoken name={headline} language={language} />
          </a>
          <span className="text-small text-soft">{decided && t(`states.${decided}`)}</span>
        </li>
      ))}
    </ul>
  )
}
