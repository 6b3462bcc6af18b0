const foldedLetters: Record<string, string> = {
  آ: 'ا',
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ھ: 'ه',
  ہ: 'ه',
  ک: 'ك',
}

// Vowel signs, Qur'anic signs, tatweel, and everything that is invisible or only sets a direction.
const unreadSigns = /[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g

/**
 * A text as search compares it: two spellings of one word that a reader would call the same become the same string.
 * Lower case; no tashkeel, tatweel or invisible signs; alef, ya, ta marbuta, kaf and ha in one form each; Latin digits;
 * Latin letters without accents. Hamza on waw and ya stays («مسؤول» and «مسئول» differ). Folding twice changes nothing more.
 *
 * The rules are those of Lucene's ArabicNormalizer, with Persian and Urdu letters, digits and Latin accents added.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(unreadSigns, '')
    .replace(/[آأإٱىیةھہک]/g, (letter) => foldedLetters[letter] ?? letter)
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .normalize('NFD')
    .replace(/(?<=[a-z])\p{M}+/gu, '')
    .normalize('NFC')
}
