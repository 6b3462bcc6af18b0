/** The forms Arabic counts in: 0, 1, 2, 3 to 10, 11 to 99, and the others (100 to 102, fractions). */
export const pluralForms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const
