// Chinese, Japanese and Korean are left out: they are written beside Latin within a word, and look like nothing else.
const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
  /\p{Script=Coptic}/u,
  /\p{Script=Lisu}/u,
  /\p{Script=Georgian}/u,
]

/** Whether letters of two scripts stand in one word, as in «Аdmin» with a Cyrillic first letter. Digits belong to every script. */
export function mixesScripts(word: string): boolean {
  // Hardly any word has other letters than these.
  if (/^[\x00-\x7F]*$|^[\d\u0600-\u06FF]*$/.test(word)) return false
  const letters = word.replace(/[^\p{L}]+/gu, '')
  let found = 0
  for (const script of scripts) if (script.test(letters)) found += 1
  return found > 1
}

const lookalikes: Record<string, string> = {
  ...pairs('авекмнорстухіјѕԁԛԝһөѵгьпҽӏ', 'abekmhopctyxijsdqwhovrbnel'),
  ...pairs('αβεικνορτυχωγηζμσ', 'abeiknoptyxwynzuo'),
  ...pairs('օհոսցԼ', 'ohnugl'),
}

function pairs(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((letter, index) => [letter, to[index] ?? '']))
}

const anyLookalike = new RegExp(`[${Object.keys(lookalikes).join('')}]`, 'gu')

/** Lower-case Cyrillic, Greek and Armenian letters as the Latin ones they look like. */
export const withLatinLookalikes = (text: string): string => text.replace(anyLookalike, (letter) => lookalikes[letter] ?? letter)
