import type { Reader } from '../store/store.ts'

/** What editors decided about a story and others, by the others' sluglines; whichever of the two it was written beside. */
export type Choices = { pinned: string[]; banned: Set<string> }

export async function readChoices(read: Reader, { id, slugline }: { id: string; slugline: string }): Promise<Choices> {
  const rows = await read
    .selectFrom('related_choices')
    .innerJoin('stories', 'stories.id', 'related_choices.story_id')
    .select(['related_choices.story_id', 'stories.slugline', 'related_choices.other', 'related_choices.choice'])
    .where((eb) => eb.or([eb('related_choices.story_id', '=', id), eb('related_choices.other', '=', slugline)]))
    .orderBy('related_choices.position')
    .orderBy('stories.slugline')
    .execute()
  const own = rows.filter((row) => row.story_id === id).map(({ other, choice }) => ({ other, choice }))
  const theirs = rows.filter((row) => row.story_id !== id).map(({ slugline: other, choice }) => ({ other, choice }))
  const chosen = (wanted: string) => [...own, ...theirs].flatMap(({ other, choice }) => (choice === wanted ? [other] : []))
  const banned = new Set(chosen('ban'))
  return { pinned: [...new Set(chosen('pin'))].filter((other) => !banned.has(other) && other !== slugline), banned }
}
