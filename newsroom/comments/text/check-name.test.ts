import { expect, test } from 'vitest'
import { nameFault, nameReasons } from './check-name.ts'

const list = (...lines: string[]) => lines.flatMap((line) => line.split(' | '))

const staff = ['سمير حدّاد', 'Lina Corner', 'مداد']
const kinds = (name: string) => nameReasons(name, staff).map(({ kind }) => kind)

test.each([
  ['', 'empty'],
  ['ب'.repeat(61), 'too-long'],
  ['!!!', 'unreadable'],
  ['ـــ', 'unreadable'],
  ['\u064E\u0651', 'unreadable'],
  ['😀', 'unreadable'],
  ['ب'.repeat(60), undefined],
  ['مُحَمَّدٌ '.repeat(10).trim(), undefined],
  ['م', undefined],
  ['7', undefined],
  ['李', undefined],
  ['ก', undefined],
])('“%s” as a name: %s', (name, fault) => {
  expect(nameFault(name)).toBe(fault)
})

test.each(
  list(
    'سمير حداد | سَمير حدّاد | ســمير حداد | سمير  حداد! | د. سمير حداد | الأستاذ سمير حداد | سمير.حداد | سميرحداد',
    'ﺳﻤﻴﺮ ﺣﺪﺍﺩ | lina corner | LINA CORNER | Liná Corner | L1na C0rner | Lina Comer | Iina Corner | Lina Corner ✓',
    'Ｌｉｎａ Corner | مداد | مِداد',
  ),
)('%s passes for one of the staff', (name) => {
  expect(kinds(name)).toEqual(['staff-name'])
})

test.each(
  list(
    'المحرر | المُحرّر | المحررة | الإدارة | الاداره | الادار٥ | إدارة | إدارة الموقع | محرر الموقع | المحرر السياسي',
    'رئيس التحرير | هيئة التحرير | أسرة تحرير مداد | فريق مداد | مداد الرسمي | المشرف | مشرف الموقع | سمير (الإدارة)',
    'ا ل م ح ر ر | محرر مداد | Admin | ADMIN | adm1n | @dmin | a.d.m.i.n | admin123 | Site Admin | The Editor',
    'Editor in Chief | Editor at Midad | Midad | Midad Team | Moderator | Sara, moderator | Comments moderation | Webmaster',
    'newsroom | Ádmin',
  ),
)('%s passes for an office', (name) => {
  expect(kinds(name)).toEqual(['staff-name'])
})

test.each(['аdmin', 'Аdmin', 'Αdmin', 'Lina Соrner'])('%s mixes scripts, and passes for staff with it', (name) => {
  expect(kinds(name)).toEqual(['mixed-name', 'staff-name'])
})

test('a word of two scripts is named', () => {
  expect(nameReasons('علي Sаmir-ب Ahmadالمصري', staff)).toEqual([{ kind: 'mixed-name', found: ['Sаmir', 'Ahmadالمصري'] }])
})

test.each(
  list(
    'سمير | سمير الحداد | سمير حداد الخوري | لينا | المدادي | أبو مداد | أم مداد | برويز مشرف | محمد مشرف | تحرير | أم تحرير',
    'ميدان التحرير | الأسير المحرر | أحمد الإداري | محمد الرياضي | مديرة المدرسة | أحمد نائب مدير | أبو 3لي | 3bdallah | د. سمير | أبو علي',
    'الـBBC | Edith | Editha | Adminah | Ahmad Midad | Midadson | Modern Rat | Lina | Lina Cornerstone | iPhone | 5G | Pelé',
    'Владимир | Νίκος | Tシャツ | 李小龍 | O’Brien | Jean-Luc | نجيب X | رنا❤️ | قارئ | Reader | عبد الله المحرّري | Stafford',
    'Newsom',
  ),
)('%s is an innocent name', (name) => {
  expect(kinds(name)).toEqual([])
})

test('a staff of nobody, or of a name without letters, is nobody', () => {
  expect(nameReasons('!', ['', '★'])).toEqual([])
})
