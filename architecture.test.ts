import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

// The arrows of docs/decisions/0001-the-house.md: app → components → newsroom → newsroom/store.
const rules: { from: RegExp; mayNotReach: RegExp; because: string }[] = [
  {
    from: /^newsroom\//,
    mayNotReach: /^(react|next|next-intl)(\/|$)|^(app|components|serving|i18n|messages)\//,
    because: 'the newsroom knows no React and no Next',
  },
  {
    from: /^newsroom\/arabic\//,
    mayNotReach: /^newsroom\/(?!arabic\/)|^(kysely|pg|sharp|zod)$/,
    because: 'newsroom/arabic is pure and stands alone',
  },
  { from: /^newsroom\/(?!store\/)/, mayNotReach: /^(pg|node:sqlite)$/, because: 'only the store opens connections' },
  { from: /^components\//, mayNotReach: /^app\//, because: 'components are what pages are made of' },
  {
    from: /^components\/ui\//,
    mayNotReach: /^(next-intl)|^components\/(?!ui\/)|^newsroom\/store\//,
    because: 'ui knows no messages and no data',
  },
  { from: /^(app|components|i18n)\//, mayNotReach: /^(kysely|pg|node:sqlite)$|^serving\//, because: 'pages ask the newsroom' },
  { from: /^newsroom\/store\//, mayNotReach: /^newsroom\/(?!store\/|settings)/, because: 'the store knows nothing of what it stores' },
]

const sources = ['app', 'components', 'newsroom', 'serving', 'i18n'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name)),
)

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/(?:^|\n)(?:import|export)\b[^'"\n]*?(?:\n[^'"]*?)??['"]([^'"\n]+)['"]/g)].map(([, path = '']) => {
    if (path.startsWith('@/')) return path.slice(2)
    return path.startsWith('.') ? normalize(join(dirname(file), path)) : path
  })
}

describe('the conventions of CONTRIBUTING.md that the linter does not know', () => {
  test('no file is called after nothing in particular', () => {
    const nameless = /(^|\/)(index|utils?|helpers?|misc|common|shared|left|right)(\.tsx?$|\/)|(left|right)[-.]/
    expect(sources.filter((file) => nameless.test(file))).toEqual([])
  })

  test('colours are the palette’s, and sides are logical, in classes and styles too', () => {
    const raw = /-\[(#|rgb|hsl|ok|[a-z]+\])|\b(margin|padding|border|inset)(Left|Right)\b|\b-?translate-x-/
    const inline = sources.filter((file) => file.endsWith('.tsx') && raw.test(readFileSync(file, 'utf8')))
    expect(inline).toEqual([])
    const sheets = readdirSync('app').filter((name) => name.endsWith('.css'))
    const physical = /(^|[\s;{])((margin|padding|border)-(left|right)|left|right|float|text-align)\s*:(?!\s*(?:start|end|center))/m
    for (const sheet of sheets) {
      const text = readFileSync(join('app', sheet), 'utf8')
      expect(text, sheet).not.toMatch(physical)
      // The palette itself is in globals.css, and paper is white in print.css.
      if (!['globals.css', 'print.css'].includes(sheet)) expect(text, sheet).not.toMatch(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/i)
    }
  })

  test('dates and numbers are written in one place, without Intl, whose digits depend on the machine', () => {
    const places = ['components/site/published-date.tsx', 'components/site/site-digits.ts']
    const elsewhere = /\bIntl\.|\.toLocale\w*String\(|\bformatDate\(|\b(?:count|page|pages|limit|most|past): (?:String\(|`|\w+\.toString)/
    const screens = sources.filter((file) => /^(app|components)\//.test(file) && !places.includes(file))
    expect(screens.filter((file) => elsewhere.test(readFileSync(file, 'utf8')))).toEqual([])
    // What a message says with a number in it is marked up by Digits, unless it is a hint or a fault, which forms mark up themselves.
    const written = screens.filter((file) => file.endsWith('.tsx') && /\bformatNumber\(/.test(readFileSync(file, 'utf8')))
    const bare = written.filter((file) => !/<Digits>|<(?:DeskField|LongTextField|TextField)\b/.test(readFileSync(file, 'utf8')))
    expect(bare).toEqual([])
  })
})

test('nothing points with a typed arrow, which would point the wrong way in one of the languages', () => {
  const sheets = readdirSync('app').filter((name) => name.endsWith('.css'))
  const scripts = readdirSync('public').filter((name) => name.endsWith('.js'))
  const shown = [
    ...sources.filter((file) => /^(app|components)\//.test(file)),
    ...sheets.map((name) => join('app', name)),
    ...scripts.map((name) => join('public', name)),
    'messages/ar.json',
    'messages/en.json',
  ]
  const arrows = /[\u2190-\u21FF\u27F0-\u27FF\u2900-\u297F\u2B00-\u2B11\u25B2-\u25C5‹›❮❯]|&[lr]s?a(?:rr|quo);|\\(?:21[9A-F]|203[9A])/iu
  // In a comment it may: the arrows between folders.
  const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
  expect(shown.filter((file) => arrows.test(withoutComments(readFileSync(file, 'utf8'))))).toEqual([])
})

describe('the arrows between folders', () => {
  test.each(rules)('$from does not reach $mayNotReach: $because', ({ from, mayNotReach }) => {
    const crossings = sources
      .filter((file) => from.test(file))
      .flatMap((file) =>
        importsOf(file)
          .filter((path) => mayNotReach.test(path))
          .map((path) => `${file} → ${path}`),
      )
    expect(crossings).toEqual([])
  })

  test('the imports are really read', () => {
    expect(importsOf('components/story/story-aside.tsx')).toContain('newsroom/related/list-related.ts')
  })

  test('a client component imports no newsroom module except newsroom/arabic', () => {
    const clients = sources.filter((file) => readFileSync(file, 'utf8').startsWith("'use client'"))
    // The framework's scripts are taken out of every page, so nothing else would come to life, or be filled in later.
    expect(clients).toEqual(['app/global-error.tsx'])
    expect(sources.filter((file) => /\bSuspense\b/.test(readFileSync(file, 'utf8')))).toEqual([])
    const crossings = clients.flatMap((file) => importsOf(file).filter((path) => /^newsroom\/(?!arabic\/)/.test(path)))
    expect(crossings).toEqual([])
  })
})
