import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DrawingMistake, parseDrawing, readDrawing } from './read-drawing.ts'

const drawings = join(import.meta.dirname, 'drawings')

function messageOf(source: string): string {
  try {
    parseDrawing('talks.yaml', source)
  } catch (error) {
    if (error instanceof DrawingMistake) return error.message
  }
  return ''
}

const map = 'kind: map\nview: { west: -85, south: 28, east: 48, north: 66 }\n'

test('what may be left out is filled in', () => {
  expect(parseDrawing('talks.yaml', map)).toMatchObject({ kind: 'map', highlight: [], places: [], routes: [] })
})

describe('a mistake names the file and the field, and how to mend it', () => {
  test.each([
    ['a missing kind', 'view: {}', 'write what is drawn: map, bars, lines, timeline, sketch or letter'],
    ['a missing language', `${map}places: [{ at: [1, 2], name: { ar: موسكو } }]`, 'places[0].name.en: write the English'],
    [
      'a number for a text',
      'kind: timeline\nevents: [{ when: { ar: 1972, en: 1972 }, what: { ar: سالت, en: SALT } }]',
      'in quotation marks where it is a number',
    ],
    ['a position beyond the pole', `${map}places: [{ at: [37.62, 155], name: { ar: موسكو, en: Moscow } }]`, 'places[0].at[1]'],
    [
      'a single coordinate',
      `${map}places: [{ at: [37.62], name: { ar: موسكو, en: Moscow } }]`,
      'places[0].at: write [longitude, latitude] in degrees',
    ],
    ['a view upside down', 'kind: map\nview: { west: 0, south: 60, east: 10, north: 50 }', 'view: south must be less than north'],
    ['a field nobody knows', `${map}colour: red`, 'Unrecognized key: "colour"'],
    ['too few events', 'kind: timeline\nevents: []', 'events: a timeline has three events or more'],
    ['a colon in a bare text', 'kind: letter\nword: { ar: a: b, en: c }', 'line 2: not YAML'],
  ])('%s', (_mistake, source, message) => {
    expect(messageOf(source)).toContain(message)
    expect(messageOf(source)).toMatch(/^talks\.yaml\n/)
  })
})

describe('a sketch holds only shapes in our colours', () => {
  test.each([
    ['<text x="1">water</text>', 'write words under labels'],
    ['<rect fill="#00f" width="9" height="9"/>', 'fill="…" is not taken; give the shape a class'],
    ['<rect class="fill-blue" width="9" height="9"/>', 'class "fill-blue" is no colour of ours'],
    ['<image href="https://example.org/a.png"/>', '<image> is not a shape'],
  ])('%s', (svg, message) => {
    expect(messageOf(`kind: sketch\nsvg: '${svg}'`)).toContain(message)
  })

  test('its own shapes may be used again', () => {
    expect(messageOf(`kind: sketch\nsvg: '<defs><path id="wave" d="M0 0"/></defs><use href="#wave" class="stroke-ink"/>'`)).toBe('')
  })
})

test.each(readdirSync(drawings).filter((file) => file.endsWith('.yaml')))('%s can be drawn', (file) => {
  expect(() => readDrawing(join(drawings, file))).not.toThrow()
})
