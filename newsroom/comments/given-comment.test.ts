import { expect, test } from 'vitest'
import { FormFields } from '../forms/read-form.ts'
import { givenComment } from './given-comment.ts'

test('no id has a NUL, which Postgres would fail at', () => {
  const given = givenComment(
    new FormFields([
      ['story', 'bri\0dge'],
      ['parent', '\0'],
    ]),
    'ar',
  )
  expect(given).toMatchObject({ storyId: 'bri\uFFFDdge', parentId: '\uFFFD' })
})
