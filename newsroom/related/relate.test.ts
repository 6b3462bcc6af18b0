import { describe, expect, test } from 'vitest'
import { relate, type NamedTopic, type RelatableStory } from './relate.ts'

const topic = (key: string, kind: NamedTopic['kind'], ...names: string[]): NamedTopic => ({
  key,
  kind,
  names: names.map((name) => name.split(' ')),
})
const topics = {
  ar: [],
  en: [topic('geneva', 'place', 'geneva'), topic('arms-control', 'topic', 'arm control'), topic('coffee', 'topic', 'coffe')],
}

const story = (id: string, text: string, more: Partial<RelatableStory> = {}): RelatableStory => ({
  id,
  language: 'en',
  section: 'politics',
  topics: [],
  stems: text.split(' '),
  published: '2026-10-01T09:00:00.000Z',
  ...more,
})

const talks = story('talks', 'rival talk in geneva about arm control', { topics: ['geneva', 'arms-control'] })
const summits = story('summits', 'why summit are held in geneva', { topics: ['geneva'] })
const treaties = story('treaties', 'half a century of arm control treati', { topics: ['arms-control'] })
const mokha = story('mokha', 'coffe left the port of mokha', { topics: ['coffee'], section: 'economy' })

const of = (id: string, stories: RelatableStory[]) => relate(stories, topics).filter((related) => related.storyId === id)

describe('related stories', () => {
  test('name the topic or place both texts speak of', () => {
    const related = of('talks', [talks, summits, treaties, mokha])
    expect(related.map(({ relatedId, reason }) => [relatedId, reason.key])).toEqual(
      expect.arrayContaining([
        ['summits', 'geneva'],
        ['treaties', 'arms-control'],
      ]),
    )
    expect(related.find(({ relatedId }) => relatedId === 'summits')?.reason.kind).toBe('place')
  })

  test('stories with nothing in common are not related', () => {
    expect(of('mokha', [talks, summits, treaties, mokha])).toEqual([])
  })

  test('a topic an editor gave but the text does not name is no reason; the section is', () => {
    const silent = story('silent', 'rival talk about missil control in vienna', { topics: ['geneva'] })
    expect(of('silent', [talks, silent, mokha])).toMatchObject([{ relatedId: 'talks', reason: { kind: 'section', key: 'politics' } }])
  })

  test('ranks count from one, at most twelve, and no story is related to itself', () => {
    const many = Array.from({ length: 15 }, (_, index) => story(`s${index}`, `geneva talk number${index}`, { topics: ['geneva'] }))
    const related = of('s0', many)
    expect(related.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(related.map(({ relatedId }) => relatedId)).not.toContain('s0')
  })

  test('languages do not mix', () => {
    const arabic = story('arabic', 'geneva', { language: 'ar', topics: ['geneva'] })
    expect(relate([talks, arabic], topics)).toEqual([])
  })
})
