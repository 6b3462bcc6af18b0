import type { Language } from '@/newsroom/stories/model.ts'
import type arabic from '@/messages/ar.json'

/** The sentences of one language, by component. Arabic is the source: it decides which there are. */
export type Messages = typeof arabic

export async function messagesIn(language: Language): Promise<Messages> {
  return (await (language === 'ar' ? import('@/messages/ar.json') : import('@/messages/en.json'))).default
}
