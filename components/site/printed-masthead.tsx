import type { Language } from '@/newsroom/stories/model.ts'
import { siteDirectory } from './site-directory.ts'

/** What a printed story bears at its head: whose it is, and where it can be read. */
export async function PrintedMasthead({ language, url }: { language: Language; url: string }) {
  const { name } = await siteDirectory(language)
  return (
    <div data-print-only="" className="printed-masthead">
      <p className="brand">{name}</p>
      <p className="text-meta text-soft">
        <bdi dir="ltr">{url}</bdi>
      </p>
    </div>
  )
}
