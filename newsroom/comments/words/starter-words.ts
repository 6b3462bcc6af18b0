/**
 * What the word list of a new newsroom holds: abuse that means nothing else, and what only advertisements say. All of it only holds. It
 * is short on purpose: names of animals, illnesses, peoples and creeds are abuse in one comment and news in the next, and each
 * newsroom knows its own. The desk removes and adds what it likes, and nothing comes back by itself.
 */
export const starterWords: readonly string[] = [
  'شرموطة',
  'شراميط',
  'قحبة',
  'قحاب',
  'منيوك',
  'متناكة',
  'كس أمك',
  'كس أختك',
  'ابن الكلب',
  'أولاد الكلب',
  'ابن الشرموطة',
  'ابن القحبة',
  'يلعن أبوك',
  'يلعن أمك',
  'يا ابن الحرام',
  'جلب الحبيب',
  'شراء متابعين',
  'زيادة متابعين انستقرام',
  'أفضل كازينو',
  'قروض سريعة بدون كفيل',
  'motherfucker',
  'cunt',
  'nigger',
  'asshole',
  'fuck you',
  'son of a bitch',
  'go kill yourself',
  'casino bonus',
  'buy followers',
  'buy viagra',
  'earn money from home',
]
