/** How months are named in Arabic, in the order a reader is offered them. */
export const monthSets = ['dual', 'egyptian', 'levantine', 'moroccan', 'tunisian-algerian'] as const

/**
 * `dual` is «نوفمبر/تشرين الثاني», what papers read everywhere write; `egyptian` «نوفمبر», of Egypt, the Gulf, Sudan and Libya;
 * `levantine` «تشرين الثاني», of the Levant and Iraq; `moroccan` «نونبر»; `tunisian-algerian` «نوفمبر» but «جانفي».
 */
export type MonthSet = (typeof monthSets)[number]

// As CLDR 48 has them for ar, ar-SY, ar-MA and ar-TN.
// prettier-ignore
const names = {
  egyptian: ['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'],
  levantine: ['كانون الثاني', 'شباط', 'آذار', 'نيسان', 'أيار', 'حزيران', 'تموز', 'آب', 'أيلول', 'تشرين الأول', 'تشرين الثاني', 'كانون الأول'],
  moroccan: ['يناير', 'فبراير', 'مارس', 'أبريل', 'ماي', 'يونيو', 'يوليوز', 'غشت', 'شتنبر', 'أكتوبر', 'نونبر', 'دجنبر'],
  'tunisian-algerian': ['جانفي', 'فيفري', 'مارس', 'أفريل', 'ماي', 'جوان', 'جويلية', 'أوت', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'],
}
// prettier-ignore
export const englishMonths = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** @param month 1 to 12 */
export function arabicMonth(month: number, set: MonthSet): string {
  const nameIn = (one: keyof typeof names) => names[one][month - 1]!
  return set === 'dual' ? `${nameIn('egyptian')}/${nameIn('levantine')}` : nameIn(set)
}

/** Every name a month goes by, January first, for code that must recognise a date in a text. */
export const monthNames: string[][] = englishMonths.map((english, month) => [
  ...new Set([...Object.values(names).map((set) => set[month]!), english]),
])
