import { fold } from '../../arabic/fold.ts'
import { LONGEST_NAME, type Reason } from '../model.ts'
import { isLongerThan } from './count-letters.ts'
import { mixesScripts, withLatinLookalikes } from './scripts.ts'

/** Why a name, cleaned, cannot be taken: nothing is left, it is too long, or nothing in it can be read out. */
export function nameFault(name: string): 'empty' | 'too-long' | 'unreadable' | undefined {
  if (name === '') return 'empty'
  if (isLongerThan(name, { graphemes: LONGEST_NAME, codePoints: LONGEST_NAME * 4 })) return 'too-long'
  return /[\p{L}\p{N}]/u.test(name.replaceAll('\u0640', '')) ? undefined : 'unreadable'
}

/**
 * Why a cleaned name should be seen by somebody before readers see it: letters of two scripts in one word, or passing for staff: for
 * one of `staffNames` (the site's own names may be among them), or for an office («محرر الموقع», “admin”). Real names that only
 * contain such a word are none: «المدادي», «برويز مشرف», «أبو مداد».
 */
export function nameReasons(name: string, staffNames: string[]): Reason[] {
  const reasons: Reason[] = []
  // «الـBBC» is how Arabic puts its article before a Latin word.
  const mixed = name.split(/[\s\p{P}\p{S}\u0640]+/u).filter(mixesScripts)
  if (mixed.length > 0) reasons.push({ kind: 'mixed-name', found: mixed })
  if (passesForStaff(name, staffNames)) reasons.push({ kind: 'staff-name', found: [name] })
  return reasons
}

function passesForStaff(name: string, staffNames: string[]): boolean {
  const words = skeletonsOf(name)
  const whole = joined(words)
  const untitled = joined(withoutTitles(words))
  const kind = offices.get(whole)
  return (
    holdsOffice(words) ||
    kind === 'always' ||
    kind === 'office' ||
    staffNames.some((staffName) => {
      const staff = skeletonsOf(staffName)
      return staff.length > 0 && (joined(staff) === whole || joined(withoutTitles(staff)) === untitled)
    })
  )
}

/**
 * The words of a name as an eye takes them in: folded, look-alike letters of other alphabets and digits as the letter they resemble, no
 * letter twice running.
 */
function skeletonsOf(name: string): string[] {
  const text = /\p{Script=Arabic}/u.test(name) ? name.replace(/[١۱]/g, 'ا').replace(/[٥۵]/g, 'ه') : name
  return (
    withLatinLookalikes(fold(text))
      // «admin123» has a number; «adm1n» has a letter.
      .replace(/(?<=\p{L}{3})\d+(?![\p{L}\d])/gu, ' ')
      .replace(/[01345|@$]/g, (sign) => signs[sign] ?? sign)
      .replace(/\p{M}+/gu, '')
      .replace(/ؤ/g, 'و')
      .replace(/ئ/g, 'ي')
      // l, i and 1 are one stroke in most faces; rn is m.
      .replace(/i/g, 'l')
      .replace(/rn/g, 'm')
      .replace(repeated, '$1')
      .match(/\p{L}+/gu) ?? []
  )
}

const repeated = /(\p{L})\1+/gu
const joined = (words: string[]) => words.join('').replace(repeated, '$1')

const signs: Record<string, string> = { 0: 'o', 1: 'l', 3: 'e', 4: 'a', 5: 's', '|': 'l', '@': 'a', $: 's' }

const skeletons = (words: string) => words.split(' ').flatMap(skeletonsOf)

const titles = new Set(skeletons('د أ م ا الأستاذ الأستاذة أستاذ أستاذة الدكتور الدكتورة دكتور دكتورة السيد السيدة mr mrs ms dr prof'))

function withoutTitles(words: string[]): string[] {
  const first = words.findIndex((word) => !titles.has(word))
  return first < 0 ? words : words.slice(first)
}

type Kind = 'always' | 'office' | 'in-phrase' | 'beside'

const offices = new Map<string, Kind>([
  // Nobody is called that, whatever stands beside it.
  ...entries('always', 'الإدارة admin admins administrator administrators moderator moderators webmaster'),
  // The whole of a name, or part of a phrase such as «محرر مداد»; «الأسير المحرر» and «أبو مداد» are persons.
  ...entries('office', 'المحرر محرر المحررة محررة المحررون المحررين محررو إدارة المشرف المشرفة المشرفون المشرفين مداد'),
  ...entries('office', 'editor editors editorial staff newsroom midad management'),
  // Only in a phrase: Tahrir and Musharraf are names.
  ...entries('in-phrase', 'مشرف مشرفة تحرير التحرير مدير مديرة moderation support'),
  ...entries('beside', 'هيئة أسرة فريق سكرتير رئيس رئيسة قسم موقع الموقع صحيفة الصحيفة جريدة الجريدة صفحة الصفحة مجلة التعليقات'),
  ...entries('beside', 'الرسمي الرسمية العام العامة المسؤول المسؤولة السياسي السياسية الثقافي الثقافية الرياضي الرياضية أخبار'),
  ...entries('beside', 'the of at in a chief site website team official page news newspaper comments managing political sports culture'),
])

function entries(kind: Kind, words: string): [string, Kind][] {
  return skeletons(words).map((word) => [word, kind])
}

function holdsOffice(words: string[]): boolean {
  let run: Kind[] = []
  const isOffice = () =>
    run.length === words.length && run.length === 1 ? run[0] === 'office' : run.length > 1 && run.some((kind) => kind !== 'beside')
  for (const word of words) {
    const kind = offices.get(word)
    if (kind === 'always') return true
    if (kind) run.push(kind)
    else if (isOffice()) return true
    else run = []
  }
  return isOffice()
}
