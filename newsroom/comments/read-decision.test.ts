import { expect, test } from 'vitest'
import { readDecision } from './read-decision.ts'

const read = (form: string) => readDecision(new URLSearchParams(form))

test('a decision is read from a form', () => {
  expect(read('seen[]=a.0&verdict=approved')).toEqual({ seen: [{ id: 'a', version: 0 }], verdict: { to: 'approved' } })
  expect(read('seen[]=a.3&seen[]=b.1&seen[]=a.3&verdict=rejected:hate&note=+twice+')).toEqual({
    seen: [
      { id: 'a', version: 3 },
      { id: 'b', version: 1 },
    ],
    verdict: { to: 'rejected', rejection: 'hate', note: 'twice' },
  })
  expect(read('seen[]=a.0&verdict=rejected&rejection=false')).toMatchObject({ verdict: { to: 'rejected', rejection: 'false' } })
  expect(read('seen[]=a.0&verdict=spam&rejection=false')).toMatchObject({ verdict: { to: 'spam' } })
})

test.each([
  ['verdict=approved', 'none-chosen'],
  ['seen[]=a.0', 'unclear'],
  ['seen[]=a.0&verdict=deleted', 'unclear'],
  ['seen[]=a.0&verdict=withdrawn', 'unclear'],
  ['seen[]=a.0&verdict=rejected', 'unclear'],
  ['seen[]=a.0&verdict=rejected:because', 'unclear'],
  ['seen[]=a&verdict=approved', 'unclear'],
  ['seen[]=a.-1&verdict=approved', 'unclear'],
  ["seen[]=';drop.1&verdict=approved", 'unclear'],
  [`${Array.from({ length: 51 }, (_, index) => `seen[]=c${index}.0`).join('&')}&verdict=spam`, 'too-many'],
])('%.60s is no decision: %s', (form, problem) => {
  expect(read(form)).toEqual({ problem })
})
