// For tests and benchmarks only.
import type { Language } from '../stories/model.ts'

/** A reader's comment, made up: the same for the same number. */
export type SampleComment = { name: string; email: string; body: string; language: Language }

const readers: Record<Language, string[]> = {
  ar: ['سلمى العبّاسي', 'يوسف حداد', 'هند', 'أبو خالد', 'منى الشافعي', 'كريم بن صالح', 'نورة', 'إلياس منصور', 'ريم القاضي', 'عمّار'],
  en: ['Maya Haddad', 'Tom Ashworth', 'Priya N.', 'Leila', 'J. Okafor', 'Sam Whitfield', 'Dana Rahman', 'Elif', 'Ruth Calder', 'Omar'],
}

const openings: Record<Language, string[]> = {
  ar: [
    'قرأت المقال مرّتين، ووجدت فيه ما لم أجده في غيره.',
    'شكرًا لكم على هذا التوضيح.',
    'لا أوافق الكاتب في خلاصته.',
    'كان جدّي يحكي لنا عن تلك الأيام.',
    'سؤال إلى هيئة التحرير: من أين جاءت الأرقام في الفقرة الثانية؟',
    'المقال جيّد، لكنّ فيه نقطة تستحقّ المراجعة.',
  ],
  en: [
    'I read this twice and learned something both times.',
    'Thank you for setting this out so plainly.',
    'I do not agree with where the piece ends up.',
    'My grandmother used to tell us about those years.',
    'A question for the desk: where do the figures in the second paragraph come from?',
    'A good piece, though one point deserves another look.',
  ],
}

const middles: Record<Language, string[]> = {
  ar: [
    'أعمل في هذا المجال منذ سنوات، والصورة على الأرض أعقد ممّا تبدو في الخرائط.',
    'من يعرف المدينة يعرف أنّ الطريق القديم لم يُهجر قطّ، وإنّما تغيّر من يسلكه.',
    'المهمّ في رأيي هو ما حدث بعد ذلك، حين عاد الناس إلى أعمالهم ولم يسأل عنهم أحد.',
    'حبّذا لو أضفتم رسمًا يبيّن كيف تغيّر الأمر عامًا بعد عام.',
    'في الكتب المدرسية يُختصر هذا كلّه في سطرين، وهذا مؤسف.',
  ],
  en: [
    'I have worked in this field for years, and on the ground it is messier than any map suggests.',
    'Anyone who knows the city knows the old road was never abandoned; only the people on it changed.',
    'What matters to me is what happened afterwards, when everyone went back to work and nobody asked.',
    'It would help to have a chart showing how this moved from year to year.',
    'School books give all of this two lines, which is a pity.',
  ],
}

const pick = <T>(list: readonly T[], number: number): T => list[number % list.length] as T

/** The comment with this number: two in three in Arabic, of one to three paragraphs. */
export function sampleComment(number: number): SampleComment {
  const language = number % 3 === 2 ? 'en' : 'ar'
  const reader = (number * 7) % 997
  const later = Array.from({ length: number % 3 }, (_, index) => pick(middles[language], number + index * 2))
  return {
    language,
    name: pick(readers[language], reader),
    email: `reader-${reader}@mail.example`,
    body: [pick(openings[language], number * 5 + Math.floor(number / 11)), ...later].join('\n\n'),
  }
}
