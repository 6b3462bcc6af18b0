import type { Entry } from './catalogue.ts'

/** A source file: its path in the repository and its text. */
export type Source = { path: string; code: string }

/**
 * Whether code and messages fit: every message is said somewhere, every message said is there, and no sentence is put together from pieces,
 * which another language would put in another order. It reads the code as text, and knows a translator by the component it is asked for:
 * `useTranslations('Story')`, `getTranslations({ locale, namespace: 'Story' })`, or a type that names one of these.
 */
export function checkUse(entries: Entry[], sources: Source[]): string[] {
  const keys = entries.map(([key]) => key)
  const messages = new Map(entries)
  return [
    ...keysNeverSaid(keys, sources).map((key) => `ar ${key}: is never said`),
    ...sources.flatMap(({ path, code }) => [
      ...unknownKeys(code, keys).map((key) => `${path}: says ${key}, which is not a message`),
      ...gluedSentences(code, messages).map((glued) => `${path}: glues ${glued}`),
    ]),
  ]
}

/** Those that no code names which names their component too, whole or put together: t(`kinds.${kind}`). */
function keysNeverSaid(keys: string[], sources: Source[]): string[] {
  const read = sources.map(({ code }) => ({
    code,
    templates: [...code.matchAll(/`([\w.-]*(?:\$\{[^`}]*\}[\w.-]*)+)`/g)]
      .map(([, template = '']) => template)
      .filter((template) => template.replace(/\$\{[^}]*\}/g, '').includes('.'))
      .map((template) => new RegExp(`^${patternOf(template)}$`)),
  }))
  return keys.filter((key) => {
    const [component = '', ...path] = key.split('.')
    const name = path.join('.')
    const inCode = new RegExp(`(?<![\\w.])${escaped(name)}\\b`)
    const named = read.filter(({ code }) => new RegExp(`\\b${component}\\b`).test(code))
    return !named.some(({ code, templates }) => inCode.test(code) || templates.some((template) => template.test(name)))
  })
}

/** Keys said that are there in none of the components the code asks for. */
function unknownKeys(code: string, keys: string[]): string[] {
  const components = componentsOf(code)
  const translators = ['t', ...[...code.matchAll(/const (\w+) = (?:await )?(?:use|get)Translations\(/g)].map(([, name]) => name)]
  const calls = new RegExp(`(?<![\\w.])(?:${translators.join('|')})(?:\\.(?:rich|markup))?\\(\\s*(?:'([\\w.-]+)'|\`([^\`]+)\`)`, 'g')
  return [...code.matchAll(calls)]
    .map(([, whole, template]) => whole ?? template ?? '')
    .filter((key) => {
      const isIt = new RegExp(`^(?:${components.join('|')})\\.${patternOf(key)}$`)
      return components.length > 0 && !keys.some((one) => isIt.test(one))
    })
}

const componentsOf = (code: string): string[] => [
  ...new Set([...code.matchAll(/Translations[(<]'(\w+)'|namespace: '(\w+)'/g)].map(([, asked, named]) => asked ?? named ?? '')),
]

/** `kinds.${kind}` is any message of that group. */
const patternOf = (key: string) =>
  key
    .split(/\$\{[^}]*\}/)
    .map(escaped)
    .join('[\\w-]+')

const escaped = (text: string) => text.replace(/[.-]/g, '\\$&')

const call = String.raw`\bt(?:\.rich|\.markup)?\((?:[^()]|\([^()]*\))*\)`
const joined = [
  new RegExp(`${call}\\s*\\+|\\+\\s*${call}`, 'g'),
  // In a template: between whole sentences a full stop may stand, and a bar in a title.
  new RegExp(`\\$\\{${call}\\}[^\`$|.]*\\$\\{|\\}[^\`$|.{}]*\\$\\{${call}\\}`, 'g'),
]
/** In markup on one line: a message, a space, and something more. */
const beside = /\{t\('([\w.-]+)'[^{}]*(?:\{[^{}]*\})?[^{}]*\)\}(?: |\{' '\})\s*(?:\{(?!' ')|<(?!\/|output|button))/g

/** Where sentences are joined by hand. What ends in a full stop or in a colon may be followed by something. */
function gluedSentences(code: string, messages: Map<string, string>): string[] {
  const components = componentsOf(code)
  const isUnfinished = (key: string) => components.some((component) => /[^.؟?!…:»”}]$/.test(messages.get(`${component}.${key}`) ?? ''))
  return [
    ...joined.flatMap((pattern) => [...code.matchAll(pattern)]),
    ...[...code.matchAll(beside)].filter(([, key = '']) => isUnfinished(key)),
  ].map(([glued]) => glued.replace(/\s+/g, ' '))
}
