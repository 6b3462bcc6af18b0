import { useTranslations } from 'next-intl'
import { Spoken } from '@/components/ui/spoken.tsx'
import { decidedStates } from '@/newsroom/comments/change-rules.ts'
import type { DeskStory } from '@/newsroom/comments/desk-stories.ts'
import { queueAddress } from '@/newsroom/comments/queue-query.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'

type Props = { story: DeskStory; language: Language }

/** What readers of a story can do, and what the desk makes of it. */
export function StoryRulesForm({ story, language }: Props) {
  const t = useTranslations('Rules')
  return (
    <section aria-labelledby="story-headline">
      <h2 id="story-headline" className="text-headline">
        <Spoken name={story.headline} language={language} />
      </h2>
      <p className="text-small">
        {story.state === null ? t('notPublic') : t('stateNow', { state: t(`now.${story.state}`) })}{' '}
        <a href={queueAddress(language, { kind: 'held', storyId: story.id })} className="underline">
          {t('itsComments')}
        </a>
      </p>
      <form method="post" action={deskAddresses.storyRulesChange(language)} className="desk-form">
        <input type="hidden" name="id" value={story.id} />
        <input type="hidden" name="story" value={story.slugline} />
        <fieldset className="desk-choice">
          <legend>{t('decide')}</legend>
          {[null, ...decidedStates].map((state) => (
            <label key={state ?? 'rules'} className="desk-check">
              <input type="radio" name="state" value={state ?? ''} defaultChecked={story.decided === state} />
              {t(`choices.${state ?? 'rules'}`)}
            </label>
          ))}
        </fieldset>
        <p>
          <button type="submit" className="button-solid">
            {t('save')}
          </button>
        </p>
      </form>
    </section>
  )
}
