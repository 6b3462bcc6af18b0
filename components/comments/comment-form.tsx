import { addresses } from '@/newsroom/stories/addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'

type Props = { storyId: string; language: Language; parent?: { id: string; name: string } }

/** Stands in for the form until it is there. */
export function CommentForm({ storyId, language }: Props) {
  return (
    <form action={addresses.comments(language)} method="post">
      <input type="hidden" name="story" value={storyId} />
      <textarea name="body" rows={6} aria-label="…" className="field inline-full" />
      <button type="submit" className="button-solid" aria-label="…">
        …
      </button>
    </form>
  )
}
