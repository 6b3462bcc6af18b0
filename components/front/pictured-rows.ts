import { isSeenAtAGlance } from '@/components/lists/thumbnail.tsx'
import type { FrontSection } from '@/newsroom/stories/front.ts'

/** Which rows open with a picture: those that have one to be seen at a glance, but never two in turn, so that headlines carry the page. */
export function picturedRows(rows: FrontSection[]): Set<string> {
  const pictured = new Set<string>()
  let before = false
  for (const { section, cards } of rows) {
    before = !before && isSeenAtAGlance(cards[0]?.picture)
    if (before) pictured.add(section)
  }
  return pictured
}
