// Numbers the desk's scripts write.
// @ts-check

const { lang, dataset } = document.documentElement

/** On an Arabic page in the digits it is shown in. @param {number} number */
export const inDigits = (number) =>
  lang === 'ar' && dataset.digits === 'arabic-indic'
    ? String(number).replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
    : String(number)
