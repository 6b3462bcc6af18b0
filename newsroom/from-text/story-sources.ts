import { fold } from '../arabic/fold.ts'
import type { Language } from '../arabic/language.ts'
import type { Source } from '../stories/model.ts'
import type { Note } from './report.ts'

/**
 * Adds the sources a text names to those its story has. One of the same name is the same. Of the others, where the story has as
 * many without a name in this language as the text has left, they are the same in their order; else they are new.
 */
export function storySources(there: Source[], named: string[], language: Language): { sources: Source[]; notes: Note[] } {
  if (named.length === 0) return { sources: there, notes: [] }
  const others = named.filter((name) => !there.some((source) => goesBy(source, name)))
  const unnamed = there.filter((source) => source.title[language] === undefined && !named.some((name) => goesBy(source, name)))
  const isSame = unnamed.length > 0 && unnamed.length === others.length
  const known = there.map((source) => {
    const name = isSame && unnamed.includes(source) ? others[unnamed.indexOf(source)] : named.find((candidate) => goesBy(source, candidate))
    return name === undefined ? source : { ...source, title: { [language]: name, ...source.title } }
  })
  const added = isSame ? [] : others.map((name) => ({ title: { [language]: name } }))
  return { sources: [...known, ...added], notes: notesOn(there, named, unnamed, others) }
}

const goesBy = ({ title }: Source, name: string) => Object.values(title).some((text) => fold(text) === fold(name))

function notesOn(there: Source[], named: string[], unnamed: Source[], others: string[]): Note[] {
  const pairs = others.map((name, index) => `${name} and ${namesOf(unnamed[index])}`)
  const isSame = unnamed.length === others.length
  const left = unnamed.length > 0 && others.length > 0
  const texts = [
    `named as sources in story.yaml: ${named.join(', ')}`,
    left && isSame && `taken for the same sources: ${pairs.join(', ')}`,
    left && !isSame && `${others.join(', ')} were added beside the ${there.length} the story names; if two are the same, keep one`,
  ]
  return texts.filter((text) => typeof text === 'string').map((text) => ({ about: 'decided', text }))
}

const namesOf = (source: Source | undefined) => Object.values(source?.title ?? {}).join(' / ')
