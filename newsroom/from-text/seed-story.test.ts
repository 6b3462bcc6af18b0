import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { storyFile } from '../content-files/file-schemas.ts'
import { storyFromText } from './story-from-text.ts'

// An article as it was scraped, which is not part of the project. What stands where in it is said here by line number.
const path = '../shared/seed/story.ar.txt'
const subheads = [7, 21, 40]
const pictures = [{ caption: 13 }, { alt: 31, caption: 32 }, { alt: 48, caption: 49 }]
const boilerplate = [59, 61, 63]
const misspelt = [49, 53]

const isThere = existsSync(path)
if (!isThere) console.warn(`${path} is not here, so its tests are skipped.`)

describe(`the article in ${path}`, () => {
  // A skipped suite is still read through, and there is nothing to convert.
  if (!isThere) return test.skip('is converted', () => {})
  const text = readFileSync(path, 'utf8')
  const lines = text.split('\n')
  const line = (number: number) => lines[number - 1]!
  const asIs = new Set([1, ...subheads, ...pictures.flatMap(({ alt = 0, caption }) => [alt, caption]), ...boilerplate])
  const prose = lines.filter((content, index) => content !== '' && !asIs.has(index + 1))
  const bare = (content: string) => content.replace(/[«»“”"]/g, '')
  const variants: Record<string, string> = {
    'as it is': text,
    'with Windows line ends and a byte order mark': `\uFEFF${text.replaceAll('\n', '\r\n')}`,
    'without empty lines': text.replace(/\n+/g, '\n'),
    'with an empty line after every line': text.replace(/\n+/g, '\n\n'),
    'with hard spaces': text.replaceAll(' ', '\u00A0'),
    'wrapped at 80 columns': lines.map(wrapped).join('\n'),
    'wrapped at 80 columns, without empty lines': lines.filter(Boolean).map(wrapped).join('\n'),
  }

  describe.each(Object.entries(variants))('%s', (_, variant) => {
    const { files, report } = storyFromText(variant || 'x', { language: 'ar', section: 'politics', slugline: 'seed' })
    const [, frontMatter = '', body = ''] = files['ar.md']!.split(/^---$/m)
    const blocks = body.trim().split('\n\n')
    const edition = parse(frontMatter) as { headline: string; standfirst: string }
    const story = storyFile.parse(parse(files['story.yaml']))

    test('has one headline and exactly its three subheads', () => {
      expect(edition.headline).toBe(line(1))
      expect(blocks.filter((block) => block.startsWith('#'))).toEqual(subheads.map((number) => `## ${line(number)}`))
    })

    test('has every paragraph once, in order', () => {
      const paragraphs = [edition.standfirst, ...blocks.filter((block) => !/^(?:#|::)/.test(block))]
      expect(paragraphs.map(bare)).toEqual(prose.map(bare))
      expect(paragraphs.join('')).not.toMatch(/[“”"]/)
    })

    test('has three pictures at their places, with caption and credit, and no caption in the text', () => {
      const credited = Object.values(story.pictures!).map(({ alt, caption, credit }) => [alt?.ar, caption?.ar, credit?.ar])
      expect(credited).toEqual(pictures.map(({ alt, caption }) => [alt && line(alt), ...line(caption).split(/\s*\/\s*/)]))
      const figures = blocks.flatMap((block, index) => (block.startsWith('::figure') ? [[blocks[index - 1], blocks[index + 1]]] : []))
      expect(figures.flat().map((block) => bare(block!))).toEqual(
        pictures.flatMap(({ alt, caption }) => [line((alt ?? caption) - 2), line(caption + 2)]).map(bare),
      )
      for (const { alt, caption } of pictures) {
        expect(files['ar.md']).not.toContain(line(caption).split('/')[0]!.trim())
        if (alt) expect(files['ar.md']).not.toContain(line(alt))
      }
    })

    test('has nothing of the page around it', () => {
      for (const number of boilerplate) expect(Object.values(files).join('')).not.toContain(line(number))
      expect(report.notes.filter((note) => note.about === 'left out')).toHaveLength(boilerplate.length)
    })
  })

  test('its misspelt names are reported by line', () => {
    const { report } = storyFromText(text || 'x', { language: 'ar', section: 'politics', slugline: 'seed' })
    const names = report.notes.filter((note) => note.about === 'typing' && note.text.includes('is meant?'))
    expect(names.map((note) => note.line)).toEqual(misspelt)
  })
})

function wrapped(line: string): string {
  let width = 0
  return line
    .split(' ')
    .map((word) => {
      const isOver = width > 0 && width + 1 + word.length > 80
      const before = width === 0 ? '' : isOver ? '\n' : ' '
      width = isOver ? word.length : width + before.length + word.length
      return before + word
    })
    .join('')
}
