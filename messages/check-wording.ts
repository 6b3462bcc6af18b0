import type { Entry } from './catalogue.ts'
import { readMessage } from './read-message.ts'

type Rule = { pattern: RegExp; because: string }

/** Names that are written in Latin letters in Arabic too. */
const LATIN_NAMES = /\b(?:RSS|JSON)\b/g

/** Messages that end in a colon because what they introduce follows them: a link, a list, a field. */
const introductions = new Set([
  'Decision.several',
  'Desk.account',
  'Mail.approved.opening',
  'Mail.rejected.yours',
  'Mail.reply.opening',
  'Mail.reply.where',
  'Mail.stop',
  'NotFound.explanation',
  'Rules.past',
  'SignIn.nobodyHint',
  'Staff.account.done.codes',
  'Staff.account.done.twoFactorOn',
  'Staff.done.added',
  'Staff.done.link',
  'Story.correctionAt',
  'Withdrawn.other',
])

const inBoth: Rule[] = [
  { pattern: /^\s|\s$/, because: 'begins or ends with a space: it is a piece of a sentence, or was glued to one' },
  { pattern: /^[،؛,;.:)»”]/, because: 'begins in the middle of a sentence' },
  { pattern: /\s\s/, because: 'has two spaces together' },
  { pattern: /\s[،؛؟,;?.:!…)»”]/, because: 'has a space before a mark' },
  { pattern: /[(«“]\s/, because: 'has a space after what opens' },
  { pattern: /["']/, because: 'has straight quotation marks or a straight apostrophe' },
  { pattern: /\.\.\./, because: 'has three dots for …' },
  { pattern: /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/, because: 'has an invisible mark' },
  { pattern: /#/, because: 'has #' },
]

const letter = '\u0621-\u064A'

/** A word of the list as it stands, or after و or ف, not within another. */
const wordOf = (words: string) => new RegExp(`(?<![${letter}])[وف]?(?:${words.trim().split(/\s+/).join('|')})(?![${letter}\u064B-\u0652])`)

const inArabic: Rule[] = [
  { pattern: /[A-Za-z]/, because: 'has Latin letters' },
  { pattern: /[,;?%]/, because: 'has a Latin comma, semicolon, question mark or percent sign' },
  { pattern: /[،؛؟!](?=[^\s»)])/, because: 'has no space after a mark' },
  { pattern: /\u0640/, because: 'is drawn out with a tatweel' },
  { pattern: /[\u0660-\u0669\u06F0-\u06F9]/, because: 'has Arabic-Indic digits; pages choose the digits themselves' },
  { pattern: /[\uFB50-\uFDFF\uFE70-\uFEFC]/, because: 'has a presentation form' },
  { pattern: /[یکھہے]/, because: 'has a Persian or Urdu letter' },
  { pattern: /\u0627\u064B/, because: 'has a tanwin after its alef; it stands before it, as in كتابًا' },
  { pattern: wordOf('فى التى الذى اللتى إلي الي علي حتي لدي متي'), because: 'confuses ي and ى' },
  { pattern: wordOf('هذة هاذا هاذه لاكن ذالك شئ مسئول مسئولة اللذي اللتي'), because: 'has a word that is misspelt' },
  {
    pattern: wordOf(
      'الى او ان اي اين اذا اما الا انت انه انها لان لانه اول اولا اخر الاخر اقل اكثر ايضا ايضًا الان اعلى اسفل احدث الاحدث اقدم الاقدم اسماء الاسماء ارقام الارقام اشهر الاشهر اخبار الاخبار ارسل اضف اعد ادخال',
    ),
    because: 'lacks a hamza',
  },
  {
    pattern: wordOf(
      'إسم الإسم إبن إثنان إثنين إكتب إبحث إختر أختر إضغط إفتح إقرأ إسحب إنتظر إستعمل إختصر إنسخ إنشر إحفظ إختيار الإختيار إنتظار الإنتظار إستعادة الإستعادة إستيراد الإستيراد إتصال الإتصال إشتراك الإشتراك إختصار إختصارات إسترداد الإسترداد',
    ),
    because: 'has a hamza that is not pronounced',
  },
  {
    pattern: new RegExp(`(?<![${letter}\u064B-\u0652])(?:من|إلى|عن|على|في|مع|أن|إن|أو|ثم|بين|عند|منذ|حتى|و|ب|ل|ك)$`),
    because: 'ends where a sentence goes on',
  },
]

const inEnglish: Rule[] = [
  { pattern: /[\u0600-\u06FF\u0750-\u077F\uFB50-\uFDFF\uFE70-\uFEFC]/, because: 'has Arabic letters' },
  { pattern: /[«»]/, because: 'has Arabic quotation marks' },
  { pattern: /[,;?!](?=[A-Za-z])/, because: 'has no space after a mark' },
  { pattern: /\b(?:a|an|and|as|at|by|for|of|or|the|to|with)$/i, because: 'ends where a sentence goes on' },
]

const pairs = { ar: ['«»', '“”', '()'], en: ['“”', '()'] }

/** What an editor would mark in the words themselves. */
export function checkWording(language: 'ar' | 'en', entries: Entry[]): string[] {
  const rules = [...inBoth, ...(language === 'ar' ? inArabic : inEnglish)]
  return entries.flatMap(([key, message]) => {
    const found = new Set(sentencesOf(message).flatMap((sentence) => faultsOf(language, sentence, rules)))
    if (/[:：]$/.test(message) && !introductions.has(key)) found.add('ends in a colon, and is not known to introduce anything')
    return [...found].map((because) => `${language} ${key}: ${because}`)
  })
}

/** What cannot be read is told by checkStructure. */
function sentencesOf(message: string): string[] {
  try {
    return readMessage(message).sentences
  } catch {
    return []
  }
}

function faultsOf(language: 'ar' | 'en', sentence: string, rules: Rule[]): string[] {
  if (sentence === '') return ['says nothing']
  // A name or a number stands where a placeholder does: neither a letter of ours nor a mark.
  const words = sentence.replace(/\{\w+\}/g, '\uFFFC').replace(LATIN_NAMES, '\uFFFC')
  return [
    ...rules.filter(({ pattern }) => pattern.test(words)).map(({ because }) => because),
    ...pairs[language].filter((pair) => !isPaired(words, pair)).map((pair) => `has ${pair} that do not pair`),
    ...(language === 'ar' && /[“”]/.test(words.replace(/«[^»]*»/g, '')) ? ['has “” outside «»'] : []),
  ]
}

function isPaired(text: string, [open, close]: string): boolean {
  let depth = 0
  for (const sign of text) {
    if (sign === open) depth++
    else if (sign === close) depth--
    if (depth < 0) return false
  }
  return depth === 0
}
