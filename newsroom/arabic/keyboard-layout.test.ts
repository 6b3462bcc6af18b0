import { expect, test } from 'vitest'
import { onOtherKeyboard } from './keyboard-layout.ts'

test.each([
  ['hguvfdm', 'العربية'],
  ['hghughl', 'الاعلام'],
  ['lwv', 'مصر'],
  ['rhk,k', 'قانون'],
  ['bf]', 'لابد'],
  ['HpL]', 'أحمد'],
  ['hgkdg 2021', 'النيل 2021'],
])('%s was meant to be %s', (typed, meant) => {
  expect(onOtherKeyboard(typed, 'ar')).toBe(meant)
})

test.each([
  ['اثممخ', 'hello'],
  ['سعثئ', 'suez'],
  ['لاقهيلث', 'bridge'],
])('%s was meant to be %s', (typed, meant) => {
  expect(onOtherKeyboard(typed, 'en')).toBe(meant)
})

test('where no letter could have been meant otherwise, nothing was', () => {
  expect(onOtherKeyboard('العربية', 'ar')).toBeNull()
  expect(onOtherKeyboard('hello', 'en')).toBeNull()
  expect(onOtherKeyboard('2021 «»', 'ar')).toBeNull()
  expect(onOtherKeyboard('', 'en')).toBeNull()
})
