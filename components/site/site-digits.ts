import { inDigits } from '@/newsroom/arabic/digits.ts'
import { formatNumber } from '@/newsroom/arabic/numbers.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { siteDirectory } from './site-directory.ts'

/** A sentence of ours that cannot be marked up (a title, a label, an answer to a script), with its numbers in the site's digits. */
export async function inSiteDigits(text: string, language: Language): Promise<string> {
  return language === 'ar' ? inDigits(text, (await siteDirectory(language)).site.digits) : text
}

/** A number in such a sentence, where names or headlines stand in it too. */
export const numberText = (value: number, language: Language): Promise<string> => inSiteDigits(formatNumber(value), language)
