import type { Language } from './language.ts'

// Letters that sound alike where many readers grew up, and that are mistaken for each other in writing. Folding does not unite them.
const alike: Record<Language, string[]> = {
  ar: ['ضظ', 'ذزد', 'ثست', 'تط', 'قغك', 'سص', 'حه', 'ئءي', 'ؤو', 'اع'],
  en: ['ck', 'sz', 'ie', 'ae', 'fv', 'iy', 'ou', 'pb', 'dt', 'gj'],
}

const alphabets: Record<Language, string> = {
  ar: 'ابتثجحخدذرزسشصضطظعغفقكلمنهويءئؤ',
  en: 'abcdefghijklmnopqrstuvwxyz',
}

/**
 * The folded words one slip away from a folded word: a letter that sounds like another, one letter missing, doubled or one too many, two
 * swapped. Not every wrong letter, for most words have another word at that distance. The word itself is not among them.
 *
 * Damerau (1964, doi:10.1145/363958.363994) found that four in five misspellings are one such slip.
 */
export function misspellings(word: string, language: Language): string[] {
  const letters = [...word]
  const found = new Set<string>()
  const at = (place: number, put: string, drop = 0) => found.add([...letters.slice(0, place), put, ...letters.slice(place + drop)].join(''))
  for (const [place, letter] of letters.entries()) {
    for (const group of alike[language]) if (group.includes(letter)) for (const other of group) at(place, other, 1)
    if (letters.length > 2) at(place, '', 1)
    const next = letters[place + 1]
    if (next !== undefined && next !== letter) at(place, next + letter, 2)
  }
  for (let place = 0; place <= letters.length; place++) for (const letter of alphabets[language]) at(place, letter)
  found.delete(word)
  return [...found]
}
