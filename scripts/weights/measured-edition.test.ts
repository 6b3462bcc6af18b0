import { rmSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { readTree } from '../../newsroom/content-files/read-tree.ts'
import { toNewsroom } from '../../newsroom/content-files/to-newsroom.ts'
import { languages } from '../../newsroom/stories/model.ts'
import { longStory, measuredEdition, plainStory } from './measured-edition.ts'

const folder = measuredEdition()
afterAll(() => rmSync(folder, { recursive: true }))

const problems: Parameters<typeof readTree>[1] = []
const newsroom = toNewsroom(await readTree(folder, problems))
const editionOf = (slugline: string, language: string) => {
  const story = newsroom.stories.find((one) => one.slugline === slugline)
  const body = story?.editions.find((edition) => edition.language === language)?.body ?? ''
  return { story: story!, body, paragraphs: body.split(/\n{2,}/).filter((block) => /^[\p{L}\p{N}«“]/u.test(block)) }
}

test('what is weighed are content files that can be imported', () => {
  expect(problems).toEqual([])
})

test.each(languages)('the long story in %s has 1,500 words, no paragraph twice, and what a story can have', (language) => {
  const { story, body, paragraphs } = editionOf(longStory.slugline, language)
  const words = paragraphs.join(' ').split(/\s+/)
  expect(words.length).toBeGreaterThanOrEqual(1_500)
  expect(words.length).toBeLessThan(1_700)
  expect(new Set(paragraphs).size).toBe(paragraphs.length)
  expect(new Set(words).size).toBeGreaterThan(600)
  for (const part of [/^## /m, /^:::quote/m, /^::figure/m]) expect(body).toMatch(part)
  expect(story.section).toBe(longStory.section)
  expect(story.leadPicture).toBeTruthy()
  expect(story.topics.length).toBeGreaterThan(2)
  expect(story.sources.length).toBeGreaterThan(2)
})

test.each(languages)('the plain story in %s has 25 paragraphs and no picture', (language) => {
  const { story, body, paragraphs } = editionOf(plainStory.slugline, language)
  expect(paragraphs).toHaveLength(25)
  expect(body.split(/\n{2,}/).filter(Boolean)).toHaveLength(25)
  expect(story.pictures).toEqual([])
})
