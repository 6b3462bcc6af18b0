import type { Language } from './language.ts'

// The keys of the Arabic (101) layout of Windows, which Linux calls "ara", beside those of the US one; «لا» is one key.
const latinKeys = "qwertyuiop[]asdfghjkl;'zxcvnm,./`"
const arabicKeys = 'ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ'

const toArabic = new Map([...latinKeys].map((key, place) => [key, arabicKeys[place] ?? key]))
const toLatin = new Map([...arabicKeys].map((letter, place) => [letter, latinKeys[place] ?? letter]))

// With shift, where a letter stands there too.
const shifted: Record<string, string> = { Y: 'إ', H: 'أ', N: 'آ', G: 'لأ', T: 'لإ', B: 'لآ', '~': 'ّ' }

/**
 * What the same keys would have written with the keyboard set to the other language: «hguvfdm» is «العربية», «اثممخ» is “hello”. Signs that
 * no layout has stay. @returns null where no letter is of a script that could have been meant otherwise.
 */
export function onOtherKeyboard(text: string, meant: Language): string | null {
  if (meant === 'ar') {
    if (!/[a-z]/i.test(text)) return null
    return [...text].map((key) => shifted[key] ?? (key === 'b' || key === 'B' ? 'لا' : (toArabic.get(key.toLowerCase()) ?? key))).join('')
  }
  if (!/[\u0621-\u064a]/.test(text)) return null
  return [...text.replace(/لا/g, 'b')].map((letter) => (letter === 'b' ? 'b' : (toLatin.get(letter) ?? letter))).join('')
}
