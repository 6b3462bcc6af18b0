import { describe, expect, test } from 'vitest'
import { checkMessages } from './check-messages.ts'
import type { Catalogue } from './catalogue.ts'
import type { Source } from './check-use.ts'

const plural = '{total, plural, zero {لا مواد} one {مادة واحدة} two {مادتان} few {{count} مواد} many {{count} مادة} other {{count} مادة}}'
const englishPlural = '{total, plural, =0 {No stories} one {{count} story} other {{count} stories}}'
const sound = {
  ar: { List: { stories: plural, by: 'كتبه <bdi>{name}</bdi>', empty: 'لم يُنشر شيء بعد.' } },
  en: { List: { stories: englishPlural, by: 'By <bdi>{name}</bdi>', empty: 'Nothing has been published yet.' } },
}
const page: Source = { path: 'page.tsx', code: "const t = useTranslations('List')\nt('stories')\nt.rich('by')\nt('empty')\n" }

/** What is said of the sound messages with these in the place of theirs. */
const told = ({ ar = {}, en = {}, code = page.code }: { ar?: Catalogue; en?: Catalogue; code?: string }) =>
  checkMessages({ ar: { List: { ...sound.ar.List, ...ar } }, en: { List: { ...sound.en.List, ...en } } }, [{ path: 'page.tsx', code }])

test('of sound messages nothing is told', () => {
  expect(told({})).toEqual([])
})

describe('structure', () => {
  test.each<[string, Parameters<typeof told>[0], string]>([
    ['a key only Arabic has', { ar: { new: 'جديد' }, code: `${page.code}t('new')` }, 'en List.new: is missing'],
    ['a key only English has', { en: { new: 'New' } }, 'ar List.new: is missing'],
    [
      'a form that is missing',
      { ar: { stories: plural.replace('two {مادتان} ', '') } },
      'ar List.stories: has the plural forms zero,one,few,many,other, not zero,one,two,few,many,other',
    ],
    [
      'English forms that are never said',
      { en: { stories: englishPlural.replace('=0', 'zero') } },
      'en List.stories: has the plural forms zero,one,other, not =0,one,other',
    ],
    [
      'a number where a word is said',
      { ar: { stories: plural.replace('مادة واحدة', '{count} مادة') } },
      'ar List.stories: says {count} in the form one, where a word is said',
    ],
    [
      'a number that is not said',
      { ar: { stories: plural.replace('{count} مواد', 'مواد') } },
      'ar List.stories: does not say {count} in the form few',
    ],
    ['a count that is none in English', { en: { stories: '{count} of {total}' } }, 'en List.stories: counts in one language alone'],
    ['another placeholder', { en: { by: 'By <bdi>{author}</bdi>' } }, 'en List.by: has the placeholders author, and the Arabic name'],
    ['another tag', { en: { by: 'By <b>{name}</b>' } }, 'en List.by: has the tags b, and the Arabic bdi'],
    ['a tag that is not closed', { ar: { by: 'كتبه <bdi>{name}' } }, 'ar List.by: leaves <bdi> open'],
    [
      'a number Intl would write',
      { ar: { stories: plural.replace('{count} مواد', '# مواد') } },
      'ar List.stories: has “#” where it means something else',
    ],
  ])('%s', (_name, changes, expected) => {
    expect(told(changes)).toContain(expected)
  })

  test('a group of forms a script chooses among', () => {
    const forms = { zero: 'لا حروف', one: 'حرف', two: 'حرفان', few: '{count} أحرف', other: '{count} حرف' }
    const code = `${page.code}t(\`left.\${form}\`)`
    const problem = 'has the plural forms zero,one,two,few,other, not zero,one,two,few,many,other'
    expect(told({ ar: { left: forms }, en: { left: forms }, code })).toContain(`ar List.left: ${problem}`)
  })
})

describe('wording', () => {
  test.each([
    ['اقرأ RSS من Midad', 'has Latin letters'],
    ['لا, ليس بعد', 'has a Latin comma, semicolon, question mark or percent sign'],
    ['أهذا بريدك?', 'has a Latin comma, semicolon, question mark or percent sign'],
    ['لا،ليس بعد', 'has no space after a mark'],
    ['لا ، ليس بعد', 'has a space before a mark'],
    ['كلمة "مهمة"', 'has straight quotation marks or a straight apostrophe'],
    ['يُرسل...', 'has three dots for …'],
    ['كلمة  أخرى', 'has two spaces together'],
    ['مداد ', 'begins or ends with a space: it is a piece of a sentence, or was glued to one'],
    ['، ثم انتهى', 'begins in the middle of a sentence'],
    ['تعليقات القرّاء على', 'ends where a sentence goes on'],
    ['كتبه أحمد و', 'ends where a sentence goes on'],
    ['كتبه:', 'ends in a colon, and is not known to introduce anything'],
    ['مـداد', 'is drawn out with a tatweel'],
    ['بعد ٣ أيام', 'has Arabic-Indic digits; pages choose the digits themselves'],
    ['نُشر فى الصحيفة', 'confuses ي and ى'],
    ['عُد الى الصفحة', 'lacks a hamza'],
    ['إضغط هنا', 'has a hamza that is not pronounced'],
    ['هذة المادة', 'has a word that is misspelt'],
    ['شكراً لك', 'has a tanwin after its alef; it stands before it, as in كتابًا'],
    ['قال «نعم', 'has «» that do not pair'],
    ['قال »نعم«', 'has «» that do not pair'],
    ['قال “نعم”', 'has “” outside «»'],
    ['مداد (صحيفة', 'has () that do not pair'],
    ['صفحه ی', 'has a Persian or Urdu letter'],
    ['ﻻ شيء', 'has a presentation form'],
    ['مداد\u200F', 'has an invisible mark'],
    ['', 'says nothing'],
  ])('Arabic: %s', (message, because) => {
    expect(told({ ar: { empty: message } })).toContain(`ar List.empty: ${because}`)
  })

  test.each([
    ['Read مداد', 'has Arabic letters'],
    ["Don't", 'has straight quotation marks or a straight apostrophe'],
    ['Say "yes"', 'has straight quotation marks or a straight apostrophe'],
    ['Say «yes»', 'has Arabic quotation marks'],
    ['Say “yes', 'has “” that do not pair'],
    ['Yes,no', 'has no space after a mark'],
    ['Sending...', 'has three dots for …'],
    ['Comments on the', 'ends where a sentence goes on'],
    ['Written by', 'ends where a sentence goes on'],
    [' page', 'begins or ends with a space: it is a piece of a sentence, or was glued to one'],
    ['Page :', 'has a space before a mark'],
  ])('English: %s', (message, because) => {
    expect(told({ en: { empty: message } })).toContain(`en List.empty: ${because}`)
  })

  test('it is looked for in every form, and a slip within another word is none', () => {
    expect(told({ ar: { stories: plural.replace('مادتان', 'مادتان  ') } })).toContain(
      'ar List.stories: begins or ends with a space: it is a piece of a sentence, or was glued to one',
    )
    expect(told({ ar: { empty: 'واحد من أولئك الأعضاء رأى أن الفندق مغلق. شكرًا.' } })).toEqual([])
  })
})

describe('use', () => {
  test.each([
    ['a message nobody says', page.code.replace("t('empty')", ''), 'ar List.empty: is never said'],
    ['a key that is none', `${page.code}t('emtpy')`, 'page.tsx: says emtpy, which is not a message'],
    ['a group that is none', `${page.code}t(\`kinds.\${kind}\`)`, 'page.tsx: says kinds.${kind}, which is not a message'],
    ['sentences that are added', `${page.code}t('empty') + name`, "page.tsx: glues t('empty') +"],
    ['sentences in a template', `${page.code}\`\${t('empty')} \${name}\``, "page.tsx: glues ${t('empty')} ${"],
    ['words beside a name', `${page.code}{t('by')} {name}`, "page.tsx: glues {t('by')} {"],
  ])('%s', (_name, code, expected) => {
    expect(told({ code, ar: { by: '<bdi>{name}</bdi> كتبه' } })).toContain(expected)
  })

  test('a whole sentence may be followed by another, and a title by the name of the site', () => {
    expect(told({ code: `${page.code}{t('empty')} {t('stories')}\n\`\${t('empty')} | \${name}\`` })).toEqual([])
  })

  test('a key put together is said, and so is one of another translator', () => {
    const kinds = { topic: 'موضوع' }
    const code = `${page.code}const list = await getTranslations({ locale: 'ar', namespace: 'List' })\nlist(\`kinds.\${kind}\`)`
    expect(told({ ar: { kinds }, en: { kinds: { topic: 'Topic' } }, code })).toEqual([])
  })
})
