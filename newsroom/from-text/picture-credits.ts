import { monthNames } from '../arabic/months.ts'
import { fold } from '../arabic/fold.ts'
import { countWords } from '../arabic/reading-time.ts'
import { endsSentence } from './line-shape.ts'

export type CreditedCaption = { caption: string; credit: string; /** Nobody we know is credited. */ isGuess?: true }

// Agencies and archives that pictures are credited to. Of short names the capitals count («AP», not “ap”).
const latinAgencies =
  'Reuters|Associated Press|Getty(?: Images)?|Bloomberg|Shutterstock|iStock(?:photo)?|Alamy|Anadolu(?: Agency)?|Xinhua|Sputnik|Kyodo|Zuma(?: Press)?|Magnum|Unsplash|Flickr|Wikimedia(?: Commons)?|Wikipedia|Al Jazeera|Handout|Twitter|Facebook|Instagram|YouTube|Social media'
const latinInitials = 'AFP|AP|A\\.P\\.|EPA(?:-EFE)?|DPA|dpa|AA|TASS|ANSA|PA(?: Media| Wire)?|NASA|ESA'
const arabicAgencies = String.raw`رويترز|[أا]\s?\.?\s?ف\s?\.?\s?ب|فرانس برس|الفرنسية|[أا]سوشيتد ?برس|[أا]\s?\.?\s?ب|غيتي(?: [إا]يم[جي]\S*)?|جيتي(?: [إا]يم[جي]\S*)?|الأناضول|الاناضول|د\s?\.?\s?ب\s?\.?\s?[أا]|شينخوا|تاس|سبوتنيك|نوفوستي|بلومبرغ|شاتر ?ستوك|شترستوك|وكالات|الوكالات|واس|وام|وفا|سانا|بترا|كونا|(?:مواقع|وسائل) التواصل(?: الاجتماعي)?|[أا]رشيف(?:ية)?|الجزيرة|ناسا|ويكيبيديا|ويكيميديا`
const agency = String.raw`(?<![\p{L}\p{N}])(?:(?i:${latinAgencies})|${latinInitials}|${arabicAgencies})(?![\p{L}\p{N}])`

const agencyPattern = new RegExp(agency, 'u')
const onlyAgency = new RegExp(
  String.raw`^[(\[©\s]*(?:[\p{L}.'’-]+(?: [\p{L}.'’-]+){0,2}\s?\/\s?)*(?:${agency})(?:\s?(?:\/|-|via|عبر|و)\s?[\p{L} .'’-]{2,40})*[)\]\s.]*$`,
  'u',
)

const creditLabel = String.raw`(?:(?:photo(?:graph)?|picture|image|pic)s?(?: (?:credit|source|by|courtesy(?: of)?))?|credit|مصدر الصورة|حقوق الصورة|المصور|الصورة|صورة|صور|تصوير|بعدسة|عدسة)`
const before = String.raw`^(?<caption>.*?)(?:^|[،,|–—\-(\[/]\s*|(?<=[.!?؟…"”»])\s*|\s(?=credit|(?:photo|image|picture) credit|تصوير|بعدسة|عدسة))`
const labelled = new RegExp(
  String.raw`${before}(?<![\p{L}])${creditLabel}(?:\s*[:：]|(?<=^[^،,]*)[،,])\s*(?<credit>[^:]+?)(?<end>[)\].]*)$`,
  'iu',
)
const takenBy =
  /^(?<caption>.*?)(?:(?:^|[\s,|–—\-([/]+)(?:photo(?:graph)?s?|picture|image)s? (?:by|courtesy of|via)|(?:^|[|([/–—]\s*)(?:تصوير|بعدسة|عدسة)) (?<credit>[^:]+?)(?<end>[)\].]*)$/iu
const givenBy = /^(?:courtesy(?: of)?|handout|supplied by|provided by|via|بإذن من|إهداء من)[\s:]+(?<credit>.+)$/iu
const inBrackets = /^(?<caption>.+?)\s*[([](?<credit>[^()[\]]{2,60})[)\]][.]?$/u
const wireStyle =
  /^(?<caption>.+?[.…"”])\s+(?<credit>(?:REUTERS|Reuters|AP Photo|AFP|Getty Images)(?:\/.+)?|.{2,40} via (?:Getty Images|AP|AFP|Reuters|REUTERS))$/u
const copyright = /^(?<caption>.+?)[\s.،,|–—-]*©\s*(?<credit>[^©]{2,60})$/u

const captionLabel =
  /^(?:(?:image|photo|picture|video)? ?caption|file photo|التعليق على الصورة|تعليق الصورة|شرح الصورة|صورة أرشيفية|صورة)\s*[:：،,|]\s*/iu

// No caption is longer, and the patterns would take their time over a line made to be slow.
const longestLine = 600

/** The credit a line consists of: an agency, a photographer with an agency, or a label and a name. Undefined for other lines. */
export function creditOnly(text: string): string | undefined {
  if (text.length > longestLine || countWords(text) > 10) return undefined
  if (onlyAgency.test(text)) return unwrapped(text)
  const parts = text.match(labelled)?.groups ?? text.match(takenBy)?.groups
  if (parts?.caption !== '' || !parts.credit || endsSentence(parts.credit)) return undefined
  const isCaption = captionLabel.test(text) && countWords(parts.credit) > 3 && !agencyPattern.test(parts.credit)
  return isCaption ? undefined : unwrapped(parts.credit)
}

/** Whether a line is only the name of an agency, which may credit a picture or the whole report. */
export const isBareAgency = (text: string): boolean => text.length <= longestLine && countWords(text) <= 6 && onlyAgency.test(text)

/** A line such as “A. Name/Reuters” in its two parts: the name may be the photographer's, or all there is of a caption. */
export function nameAndAgency(text: string): CreditedCaption | undefined {
  if (text.length > longestLine) return undefined
  const [, name, rest] = text.match(/^([^/]+?)\s*\/\s*(.+)$/u) ?? []
  return name && rest && onlyAgency.test(text) && !agencyPattern.test(name) ? credited(name, rest) : undefined
}

/** The caption a line is labelled as (“Image caption, …”, «تعليق الصورة: …»), with its credit if it names one. */
export function labelledCaption(text: string): { caption: string; credit?: string } | undefined {
  if (text.length > longestLine || !captionLabel.test(text) || creditOnly(text)) return undefined
  const caption = text.replace(captionLabel, '')
  return splitCredit(caption) ?? { caption }
}

/**
 * Parts a picture's caption from the credit at its end: «…/ رويترز», “… (Photo: …)”, “… [Name/AFP]”, “… Photo: …”, «… | تصوير: …»,
 * “… © …”, “… Getty Images”. An unknown name after a slash or bar is a guess, and only on a short line that ends like a title.
 * Undefined for running text.
 */
export function splitCredit(text: string): CreditedCaption | undefined {
  if (text.length > longestLine || countWords(text) > 60) return undefined
  const found = fromBrackets(text) ?? fromLabel(text) ?? fromPattern(text, wireStyle) ?? fromPattern(text, copyright) ?? fromSeparator(text)
  return found && countWords(found.caption) >= 2 ? found : undefined
}

function fromPattern(text: string, pattern: RegExp): CreditedCaption | undefined {
  const parts = text.match(pattern)?.groups
  return parts && countWords(parts.credit!) <= 9 ? credited(parts.caption!, parts.credit!) : undefined
}

function fromLabel(text: string) {
  const found = fromPattern(text, labelled) ?? fromPattern(text, takenBy)
  if (!found || found.caption === '' || /[،,:]$/.test(found.caption) || endsSentence(found.credit)) return undefined
  return endsSentence(text) && !agencyPattern.test(found.credit) ? undefined : found
}

// A report may itself end with «(رويترز)»: then what stands before it is long, or several sentences.
function fromBrackets(text: string) {
  const parts = text.match(inBrackets)?.groups
  if (!parts) return undefined
  const label = [labelled, takenBy, givenBy].map((pattern) => parts.credit!.match(pattern)?.groups).find(Boolean)
  if (label && !label.caption) return credited(parts.caption!, /^courtesy/i.test(parts.credit!) ? parts.credit! : label.credit!)
  const isShort = countWords(parts.caption!) <= (endsSentence(parts.caption!) ? 25 : 40)
  if (isShort && isAgencyCredit(parts.credit!)) return credited(parts.caption!, parts.credit!)
  const isName = /^[\p{L} .'’-]+\s?\/\s?[\p{L} .'’-]+$/u.test(parts.credit!) && !/^\p{Ll}/u.test(parts.credit!)
  return isName && countWords(parts.caption!) >= 4 && countWords(parts.caption!) <= 30 ? guessed(parts.caption!, parts.credit!) : undefined
}

const isAgencyCredit = (text: string) => countWords(text) <= 8 && agencyPattern.test(text) && !/[.؟?!،]$/.test(text)

function fromSeparator(text: string): CreditedCaption | undefined {
  const cuts = Array.from(text.matchAll(/\s*[/|]\s*|\s+[–—-]\s*|\s*[–—-]\s+/gu), ({ 0: sign, index }) => ({
    caption: text.slice(0, index),
    credit: text.slice(index + sign.length),
    sign,
  })).filter(({ caption, credit }) => credit !== '' && !isDualMonth(caption, credit) && !/[([][^)\]]*$/.test(caption))
  const known = cuts.find(
    ({ caption, credit, sign }) =>
      countWords(caption) >= 3 && (/[/|]/.test(sign) ? isAgencyCredit(credit.replace(/\.$/, '')) : onlyAgency.test(credit)),
  )
  if (known) return credited(known.caption, known.credit)
  const last = cuts.at(-1)
  return last && isCaptionLike(text, last) ? guessed(last.caption, last.credit) : undefined
}

function isCaptionLike(text: string, { caption, credit, sign }: { caption: string; credit: string; sign: string }) {
  if (!/[/|]/.test(sign) || /\d/.test(credit) || endsSentence(text) || /[.:؟?!]/.test(caption)) return false
  if (/\p{Script=Latin}$/u.test(caption) && !/\s/.test(sign)) return false
  return countWords(caption) >= 5 && countWords(caption) <= 35 && countWords(credit) <= 4
}

/** «يونيو/حزيران» is one month, not a credit. */
function isDualMonth(before: string, after: string) {
  return monthNames.some(
    (names) => names.some((name) => fold(before).endsWith(fold(name))) && names.some((name) => fold(after).startsWith(fold(name))),
  )
}

const credited = (caption: string, credit: string): CreditedCaption => ({
  caption: caption.replace(/[\s،,|/–—-]+$/u, '').replace(/^[[(]?(?:photo|picture|image)\s*:\s*|^\[(?=[^\]]*$)/i, ''),
  credit: unwrapped(credit),
})

const guessed = (caption: string, credit: string): CreditedCaption => ({ ...credited(caption, credit), isGuess: true })

const unwrapped = (credit: string) =>
  credit
    .replace(/^[\s([©/]+|[\s)\].]+$/gu, '')
    .replace(/^file(?: photo)?\s*:\s*/i, '')
    .trim()
