import { deskAddresses } from '../staff/desk-addresses.ts'
import { isLanguage, type Language } from '../stories/model.ts'
import { queueKinds, type QueueQuery } from './queue.ts'

/** In UTF-16 units; more is cut. */
const LONGEST_WORDS = 100

type Given = Record<string, string | string[] | undefined>

/** What the address of a page of the queue asks for; what it does not say, or says wrongly, is as if it asked for all that waits. */
export function readQueueQuery(given: Given): QueueQuery {
  const { list, story, language, words, after } = Object.fromEntries(
    Object.entries(given).map(([key, value]) => [key, Array.isArray(value) ? value[0] : value]),
  )
  return {
    kind: queueKinds.find((kind) => kind === list) ?? 'held',
    ...(story && /^[\w-]{1,60}$/.test(story) && { storyId: story }),
    ...(isLanguage(language) && { language }),
    ...(words?.trim() && { words: words.trim().slice(0, LONGEST_WORDS) }),
    ...(after && { after }),
  }
}

/** The address of that page. */
export function queueAddress(deskLanguage: Language, { kind, storyId, language, words, after }: QueueQuery): string {
  const parameters = new URLSearchParams()
  if (kind !== 'held') parameters.set('list', kind)
  if (storyId) parameters.set('story', storyId)
  if (language) parameters.set('language', language)
  if (words) parameters.set('words', words)
  if (after) parameters.set('after', after)
  return `${deskAddresses.queue(deskLanguage)}${parameters.size > 0 ? `?${parameters}` : ''}`
}
