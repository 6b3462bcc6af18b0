/** `wasCleaned`: something was taken out that nobody types by accident, and that hides or misleads. */
export type Cleaned = { text: string; wasCleaned: boolean }

// The scripts whose letters join, or whose conjuncts are made and broken, by U+200C and U+200D.
const joiningScripts = 'Arab Syrc Mand Mong Nkoo Adlm Rohg Phag Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Mymr Tibt'.split(' ')
const joining = `[${joiningScripts.map((script) => `\\p{scx=${script}}`).join('')}]`
const joiningLetter = `[\\p{L}&&${joining}]`
const joiningSign = `[[\\p{L}\\p{M}]&&${joining}]`

/** Anything the passes of `cleanLetters` look for: most comments have none of it and skip them. */
const mayHide = /[[\p{DI}\p{Cc}\p{Cs}\p{NChar}\uFFF9-\uFFFC]--\n]/v

// 🏴 with the tags of England, Scotland or Wales are the only tags in use; others carry hidden text.
const flag = String.raw`\u{1F3F4}\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F}`
const selectors = String.raw`\uFE00-\uFE0F\u180B-\u180F\u{E0100}-\u{E01EF}`
// A lone surrogate is removed and not replaced, so that half an emoji does not stand in a word as a box.
const hidden = new RegExp(
  String.raw`(${flag})|[[\p{DI}\p{Cc}\p{Cs}\p{NChar}\uFFF9-\uFFFB]--[\n\u00AD\u061C\u200C-\u200F${selectors}]]`,
  'gv',
)
const pastedAlong = /[\u00AD\uFFFC]/g

const straySelector =
  /(?<![\p{Emoji}\p{S}\p{Script=Han}])[\uFE00-\uFE0F]|(?<![\p{L}&&\p{Script=Mongolian}])[\u180B-\u180F]|(?<!\p{Script=Han})[\u{E0100}-\u{E01EF}]/gv

// The non-joiner stands before a letter that could join («PDF‌ها» too); the joiner after one (ه‍), in র‍্য, and within an emoji.
const joiners = new RegExp(
  String.raw`((?<=[\p{L}\p{M}\p{N}\p{P}])\u200C(?=${joiningLetter})` +
    String.raw`|(?<=${joiningSign})\u200D(?![\p{M}\u061C\u200C-\u200F])` +
    String.raw`|(?<=\u09B0)\u200D(?=\u09CD)` +
    String.raw`|(?<=\p{ExtPict}\uFE0F?|\p{Emoji_Modifier})\u200D(?=\p{ExtPict}))` +
    // At the edge of such a word it is a slip of the keyboard.
    String.raw`|((?<=${joiningSign})[\u200C\u200D]|[\u200C\u200D](?=${joiningSign}))` +
    String.raw`|[\u200C\u200D]`,
  'gv',
)

// Four carry the most a vowelled letter has (shadda, vowel, and two signs of recitation), and every living script.
const MOST_MARKS = 4
const pile = new RegExp(String.raw`(\p{M}{${MOST_MARKS}})\p{M}+`, 'gu')
// So much at most is put in order by NFC, as in the Stream-Safe Text Format of UAX #15; its time grows faster than the pile.
const hugePile = /(\p{M}{30})\p{M}+/gu

/**
 * A comment's text as it is stored: NFC, lines ended by \n, plain spaces, at most two empty lines in a row, nothing around it.
 * Taken out are controls, bidi embeddings, overrides and isolates, invisible letters, halves of characters, marks piled up;
 * kept are ZWNJ and ZWJ where they shape something, and the marks RLM, LRM and ALM. A text in which nothing can be seen is ''.
 * Takes time in proportion to the text; cleaning what is clean changes nothing.
 */
export function cleanBody(given: string): Cleaned {
  const { text, wasCleaned } = cleanLetters(given, withoutRepetition)
  const lines = text.split('\n').map((line) => (canBeSeen(line) ? line.trimEnd() : ''))
  return {
    text: lines
      .join('\n')
      .replace(/\n{4,}/g, '\n\n\n')
      .trim(),
    wasCleaned,
  }
}

/** A name as it is stored: as `cleanBody`, in one line with single spaces, and without marks of direction. */
export function cleanName(given: string): Cleaned {
  const { text, wasCleaned } = cleanLetters(given, (_, next) => next ?? '')
  const line = text.replace(/\s+/g, ' ').trim()
  return { text: canBeSeen(line) ? line : '', wasCleaned }
}

const canBeSeen = (text: string) => /[^\s\p{DI}]/u.test(text)

function cleanLetters(given: string, cleanMarks: (marks: string, next?: string) => string): Cleaned {
  let wasCleaned = false
  const takeOut = (_found: string, kept?: string) => {
    wasCleaned ||= kept === undefined
    return kept ?? ''
  }
  const trimPile = (_found: string, kept: string) => {
    wasCleaned = true
    return kept
  }
  let text = given
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    // U+2800 is Braille's blank, with which names are made to look empty.
    .replace(/[\t\p{Zs}\u2800]/gu, ' ')
    .replace(hugePile, trimPile)
    .normalize('NFC')
  const withoutHidden = (text: string) =>
    text
      .replace(pastedAlong, '')
      .replace(hidden, takeOut)
      .replace(straySelector, (found) => takeOut(found))
      .replace(/([\u200C\u200D])[\u200C\u200D]+/g, '$1')
      .replace(joiners, (found, kept?: string, slip?: string) => (slip === undefined ? takeOut(found, kept) : ''))
      .replace(directionMarks, cleanMarks)
      .replace(hugePile, trimPile)
      .normalize('NFC')
  // Twice: what is taken out from between two marks lets NFC change their order, and with it what a joiner stands after.
  if (mayHide.test(text)) text = withoutHidden(withoutHidden(text))
  // Stretching a word is how Arabic shouts: shortened, and nothing to hold a comment for.
  return { text: text.replace(pile, trimPile).replace(/\u0640{4,}/g, '\u0640\u0640\u0640'), wasCleaned }
}

const directionMarks = /[\u061C\u200E\u200F]+(\p{M})?/gu

// Before a combining mark it would begin another pile of them on the same letter.
const withoutRepetition = (marks: string, next?: string) => next ?? marks.replace(/(.)\1+/g, '$1').slice(0, 2)
