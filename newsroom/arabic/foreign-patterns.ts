import type { Language } from './language.ts'

// What the bidi algorithm (UAX #9) would tear apart, as regular expressions. In their order, for the first that fits is taken.

// Tatweel belongs to no script, though only Arabic uses it.
const rightToLeft = String.raw`(?:[\p{Script=Arabic}\p{Script=Hebrew}\u0640](?<=\p{L}))`

export const foreignLetter: Record<Language, string> = {
  ar: String.raw`[^\P{L}\p{Script=Arabic}\u0640]`,
  en: String.raw`(?:${rightToLeft}|[٠-٩])`,
}

export const nativeLetter: Record<Language, string> = {
  ar: String.raw`[\p{Script=Arabic}\u0640]`,
  en: String.raw`[^\P{L}\p{Script=Arabic}\p{Script=Hebrew}\u0640]`,
}

// «و», «بـ» and their like are written together with what follows them.
const afterPrefix = String.raw`(?<=\u0640|(?<!\p{L})[وفبلك])`

const address = [
  String.raw`(?:https?:\/\/|www\.)[^\s<>«»“”"،؛؟]*[^\s<>«»“”"،؛؟.,:;!?)\]…]`,
  String.raw`(?<![\p{L}\p{N}_.+\-])[\w.+\-]+@[\p{L}\p{M}\p{N}_\-]+(?:\.[\p{L}\p{M}\p{N}_\-]+)+`,
  // A domain with a path, a path alone, a path of Windows.
  String.raw`(?<![\p{L}\p{N}.\-])(?:[A-Za-z0-9\-]+\.)+[A-Za-z]{2,}\/[^\s<>«»“”"،؛؟]*[^\s<>«»“”"،؛؟.,:;!?)\]…]`,
  String.raw`(?:(?<![^\s(«“])|${afterPrefix})~?(?:\/[\w.\-]+){2,}\/?|(?<![\p{L}\p{N}])[A-Za-z]:\\[\w.\-\\]*\w`,
  String.raw`@[\p{L}\p{M}\p{N}_]+(?:\.[\p{L}\p{M}\p{N}_]+)*|#[\p{L}\p{M}\p{N}_]+`,
].join('|')

// European digits, the Persian ones among them: those whose order depends on what stands before them.
const digit = '[0-9۰-۹]'

/** 1,500 and 12.5, 10:30 and 23/11/2026: what the algorithm keeps in order by itself. */
const number = String.raw`${digit}+(?:[.,:/٫٬]${digit}+)*`

const notWithin = String.raw`(?<![A-Za-z\p{N}]|\p{N}[.,:/\-+])`

// Letters a number is measured in: 5 GB, 10 km, 25°C, 10:30 PM, 500 USD.
const unit = String.raw`(?:[KMGT]i?B|[KMG]bps|[kMG]?Hz|[kMG]Wh?|k?V|mAh|k?m[²³]?|[cmµn]m|k?g|mg|mL|km\/h|°[CF]|[ap]\.m\.|[AaPp]m|[AP]M|GMT|UTC|USD|EUR|GBP|SAR|AED|EGP|SYP|TRY)(?![\p{L}\p{N}\-+#])`

// A hyphen is a sign only where no word or number stands before it.
const sign = String.raw`(?:\p{Sc} ?|[№§] ?|(?:(?:(?<![\p{L}\p{M}\p{N}.,])|${afterPrefix})[+\-−±]|[~≈≤≥])\p{Sc}?)`
const signs = String.raw`(?: ?[%٪‰°]|[′″]| ?\p{Sc}|\+(?![\p{L}\p{N}]))+`
const member = String.raw`\p{Sc}?${number}(?:${signs})?`

/** 5G, COVID-19, C++, A/RES/181, PM2.5, report_2026.pdf: digits and signs that touch a word are read with it. */
const wordOf = (letter: string, joiners: string) => String.raw`${letter}[\p{M}\p{N}]*(?:[${joiners}]?(?:${letter}|\p{N})[\p{M}]*)*`

const foreignWord = wordOf(foreignLetter.ar, String.raw`\-‑’'._&:/·`)

// $1.5bn and 7-Eleven; .NET
const beforeWord = String.raw`(?:${sign})?${notWithin}${number}[\-‑]?(?=${foreignLetter.ar})|(?<![^\s(«“،/])\.(?=${foreignLetter.ar})`

// iPhone 15, but not the first half of a score or a number with a sign of its own.
const numberAfter = String.raw` ${digit}+(?:[.,]${digit}+)*(?![\p{L}\p{N}%٪‰°]| ?[\-–+×=:/] ?\p{N}|[.,]\p{N}| ?\p{Sc})`

const times = (many: string) => `${digit}{${many}}`

// Boeing's, whose two numbers are one name.
const aeroplane = String.raw`7${digit}7-${times('1,3')}(?:ER|LR)?(?![\p{L}\p{N}\-])`

const foreign = [
  // Moments and accounts: 2026-11-23T10:30Z (ISO 8601), SA03 8000 0000 … (ISO 13616).
  String.raw`(?<!\p{N})${times('4')}-${times('2')}-${times('2')}T${times('2')}:${times('2')}(?:[:.]${times('2,3')})*(?:Z|[+\-]${times('2')}:?${times('2')})?`,
  String.raw`(?<![\p{L}\p{N}])[A-Z]{2}${times('2')}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])`,
  // Places: 33°30′N, and below 33.5138, 36.2765.
  String.raw`${times('1,3')}(?:\.${digit}+)?° ?(?:${times('1,2')}(?:\.${digit}+)?[′'] ?)?(?:${times('1,2')}(?:\.${digit}+)?[″"] ?)?[NSEW](?!\p{L})`,
  String.raw`(?:${sign})?${notWithin}${number} ?${unit}`,
  String.raw`(?:${beforeWord})?${foreignWord}(?:[+#]+| ${aeroplane}|${numberAfter})?`,
  // Telephone numbers of seven digits and more: +963 11 222-3333, 00963 …, 011-222-3333, (011) 222 3333.
  String.raw`(?<![A-Za-z\p{N}.,+])(?=[+(]?(?:[ \-().\u00A0]{0,2}${digit}){7})(?:\+${times('1,4')}|00${times('1,3')}|\(0${times('1,4')}\)|0${times('1,4')})(?:[ \-.\u00A0]?\(?${times('2,12')}\)?){1,5}(?!${digit})`,
  // Days: 2026-11-23, 23-11-2026.
  String.raw`(?<![\p{N}\-])(?:${times('4')}-${times('1,2')}-${times('1,2')}|${times('1,2')}-${times('1,2')}-${times('4')})(?![\p{N}\-])`,
  String.raw`(?<!\p{N})[+\-−]?${times('1,3')}\.${times('2,')}, ?[+\-−]?${times('1,3')}\.${times('2,')}`,
  // 1 500 000, 6080 1016 7519 0042.
  String.raw`(?<![\p{N}.,:/\-])(?:${times('1,3')}(?:[ \u202F]${times('3')})+|${times('4')}(?:[ \-]${times('4')}){2,})(?![\p{N}]|[.,:/\-]\p{N})`,
  String.raw`(?<!\p{N})${aeroplane}`,
  // A flag counts as a Latin letter.
  String.raw`\p{Regional_Indicator}{2}`,
].join('|')

/** 3-1, 2019-2026, 4-3-3, 2+2: with a hyphen or a plus, the order of the members would depend on what stands before them. */
const range = String.raw`${notWithin}(?<![.,:/\-+])${member}(?:[\-‑+]${member})+(?![\p{L}\p{N}])`

const signedNumber = String.raw`${sign}${number}(?:${signs})?|${notWithin}${number}${signs}`

// At an Arabic letter or a space nothing of it begins: this spares the engine all the rest there.
const elsewhere = String.raw`(?!\s|\p{Script=Arabic}(?<=\p{L}))`

// «؟» and «؛» count as Arabic letters: a number after them would jump as one after a name does.
/** What to isolate in a text of a language. The groups `address` and `range` say what was found; a range by its members. */
export const patterns: Record<Language, RegExp> = {
  ar: new RegExp(`${elsewhere}(?:(?<address>${address})|${foreign}|(?<range>${range})|${signedNumber})`, 'gu'),
  en: new RegExp(`(?<address>${address})|\\p{N}*${wordOf(foreignLetter.en, String.raw`\-‑’'_٫٬./`)}[٪؟؛]*`, 'gu'),
}

export const rangeMembers = new RegExp(member, 'gu')
