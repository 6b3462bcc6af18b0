import { cache } from 'react'
import { getStory, type StoryAnswer } from '@/newsroom/stories/get-story.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'

type Address = { section: string; slugline: string }

const ask = cache(async (language: Language, section: string, slugline: string) =>
  getStory((await theStore()).read, language, section, slugline),
)

/** What stands at a story's address; asked once for the page and its metadata. */
export const askStory = (language: Language, { section, slugline }: Address): Promise<StoryAnswer | null> =>
  ask(language, section, slugline)
