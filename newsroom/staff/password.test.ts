import { expect, test } from 'vitest'
import { passwordProblem } from './password.ts'

const salma = { name: 'سلمى الأيوبي', email: 'salma.ayoubi@news.example' }

test.each([
  ['ink paper rubric', null],
  ['حبر على ورق قديم', null],
  ['eleven sign', 'short'],
  // A letter with its marks is one letter.
  ['مُدَادٌ طَيِّبٌ', 'short'],
  ['a'.repeat(40), 'monotonous'],
  ['121212121212', 'monotonous'],
  ['abcdefg '.repeat(17), 'long'],
  [`abcdefghijkl${'\u0301'.repeat(2_000)}`, 'long'],
  ['salma.ayoubi@news.example', 'personal'],
  ['Salma.Ayoubi1', 'personal'],
  ['سلمى الأيوبي 12', 'personal'],
])('%s: %s', (password, problem) => {
  expect(passwordProblem(password, salma)).toBe(problem)
})
