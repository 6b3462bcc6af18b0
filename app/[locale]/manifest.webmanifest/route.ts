import { hasLocale } from 'next-intl'
import { directionIn } from '@/components/ui/direction.ts'
import { siteDirectory } from '@/components/site/site-directory.ts'
import { paper } from '@/components/site/viewport.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { inLanguage } from '@/newsroom/stories/localized.ts'
import { languages } from '@/newsroom/stories/model.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }> }

/** How the newspaper stands among a device's applications: one for each language, over the same pages. */
export async function GET(_request: Request, { params }: Props) {
  const { locale: language } = await params
  if (!hasLocale(languages, language)) return new Response(null, { status: 404 })
  const { site, name } = await siteDirectory(language)
  const front = addresses.front(language)
  const manifest = {
    id: front,
    name,
    short_name: name,
    description: inLanguage(site.tagline, language).text,
    lang: language,
    dir: directionIn(language),
    start_url: front,
    scope: '/',
    // With the browser's own way back, and its way to load a page anew.
    display: 'minimal-ui',
    theme_color: paper.light,
    background_color: paper.light,
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
      ...[192, 512].flatMap((side) => [
        { src: `/icons/icon-${side}.png`, type: 'image/png', sizes: `${side}x${side}`, purpose: 'any' },
        { src: `/icons/maskable-${side}.png`, type: 'image/png', sizes: `${side}x${side}`, purpose: 'maskable' },
      ]),
    ],
  }
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json; charset=utf-8', 'Cache-Control': 'public, max-age=0, s-maxage=1' },
  })
}
