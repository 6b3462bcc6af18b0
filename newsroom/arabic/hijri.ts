export type HijriDate = { year: number; month: number; day: number }

// prettier-ignore
const months = ['محرم', 'صفر', 'ربيع الأول', 'ربيع الآخر', 'جمادى الأولى', 'جمادى الآخرة', 'رجب', 'شعبان', 'رمضان', 'شوال', 'ذو القعدة', 'ذو الحجة']

const DAY_MS = 86_400_000
const FIRST_YEAR = 1356
/** 14 March 1937, the first day of 1356. */
const FIRST_DAY = Date.UTC(1937, 2, 14)

/*
 * Umm al-Qura, the calendar of Saudi Arabia: which months of a year have thirty days, a bit each, Muharram the lowest; the others have
 * twenty-nine. The months are announced from an almanac and follow no rule, so they are written down. From ICU 78.3 (CLDR 48), whose table
 * is R. H. van Gent's; it covers 1356 to 1500. hijri.test.ts holds it against dates known from elsewhere, and against the ICU it runs on.
 */
const longMonths = `
eaa e94 d2a c56 4ae a6d 56a d55 d4a a93 52b a5b 53a 6b5 ea9 d52 d29 a55 4ad 56d aea 6e4 ed1 da2 aaa 95a 2da 5b9 bb2 764
6c9 555 2ab 4db aba 5b4 da9 d52 aa5 92d 26d 8ed 2da ad5 aa5 a4b 497 937 2b6 975 d69 d52 c95 92b 25b 4db 9d5 5d2 da5 d4a
a95 54d aad 3aa bd2 bc4 b89 a95 52d 5ad b6a 6d4 dc9 d92 aa6 956 2ae 56d 36a b55 aaa 94d 49d 95d 2ba 5b5 5aa d55 a9a 92e
26e 55d ada 6d4 6a5 b27 a4d 4ad 56d b5a 754 f49 e92 d26 a56 356 6b5 baa b92 b25 68b a9b 55a ada 5b4 da9 b52 a9a 536 276
575 af2 6d4 6a9 555 2ad 4bd 9ba 574 b69 b52 a95 52d a5d 4da ad9 6b2 e95 e2a c96 92e aad 56a d65 d4a`
  .trim()
  .split(/\s+/)
  .map((year) => Number.parseInt(year, 16))

/**
 * The Hijri date of a day given as `2021-11-02`: { year: 1443, month: 3, day: 27 }; null before 14 March 1937 and after 16 November 2077.
 * The day is the civil one, as on a newspaper's front page, though a Hijri day begins at the sunset before it.
 */
export function hijriDate(day: string): HijriDate | null {
  let left = Math.round((Date.parse(day) - FIRST_DAY) / DAY_MS)
  if (!(left >= 0)) return null
  for (const [index, long] of longMonths.entries()) {
    for (let month = 0; month < 12; month++) {
      const length = 29 + ((long >> month) & 1)
      if (left < length) return { year: FIRST_YEAR + index, month: month + 1, day: left + 1 }
      left -= length
    }
  }
  return null
}

/** «27 ربيع الأول 1443 هـ». */
export const formatHijri = ({ year, month, day }: HijriDate): string => `${day} ${months[month - 1]} ${year} هـ`
