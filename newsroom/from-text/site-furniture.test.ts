import { expect, test } from 'vitest'
import { headsComments, headsRelated, isFurniture, isKicker } from './site-furniture.ts'

test.each([
  'Share this:',
  'Facebook Twitter WhatsApp',
  'Home > World > Europe',
  '5 min read',
  '1,234 views',
  'Your e-mail address will not be published.',
  'We use cookies to make this site better for you. By staying you agree to that.',
  '© 2021 The Valley Post',
  'Tags: mills, rivers',
  'Read also: Why the river turned back',
  'https://example.org/share?u=1',
  'mill-wheel-1024x683.jpg',
  '* * *',
  '#Mills #Rivers',
  'مشاركة عبر واتساب',
  'الرئيسية / أخبار / تقارير',
  'أخبار | سياسة | اقتصاد | رياضة',
  '3 دقائق للقراءة',
  'اقرأ أيضاً: لماذا عاد النهر؟',
  'تابعونا على فيسبوك وتويتر',
  'جميع الحقوق محفوظة لصحيفة الوادي 2021',
  'الكلمات المفتاحية: طواحين، أنهار',
  'حجم الخط: أ أ+ أ-',
  'حجم الخط',
  'حجم الخط: صغير متوسط كبير',
  'تكبير الخط | تصغير الخط',
  'أ أ أ',
  'ع+ ع-',
  'Font size: A A+ A-',
  'Text size A- A+',
  'Text Size: Small | Medium | Large',
  'Increase font size / Decrease font size',
  'A A A',
  'A+ A-',
  'Dark mode',
  'الوضع الليلي',
  '@millwheel',
  'الخط - +',
  'المدة المقدرة للقراءة: 4 دقائق',
  'We value your privacy',
  'Manage preferences',
  'Get the day’s headlines in your inbox every morning.',
  'Did you enjoy this article?',
  'أدخل بريدك الإلكتروني',
  'تصلك أهم الأخبار كل صباح في بريدك.',
  'خصوصيتك تهمّنا',
  'استمع إلى المقال',
  'تابعوا صفحتنا على فيسبوك',
  'هل أعجبك المقال؟',
])('%s is furniture, in either language', (line) => {
  expect(isFurniture(line, 'ar')).toBe(true)
  expect(isFurniture(line, 'en')).toBe(true)
})

test.each([
  ['ar', 'شارك الرئيس في القمة مع عدد من نظرائه من دول الجوار يوم الاثنين، ثم عاد إلى العاصمة.'],
  ['ar', 'اشترك في السباق أربعون عدّاءً من تسع دول، ولم يصل منهم إلى خط النهاية إلا اثنا عشر.'],
  ['en', 'The minister found three thousand letters in his inbox on Monday, and he said that each of them would be answered.'],
  ['ar', 'هل أعجبك المقال الذي كتبه جدّك؟'],
  ['ar', 'حجم كبير'],
  ['ar', 'أ'],
  ['en', 'A'],
  ['en', 'A large size'],
  ['en', 'Text of medium size'],
  ['ar', 'طريق إلى ضفة النهر'],
  ['ar', 'صحيفة The Valley Post'],
  ['en', 'Related matters were not discussed, said the minister, because nobody had thought to bring the papers.'],
  ['en', 'Share prices fell'],
  ['en', 'Home is where the mill was'],
  ['en', 'The company uses cookies to follow its readers, and the court has now said that it may not.'],
] as const)('%s: %s is not', (language, line) => {
  expect(isFurniture(line, language)).toBe(false)
})

test('a short line in the other script is furniture, a credit in it is not', () => {
  expect(isFurniture('Post Views', 'ar')).toBe(true)
  expect(isFurniture('Getty Images', 'ar')).toBe(false)
  expect(isFurniture('جريدة الوادي', 'en')).toBe(true)
})

test('headings of comments, of other articles, and kickers are known', () => {
  for (const line of ['Leave a Comment', '3 Comments', 'Comments (12)', 'اترك تعليقاً', 'التعليقات (2)', 'أضف تعليقك'])
    expect(headsComments(line)).toBe(true)
  for (const line of ['More by the author', 'Other articles by A. Writer', 'مقالات أخرى للكاتب', 'مواضيع قد تهمك:', 'المزيد للكاتب'])
    expect(headsRelated(line)).toBe(true)
  for (const line of ['Related articles', 'You may also like', 'اقرأ أيضًا', 'مواضيع ذات صلة', 'الأكثر قراءة'])
    expect(headsRelated(line)).toBe(true)
  for (const line of ['Opinion', 'World', 'سياسة', 'تقارير']) expect(isKicker(line)).toBe(true)
  expect(headsComments('Comments on the report were mixed')).toBe(false)
})

test('a notice about cookies is no headline, a headline that begins as a notice is one', () => {
  expect(isFurniture('نستخدم ملفات تعريف الارتباط لتحسين تجربتك، وباستمرارك فإنك توافق على ذلك.', 'ar', 'headline')).toBe(true)
  expect(isFurniture('We and our partners use cookies to store and access information on your device.', 'en', 'headline')).toBe(true)
  expect(isFurniture('Watch: the mill that turns without a river', 'en', 'headline')).toBe(false)
})
