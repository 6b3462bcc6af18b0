import { useTranslations } from 'next-intl'
import { CopyLink } from '@/components/site/copy-link.tsx'
import { plainIsolate } from '@/newsroom/arabic/isolate.ts'
import type { StoryView } from '@/newsroom/stories/get-story.ts'

type Props = { story: StoryView; url: string }

/** Plain links that open the reader's own application: no third party's script, nothing sent before the reader asks. */
export function ShareLinks({ story, url }: Props) {
  const t = useTranslations('Story')
  const title = plainIsolate(story.headline, story.language)
  return (
    <nav aria-labelledby="share" data-screen-only="" className="share-links">
      <p id="share" className="text-soft">
        {t('share')}
      </p>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {Object.entries(shareAddresses(title, url)).map(([place, address]) => (
          <li key={place}>
            <a href={address} rel="noopener nofollow" className="underline">
              {t(`shareOn.${place as keyof ReturnType<typeof shareAddresses>}`)}
            </a>
          </li>
        ))}
        <li>
          <CopyLink url={url}>{t('copy')}</CopyLink>
        </li>
      </ul>
    </nav>
  )
}

function shareAddresses(title: string, url: string) {
  const [name, address, both] = [title, url, `${title}\n${url}`].map(encodeURIComponent)
  return {
    whatsapp: `https://wa.me/?text=${both}`,
    telegram: `https://t.me/share/url?url=${address}&text=${name}`,
    x: `https://x.com/intent/post?url=${address}&text=${name}`,
    email: `mailto:?subject=${name}&body=${address}`,
  }
}
