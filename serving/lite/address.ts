import type { Part } from './discussion.ts'

// What the device keeps is listed by scripts, in the full edition.
const LITE = /^\/(ar|en)\/lite(?=[/?]|$)(?!\/saved(?:[/?]|$))/

/** Whether an address is one of the lite edition: `/ar/lite`, `/en/lite/politics`, `/ar/lite/search?q=…`. */
export const isLiteAddress = (url: string): boolean => LITE.test(url)

/** The address of the full page; any other than a lite one as it is. */
export const fullAddress = (url: string): string => url.replace(LITE, '/$1')

const DISCUSSION = /^(\/(?:ar|en)\/[^/?]+\/[^/?]+)\/comments(?=\?|$)/

/** What a lite page is made of. A story's comments have a lite address of their own, though on the full page they stand below it. */
export function pageBehind(url: string): { address: string; part: Part } {
  const address = fullAddress(url)
  return DISCUSSION.test(address) ? { address: address.replace(DISCUSSION, '$1'), part: 'discussion' } : { address, part: 'page' }
}
