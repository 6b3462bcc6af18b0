import type { Language } from '../arabic/language.ts'
import type { Picture } from '../stories/model.ts'
import type { FigureBlock } from './body-blocks.ts'
import { excerpt, type Note } from './report.ts'

/** A story's pictures with those of a text, the key each figure of the text goes by, and what an editor should know of them. */
export type StoryPictures = { pictures: Picture[]; keyOf: (figure: FigureBlock) => string; notes: Note[] }

/**
 * Adds the pictures a text speaks of to those its story has. Where there are as many of the one as of the other they are the
 * same, in their order, and get what this text says of them; else those of the text are new. What a story says already stays.
 */
export function storyPictures(there: Picture[], figures: FigureBlock[], language: Language): StoryPictures {
  const isSame = there.length > 0 && there.length === figures.length
  const keys = isSame ? there.map(({ key }) => key) : newKeys(there, figures.length)
  const described = figures.map((figure, index) => ({ figure, picture: withTexts(there, keys[index]!, figure, language) }))
  return {
    pictures: isSame ? described.map(({ picture }) => picture) : [...there, ...described.map(({ picture }) => picture)],
    keyOf: (figure) => keys[figures.indexOf(figure)]!,
    notes: [
      ...comparison(there, keys, isSame),
      ...withoutAlternative(isSame ? [] : there, language),
      ...described.map(({ figure, picture }) => pictureNote(figure, picture, language)),
    ],
  }
}

/** Keys that follow on those there are: behind two pictures picture-3, picture-4 … unless one is called that. */
function newKeys(there: Picture[], count: number) {
  const taken = new Set(there.map(({ key }) => key))
  const following = Array.from({ length: there.length + count }, (_, index) => `picture-${there.length + index + 1}`)
  return following.filter((key) => !taken.has(key)).slice(0, count)
}

function withTexts(there: Picture[], key: string, { picture }: FigureBlock, language: Language): Picture {
  const known = there.find((candidate) => candidate.key === key)
  const texts = (['alt', 'caption', 'credit'] as const).flatMap((field) => {
    const text = known?.[field]?.[language] ?? picture[field]
    return text === undefined ? [] : [[field, { ...known?.[field], [language]: text }] as const]
  })
  return { ...known, key, ...Object.fromEntries(texts) }
}

function comparison(there: Picture[], keys: string[], isSame: boolean): Note[] {
  if (there.length === 0) return []
  const names = there.map(({ key }) => key).join(', ')
  if (isSame) return [decided(`the pictures of the text were taken for those the story has, in their order: ${names}`)]
  if (keys.length === 0) {
    return [
      decided(`the story has ${counted(there.length)} (${names}), the text speaks of none; ::figure{picture=${there[0]!.key}} shows one`),
    ]
  }
  return [
    decided(
      `the story has ${counted(there.length)} (${names}), the text ${counted(keys.length)}, added as ${keys.join(', ')}; if two are the same, keep one`,
    ),
  ]
}

/** Of the pictures the text does not speak of: those whose file the new edition shows, too. */
function withoutAlternative(there: Picture[], language: Language): Note[] {
  const keys = there.filter(({ file, alt }) => file !== undefined && alt?.[language] === undefined).map(({ key }) => key)
  return keys.length === 0
    ? []
    : [decided(`${keys.join(', ')} want an alternative text in this language, too: alt under pictures in story.yaml`)]
}

const counted = (count: number) => `${count} ${count === 1 ? 'picture' : 'pictures'}`

const decided = (text: string): Note => ({ about: 'decided', text })

function pictureNote({ picture, line }: FigureBlock, told: Picture, language: Language): Note {
  const { caption, credit, alt } = picture
  const missing = (['caption', 'credit', 'alt'] as const)
    .filter((field) => told[field]?.[language] === undefined)
    .map((field) => names[field])
  const kept = (['alt', 'caption', 'credit'] as const).filter(
    (field) => picture[field] !== undefined && told[field]?.[language] !== picture[field],
  )
  const notes = [
    `${told.key}: ${excerpt(caption ?? alt ?? credit ?? '')}`,
    missing.length > 0 && `it has no ${missing.join(' and no ')}`,
    picture.creditIsGuess && `${credit} was taken for the credit`,
    kept.length > 0 && `the story has another ${kept.map((field) => names[field]).join(' and another ')}, which was kept`,
  ]
  return { about: 'picture', line, text: notes.filter(Boolean).join('; ') }
}

const names = { alt: 'alternative text', caption: 'caption', credit: 'credit' }
