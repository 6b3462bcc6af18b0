import { expect, test } from 'vitest'
import { storyFromText } from './story-from-text.ts'

const prose = 'Prices rose in three towns on the coast this week, the chamber of trade said in its letter on Thursday.'
const other = 'The chamber said that the cold of the last days was to blame, and that it would soon be over.'

function convert(table: string[]) {
  const text = ['Prices rise in three towns', '', prose, '', other, '', ...table, '', other.replace('soon', 'never')].join('\n')
  const { files, report } = storyFromText(text, { language: 'en', section: 'economy', slugline: 'prices' })
  return { blocks: files['en.md']!.split(/^---$/m)[2]!.trim().split('\n\n'), notes: report.notes.map((note) => note.text) }
}

test('the cells of a table that was scraped line by line stay, in order, and are named in the report', () => {
  const cells = ['Item', 'Last week', 'Tomatoes', '8 pounds', 'Cucumbers', '8 pounds', 'Potatoes', '5.5']
  const { blocks, notes } = convert(cells)
  expect(blocks[1]).toBe(cells.map((cell) => `- ${cell}`).join('\n'))
  expect(notes).toContain('«Item» was taken for a list, though it looks like a table, one cell to a line')
  expect(notes.join()).not.toContain('a menu or tags')
})

test('a title between the table and the text below it is a subhead', () => {
  const { blocks } = convert(['Tomatoes', '8', 'Cucumbers', '6', 'Potatoes', '5', '', 'What comes next'])
  expect(blocks.slice(1, 3)).toEqual(['- Tomatoes\n- 8\n- Cucumbers\n- 6\n- Potatoes\n- 5', '## What comes next'])
})

test('buttons with their counters are no table', () => {
  const { blocks } = convert(['Facebook', '12', 'Twitter', '7', 'WhatsApp', '3', 'Share', '22'])
  expect(blocks).toHaveLength(2)
})
