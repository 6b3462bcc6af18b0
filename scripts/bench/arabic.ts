// npm run bench:arabic: how fast newsroom/arabic reads, as docs/arabic.md says it; one process, one core.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { directionOf } from '../../newsroom/arabic/direction.ts'
import { latinDigits } from '../../newsroom/arabic/digits.ts'
import { fold } from '../../newsroom/arabic/fold.ts'
import { foreignRuns, plainIsolate } from '../../newsroom/arabic/isolate.ts'
import type { Language } from '../../newsroom/arabic/language.ts'
import { curlyQuotes } from '../../newsroom/arabic/quotes.ts'
import { countWords } from '../../newsroom/arabic/reading-time.ts'
import { sentences } from '../../newsroom/arabic/sentences.ts'
import { tokens, words } from '../../newsroom/arabic/tokens.ts'
import { truncate } from '../../newsroom/arabic/truncate.ts'

const SECONDS = 1
const ROUNDS = 3

const tasks: Record<string, (paragraph: string, language: Language) => unknown> = {
  fold: (text) => fold(text),
  latinDigits: (text) => latinDigits(text),
  words: (text) => words(text),
  tokens: (text, language) => tokens(text, language),
  'tokens without stop words': (text, language) => tokens(text, language, { withoutStopWords: true }),
  foreignRuns: (text, language) => foreignRuns(text, language),
  plainIsolate: (text, language) => plainIsolate(text, language),
  curlyQuotes: (text, language) => curlyQuotes(text, language),
  sentences: (text) => sentences(text),
  truncate: (text) => truncate(text, 200),
  countWords: (text) => countWords(text),
  directionOf: (text) => directionOf(text, 'rtl'),
}

/** The paragraphs of the starter edition in a language. */
function paragraphsIn(language: Language): string[] {
  const folder = 'content/stories'
  return readdirSync(folder)
    .map((slugline) => join(folder, slugline, `${language}.md`))
    .flatMap((file) => {
      try {
        return readFileSync(file, 'utf8')
          .split('\n---\n')
          .slice(1)
          .join('')
          .split(/\n{2,}/)
      } catch {
        return []
      }
    })
    .filter((paragraph) => paragraph.trim() !== '')
}

// Not by the clock, which others on the machine stretch.
function secondsOfProcessor() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** The best of some rounds: what disturbs a round comes from outside. */
function megabytesPerSecond(task: () => void, bytes: number): number {
  task()
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = secondsOfProcessor()
    let passes = 0
    for (; secondsOfProcessor() - start < SECONDS / ROUNDS; passes++) task()
    return (passes * bytes) / 1e6 / (secondsOfProcessor() - start)
  })
  return Math.max(...rounds)
}

const texts = { ar: paragraphsIn('ar'), en: paragraphsIn('en') }
const bytesOf = (language: Language) => Buffer.byteLength(texts[language].join(''))
console.log(`MB of UTF-8 a second. Texts: ${texts.ar.length} Arabic paragraphs, ${texts.en.length} English.`)
console.log('| | Arabic | English |\n|---|---|---|')
for (const [name, task] of Object.entries(tasks)) {
  const [arabic, english] = (['ar', 'en'] as const).map((language) =>
    megabytesPerSecond(() => texts[language].forEach((paragraph) => task(paragraph, language)), bytesOf(language)).toFixed(1),
  )
  console.log(`| ${name} | ${arabic} | ${english} |`)
}
