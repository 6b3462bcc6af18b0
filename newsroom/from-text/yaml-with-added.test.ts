import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { yamlWithAdded } from './yaml-with-added.ts'

const story = [
  '# The port, in both languages',
  'section:   economy   # since June',
  'pictures:',
  '    quay:',
  '        caption: { en: "The quay: by night" }',
  '        credit:',
  '            en: A. Name # of the port',
  '        # the file is awaited',
  '    crane:',
  '        caption:',
  '            en: >-',
  '                The crane',
  '                in May',
  '',
  'sources:',
  '- title: {en: The port}',
  '  url: https://example.org/',
  '',
].join('\n')

const value = {
  section: 'sport',
  topics: ['egypt', 'trade'],
  lead: 'quay',
  pictures: {
    quay: { alt: { ar: 'رصيف' }, caption: { ar: 'الرصيف: ليلًا, هنا', en: 'x' }, credit: { ar: 'ألف', en: 'x' } },
    crane: { caption: { ar: 'الرافعة', en: 'x' }, credit: { ar: 'باء' } },
    'picture-3': { caption: { ar: 'ثالثة' } },
  },
  sources: [{ title: { ar: 'الميناء', en: 'x' } }, { title: { ar: 'وكالات' } }],
}

const added = [
  '# The port, in both languages',
  'section:   economy   # since June',
  'topics:',
  '  - egypt',
  '  - trade',
  'lead: quay',
  'pictures:',
  '    quay:',
  '        alt:',
  '          ar: رصيف',
  '        caption: { ar: "الرصيف: ليلًا, هنا", en: "The quay: by night" }',
  '        credit:',
  '            ar: ألف',
  '            en: A. Name # of the port',
  '        # the file is awaited',
  '    crane:',
  '        caption:',
  '            ar: الرافعة',
  '            en: >-',
  '                The crane',
  '                in May',
  '        credit:',
  '          ar: باء',
  '    picture-3:',
  '      caption:',
  '        ar: ثالثة',
  '',
  'sources:',
  '- title: {ar: الميناء, en: The port}',
  '  url: https://example.org/',
  '- title:',
  '    ar: وكالات',
  '',
].join('\n')

test('what is new is written in, and all else stays byte for byte', () => {
  expect(yamlWithAdded(story, value)).toBe(added)
  expect(yamlWithAdded(added, value)).toBe(added)
  expect(parse(added).pictures.quay.caption).toEqual({ ar: 'الرصيف: ليلًا, هنا', en: 'The quay: by night' })
})

test('line ends and byte order mark stay, and so does a last line without an end', () => {
  const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`
  expect(yamlWithAdded(windows(story), value)).toBe(windows(added))
  expect(yamlWithAdded(story.trimEnd(), value)).toBe(added.trimEnd())
})

test.each([
  ['section: sport', { section: 'sport', sources: [{ title: { en: 'AP' } }] }, 'section: sport\nsources:\n  - title:\n      en: AP'],
  ['{ section: sport }', { section: 'sport', lead: 'a' }, '{ section: sport, lead: a }'],
  ['pictures: {}\n', { pictures: { a: { alt: { en: 'x' } } } }, 'pictures: {a: {alt: {en: x}}}\n'],
  ['sources: []\n', { sources: [{ title: { en: 'AP, AFP' } }] }, 'sources: [{title: {en: "AP, AFP"}}]\n'],
  ['t: { en: b }\n', { t: { en: 'b', xx: 'c' } }, 't: { en: b, xx: c }\n'],
])('%j', (text, whole, result) => {
  expect(yamlWithAdded(text, whole)).toBe(result)
  expect(parse(result)).toEqual(whole)
})
