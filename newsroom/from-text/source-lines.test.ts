import { expect, test } from 'vitest'
import { withWholeSentences } from './broken-lines.ts'
import { sourceLines } from './source-lines.ts'

const texts = (text: string) => sourceLines(text).map((line) => line.text)

test('what hides in a file is put right', () => {
  expect(texts('\uFEFFOne\u00A0\u200Btwo\r\n\r\n\tThr\u00ADee  four \u2028Five\rSix')).toEqual(['One two', 'Three four', 'Five', 'Six'])
  expect(texts('ﺍﻟﺴﻼﻡ ﷺ')).toEqual(['السلام ﷺ'])
})

test('joiners of Persian words and emoji stay', () => {
  expect(texts('می\u200Cخواهم')).toEqual(['می\u200Cخواهم'])
})

test('entities and tags left over from HTML are read, and lines keep their numbers', () => {
  const lines = sourceLines('<p>A &amp; B&nbsp;&#8211; &laquo;C&raquo;</p><p>D<br>E</p>\n<li>F <b>G</b></li>\na < b')
  expect(lines.map(({ text, number }) => [number, text])).toEqual([
    [1, 'A & B – «C»'],
    [1, 'D'],
    [1, 'E'],
    [2, '• F G'],
    [3, 'a < b'],
  ])
})

test('a line that was joined of several knows where the last one stands', () => {
  expect(sourceLines('•\nFirst\n\nSecond').map(({ number, lastNumber }) => [number, lastNumber])).toEqual([
    [1, 2],
    [4, undefined],
  ])
})

test('a line opens a block after an empty line', () => {
  expect(sourceLines('\none\ntwo\n \nthree').map((line) => line.opensBlock)).toEqual([true, false, true])
})

test('a bullet or number alone on its line belongs to the next', () => {
  expect(texts('•\nFirst\n•\nSecond\n\n1.\nThird')).toEqual(['• First', '• Second', '1. Third'])
})

test('lines that are short on purpose are not joined', () => {
  const menu = 'A line of some length that is not full at all\nHome\nNews\nA second line of some length, and then more\nSport'
  expect(texts(menu)).toHaveLength(5)
})

test('a sentence cut at a link is one again, but not across what was left out', () => {
  const cut = sourceLines('The minister said on Monday that the\nvalley report\nwould be read.\nIt was.')
  expect(withWholeSentences(cut).map((line) => line.text)).toEqual([
    'The minister said on Monday that the valley report would be read.',
    'It was.',
  ])
  const parted = cut.map((line, index) => ({ ...line, isAfterGap: index === 1 }))
  expect(withWholeSentences(parted)[0]!.text).toBe('The minister said on Monday that the')
})
