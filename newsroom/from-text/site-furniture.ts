import { fold } from '../arabic/fold.ts'
import type { Language } from '../arabic/language.ts'
import { countWords } from '../arabic/reading-time.ts'
import { labels, sectionNames } from './furniture-words.ts'
import { endsSentence, isForeignTo, isProse, startsListItem } from './line-shape.ts'
import { creditOnly, splitCredit } from './picture-credits.ts'
import { excerpt, placeOf, type Note } from './report.ts'
import type { Line } from './source-lines.ts'

const labelSet = new Set(labels)
const sectionSet = new Set(sectionNames)
const longestLabel = Math.max(...[...labels, ...sectionNames].map((label) => label.split(' ').length))

// Tried on folded text. With `short`, only on lines that are no more than a button or a teaser.
const openings: { pattern: RegExp; short?: boolean }[] = [
  { pattern: /^(?:also read|read also|see also|read next|read more|related(?: \w+)?|recommended|more on this)\s*[:|\-–—]/ },
  { pattern: /^(?:tags?|filed under|keywords?|topics?|categor(?:y|ies)|share this|follow us)\s*:/ },
  { pattern: /^(?:©|\(c\)|copyright\b|click to (?:share|email|print)|skip to\b|save articles? to read later)/ },
  { pattern: /^(?:more|interactive|watch|listen|video|in pictures|gallery)\s*[:|–-]/, short: true },
  {
    pattern:
      /^(?:follow us|like us|join us|find us|subscribe to|sign up (?:for|to)|download (?:the|our)|click here|share (?:this|on|via)|continue reading|you (?:may|might) also)\b/,
    short: true,
  },
  { pattern: /^\(?\s*(?:اقرا|اقراي|اقراوا|شاهد|شاهدوا|طالع|طالعوا|تابع|للمزيد)\s*(?:ايضا|المزيد)?\s*[:|\-–—.…]/ },
  { pattern: /^(?:اقرا|شاهد|طالع|تابع) ايضا(?:\s|$)/ },
  {
    pattern:
      /^(?:وسوم|الوسوم|كلمات (?:مفتاحيه|دلاليه)|الكلمات (?:المفتاحيه|الدلاليه)|تصنيفات|مواضيع ذات صله|اخبار ذات صله|مقالات ذات صله|قد يهمك(?: ايضا)?|قد يعجبك(?: ايضا)?)\s*[:|\-–—]/,
  },
  {
    pattern:
      /^(?:تابعونا|تابعنا|تابع(?:وا)? (?:احدث|اخر|جميع|كل) الاخبار|انضم الينا|انضموا الينا|حمل تطبيق|حملوا تطبيق|يمكنكم متابعه|يمكنك متابعه|لمتابعه اخر|اشترك (?:الان|في (?:نشرت|النشره|قنات|القناه|خدم))|اشتركوا في|سجل في|اضغط هنا|انقر هنا|شارك (?:المقال|الخبر|عبر|هذا المقال|هذا الخبر|برايك|رايك))/,
    short: true,
  },
  { pattern: /^(?:تابعوا|تابع) (?:صفحت|قنات|حساب)/, short: true },
  { pattern: /\b(?:in|to) your (?:e-?mail )?inbox\b|(?:^ادخل|\sفي|\sالي|\sعبر|\sعلي) بريدك(?:\s|[.،!]|$)/, short: true },
  { pattern: /^(?:did you (?:like|enjoy) this|was this (?:article|page|story) (?:helpful|useful))\b/, short: true },
  { pattern: /^(?:حجم )?(?:ال)?خط\s*[+-]\s*[+-]?$/ },
  { pattern: /^هل (?:اعجبك|افادك) (?:هذا )?(?:ال)?(?:مقال|خبر|تقرير|موضوع)\S*$/ },
]

const noticesAnywhere = [
  /^we (?:value|care about|respect) your privacy\b|^(?:نحن )?(?:نحترم|نهتم ب)\s?خصوصيتك|^خصوصيتك تهمنا/,
  /\bissues raised in this article\b/,
  /\btrust principles\b|\bpowered by \w+(?: \w+)? theme\b/,
  /\be-?mail(?: address)? will not be published/,
  /required fields? (?:are )?marked/,
  /\bsave my name,? (?:and )?e-?mail/,
  /\ball rights reserved\b/,
  /\b(?:we|this (?:web)?site|our (?:site|partners))\b.{0,40}\bcookies\b/,
  /\byour browser does ?n[o']t support\b|\benable javascript\b|\bakismet\b/,
  /\bsign up\b.*\bnewsletter|\bnewsletter\b.*\bsign up\b|\bsubscribe to our\b/,
  /لن يتم نشر (?:عنوان )?(?:ال)?بريد/,
  /(?:الحقول|الخانات) (?:الالزاميه|المطلوبه|الاجباريه)/,
  /احفظ اسمي/,
  /(?:جميع|كل|كافه) (?:ال)?حقوق (?:النشر )?محفوظ/,
  /(?:نستخدم|يستخدم (?:هذا )?(?:ال)?موقع\S*|موقعنا).{0,40}(?:تعريف الارتباط|الكوكيز)/,
  /يرجي تفعيل|متصفحك لا يدعم/,
  /(?:ال)?(?:اراء|مقالات?) .{0,40}لا تعبر (?:بالضروره )?عن/,
]

const counters =
  /^(?:\d[\d\s]*(?:k\s*)?)?(?:(?:comments?|shares?|views?|likes?|reads?|min(?:ute)?s?(?: read)?|دقائق|دقيقه|تعليقا?|تعليقات|مشاهدات?|مشاهده|مشاركات?|زياره|زيارات|قراءات|قراءه|للقراءه|القراءه|وقت القراءه|مده القراءه|المده المقدره للقراءه|reading time|read time)(?:\s\d+)?(?:\s|$))+(?:دقائق|دقيقه|minutes?|mins?)?$/

// “Font size: A A+ A-”, «أ أ أ».
const letterSizes =
  /^(?:(?:font|text) size|حجم (?:ال)?(?:خط|نص))(?: (?:a+|ا|ع|small(?:er)?|medium|normal|larger?|صغير|متوسط|عادي|كبير|\d+))*$|^(?:a+|ا|ع)(?: (?:a+|ا|ع))+$/

const commentsHeading =
  /^(?:(?:leave|post|add|write) a (?:comment|reply)(?: cancel reply)?|(?:\d+ )?(?:comments?|responses)(?: \d+)?|\d+ (?:comments|responses|thoughts) on .*|join the (?:conversation|discussion)|view comments|(?:اترك|اضف|اكتب|شارك) (?:ب)?(?:تعليق\S*|ردا?|راي\S*)(?: .{0,20})?|(?:ال)?تعليقات(?: \d+)?|\d+ تعليق\S*)$/

const relatedHeading =
  /^(?:related(?: \w+)?|also read|read also|see also|read next|read more|more on this \w+|you (?:may|might) also like|recommended(?: .*)?|most (?:read|popular|viewed)|trending(?: now)?|more (?:stories|news|from|by)(?: .*)?|other (?:articles|stories)(?: .*)?|recent posts|(?:(?:مواضيع|موضوعات|مقالات|اخبار|مواد|قصص) )?(?:ذات صله|متعلقه|مشابهه)|(?:اقرا|شاهد|طالع) (?:ايضا|المزيد)(?: علي .*)?|(?:(?:مواضيع|مقالات|اخبار) )?قد (?:يهمك|يعجبك|تهمك|تعجبك)(?: ايضا)?|الاكثر \S+|اخترنا لك\S*|مختارات|المزيد (?:من|ل).*|(?:مقالات|مواضيع|موضوعات|اخبار|قصص) اخري(?: .*)?)$/

/** A label as it is compared: folded, without signs. */
const bare = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Whether a line heads the readers' comments. */
export const headsComments = (text: string) => commentsHeading.test(bare(text))

/** Whether a line alone announces other articles. */
export const headsRelated = (text: string) => relatedHeading.test(bare(text))

/** Whether a line alone announces a note on who wrote. */
export const headsNoteOnWriter = (text: string) =>
  /^(?:about the (?:author|writer|reporter)s?|(?:نبذه )?عن (?:ال)?(?:كاتب|كاتبه|مولف|مولفه|محرر))$/.test(bare(text))

/** Whether a line is the name of a section and nothing more, as printed above a headline. */
export const isKicker = (text: string) => sectionSet.has(bare(text))

/**
 * Whether a line by itself is plainly no part of an article: a button, a menu, a notice, a counter, a naked address. Where the headline is
 * looked for, a line that only begins like a notice is none («شاهد: …» is also how headlines of films begin).
 */
export function isFurniture(text: string, language: Language, place: 'headline' | 'anywhere' = 'anywhere'): boolean {
  const label = bare(text)
  if (!/\p{L}/u.test(label)) return true
  if (/^(?:https?:\/\/|www\.)\S+$/.test(text) || /^\S+\.(?:jpe?g|png|gif|webp|mp4)$/i.test(text)) return true
  if (/^\S+@\S+\.\S+$/.test(text) || /^@\w+$/.test(text)) return true
  if (/^(?:%[\da-f]{2}[\w.-]*)+$/i.test(text)) return true
  if (/^(?:#[\p{L}\p{M}\p{N}_]+[\s،,]*)+$/u.test(text)) return true
  if (countWords(text) <= 8 && (headsComments(text) || headsRelated(text))) return true
  if (counters.test(label) || letterSizes.test(label) || isMadeOfLabels(label) || isBreadcrumb(text)) return true
  if (countWords(text) > 60) return false
  if (isNoticeAnywhere(text)) return true
  if (place === 'headline' && countWords(text) >= 5) return false
  return opensAsNotice(text) || isForeignLabel(text, language)
}

const isNoticeAnywhere = (text: string) => noticesAnywhere.some((notice) => notice.test(fold(text).trim()))

function opensAsNotice(text: string) {
  const folded = fold(text).trim()
  const isShort = countWords(text) <= 20 && !(isProse(text) && text.endsWith('.'))
  return openings.some(({ pattern, short }) => (!short || isShort) && pattern.test(folded))
}

// A short line in the other script is the site's theme speaking, unless it credits a picture or names a work in a list.
function isForeignLabel(text: string, language: Language) {
  if (!isForeignTo(text, language) || countWords(text) > 6 || startsListItem(text)) return false
  return !endsSentence(text) && !creditOnly(text) && !splitCredit(text) && !/^["“«]/.test(text)
}

/** Whether a line can be cut into labels without rest; sections count only from the third on. */
function isMadeOfLabels(label: string) {
  const words = label.split(' ')
  let sections = 0
  for (let index = 0; index < words.length;) {
    const length = labelLengthAt(words, index)
    if (length === 0) return false
    if (!labelSet.has(words.slice(index, index + length).join(' '))) sections++
    index += length
  }
  return sections === 0 || sections >= 3 || labelSet.has(words[0]!)
}

function labelLengthAt(words: string[], index: number) {
  for (let length = longestLabel; length > 0; length--) {
    const candidate = words.slice(index, index + length).join(' ')
    if (labelSet.has(candidate) || sectionSet.has(candidate)) return length
  }
  return /^\d+$/.test(words[index]!) && index > 0 ? 1 : 0
}

/** Whether a line is the path to the page: “Home > News > The headline”. */
export function isBreadcrumb(text: string): boolean {
  const parts = text.split(/\s*[>›»|]\s*|\s+[/\\«]\s+/).map(bare)
  if (parts.length < 2) return false
  if (/^(?:home|الرئيسيه|الصفحه الرئيسيه)$/.test(parts[0]!)) return parts.slice(0, -1).every((part) => part.split(' ').length <= 4)
  const isShort = parts.every((part) => part.split(' ').length <= 4)
  return isShort && parts.length >= 3 && parts.filter((part) => sectionSet.has(part)).length >= 2
}

/** Whether a line only strings together what themes print under a headline: “Leave a comment / News / 3 min read”. */
export function isMetaPart(text: string): boolean {
  const label = bare(text)
  return label === '' || sectionSet.has(label) || isMadeOfLabels(label) || counters.test(label)
}

/** The note for a line that is left out. */
export const leftOut = (line: Line, why: string): Note => ({
  about: 'left out',
  ...placeOf(line),
  text: `${why}: ${excerpt(line.text)}`,
})
