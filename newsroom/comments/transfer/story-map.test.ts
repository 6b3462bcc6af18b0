import { expect, test } from 'vitest'
import { findStory, type KnownStory } from './story-index.ts'
import { parseStoryMap } from './story-map.ts'

const stories = ['suez', 'coffee', 'قهوة']
const story = (slugline: string): KnownStory => ({ id: slugline, section: 'economy', slugline, languages: ['ar'] })
const index = new Map(stories.map((slugline) => [slugline, story(slugline)]))
const parse = (csv: string) => parseStoryMap(csv, 'map.csv', (slugline) => index.has(slugline))
const clues = (given: { ids?: string[]; addresses?: string[]; sluglines?: string[] }) => ({
  ids: [],
  addresses: [],
  sluglines: [],
  ...given,
})
const find = (given: Parameters<typeof clues>[0], csv = '') => findStory(clues(given), index, parse(csv))?.slugline ?? null

test('a story is found by its slug, or by the end of its address', () => {
  expect(find({ sluglines: ['suez'] })).toBe('suez')
  expect(find({ sluglines: ['%D9%82%D9%87%D9%88%D8%A9'] })).toBe('قهوة')
  expect(find({ addresses: ['https://old.example/2021/11/suez/'] })).toBe('suez')
  expect(find({ addresses: ['https://old.example/?p=4', 'https://old.example/suez.html?ref=home#comments'] })).toBe('suez')
  expect(find({ addresses: ['https://old.example/suez/photos'] })).toBeNull()
  expect(find({ sluglines: ['%E0%A4%A'] })).toBeNull()
})

test('the map comes first: by id, by slug, by address in any spelling', () => {
  const csv = '\uFEFFtheirs,slugline\r\n41,suez\r\n"https://www.old.example/a,b/", coffee \r\n\r\nold-slug,suez\r\n'
  expect(find({ ids: ['41'], sluglines: ['coffee'] }, csv)).toBe('suez')
  expect(find({ addresses: ['http://old.example/a,b#comments'] }, csv)).toBe('coffee')
  expect(find({ sluglines: ['old-slug'] }, csv)).toBe('suez')
})

test.each([
  ['41', /^map\.csv, line 1: a line is/],
  ['a,slugline\n41,suez,more', /^map\.csv, line 2: a line is/],
  ['41,suez\n42,tea', /^map\.csv, line 2: there is no story with the slugline “tea”/],
])('%j is not a map, and it says where', (csv, sentence) => expect(() => parse(csv)).toThrow(sentence))
