import type { Language } from '../newsroom/stories/model.ts'

/**
 * Lines that are shown wrong without isolation, each with what a reader must see, from left to right. In the answers ① stands for the
 * first Arabic or Hebrew word of the line as it is typed, ② for the second: so they can be written and read in any editor. The words'
 * letters run from right to left of themselves. Brackets stand as they are seen, open to what is in them.
 */
export const nastyLines: Record<Language, [line: string, seen: string][]> = {
  ar: [
    ['هاتف +963 11 222-3333 للحجز', '② +963 11 222-3333 ①'],
    ['اتصلوا بالرقم 011-222-3333 الآن', '③ 011-222-3333 ② ①'],
    ['صدر يوم 2026-11-23 في دمشق', '④ ③ 2026-11-23 ② ①'],
    ['2026-11-23 يوم الافتتاح', '② ① 2026-11-23'],
    ['يوم 23/11/2026 صباحا', '② 23/11/2026 ①'],
    ['فاز الوحدة 3-1 أمس', '③ 1-3 ② ①'],
    ['3-1 نتيجة المباراة', '② ① 1-3'],
    ['Barcelona 3-1 على Madrid', 'Madrid ① 1-3 Barcelona'],
    ['موسم 2019-2026 كله', '② 2026-2019 ①'],
    ['بين Euro 2019-2026 وحده', '② 2026-2019 Euro ①'],
    ['خطة 4-3-3 هجومية', '② 3-3-4 ①'],
    ['نمو 5%-10% سنويا', '② 10%-5% ①'],
    ['حاصل 2+3 خمسة', '② 3+2 ①'],
    ['الحرارة -5° ليلا', '② -5° ①'],
    ['من -5 إلى 10 درجات', '③ 10 ② -5 ①'],
    ['السعر $500 فقط', '② $500 ①'],
    ['بلغ 12.5% هذا العام', '③ ② 12.5% ①'],
    ['12.5% نسبة النمو', '② ① 12.5%'],
    ['الثمن €1,500 و$20 للطالب', '③ $20② €1,500 ①'],
    ['الساعة 10:30-11:45 مساء', '② 11:45-10:30 ①'],
    ['الموعد 10:30 PM بتوقيت بيروت', '③ ② 10:30 PM ①'],
    ['الموقع 33.5138, 36.2765 تقريبا', '② 33.5138, 36.2765 ①'],
    ['عند 33°30′N 36°17′E تماما', '② 33°30′N 36°17′E ①'],
    ['الإصدار 2.1.0-beta.2 متاح', '② 2.1.0-beta.2 ①'],
    ['حساب SA03 8000 0000 6080 1016 7519 هنا', '② SA03 8000 0000 6080 1016 7519 ①'],
    ['قاذفة B-52 فوق البحر', '③ ② B-52 ①'],
    ['القرار A/RES/181(II) الشهير', '② A/RES/181(II) ①'],
    ['بوينغ 737-800 سقطت', '② 737-800 ①'],
    ['الملف report_2026.pdf مرفق', '② report_2026.pdf ①'],
    ['راسلونا: desk@example.org، شكرا', '② ،desk@example.org :①'],
    ['راجع https://ar.wikipedia.org/wiki/دمشق اليوم', '③ https://ar.wikipedia.org/wiki/② ①'],
    ['كتب @midad_news! ثم صمت', '③ ② !@midad_news ①'],
    ['وسم #Syria2026 انتشر', '② #Syria2026 ①'],
    ['وسم #سوريا_2026 انتشر', '③ 2026_②# ①'],
    ['عام #2026 سعيد', '② #2026 ①'],
    ['لغة C++، ثم C#، ثم .NET.', '..NET ③ ،C# ② ،C++ ①'],
    ['C++ لغة قديمة', '② ① C++'],
    ['ذاكرة 5 GB RAM وأكثر', '② 5 GB RAM ①'],
    ['شركتا Apple، Google فقط', '② Google ،Apple ①'],
    ['(The Economist) الأسبوعية', '① (The Economist)'],
    ['شركة Google (Alphabet) الأم', '② Google (Alphabet) ①'],
    ['شركة Google (Alphabet سابقا) الأم', '③ (② Alphabet) Google ①'],
    ['قال: «We will win» وخرج', '② «We will win» :①'],
    ['فيلم The 5% Rule الجديد', '② The 5% Rule ①'],
    ['مؤشر Nasdaq -5% اليوم', '② -5% Nasdaq ①'],
    ['هاتف iPhone 15، سعره 999', '999 ② ،iPhone 15 ①'],
    ['مجلة Nature (العدد 615)، أمس', '③ ،(615 ②) Nature ①'],
    ['بقلم J. K. Rowling، 2007', '2007 ،J. K. Rowling ①'],
    ['U.S. قالت لا', '② ① U.S.'],
    ['علم 🇸🇾 5 مرات', '② 5 🇸🇾 ①'],
    ['رائع 🙂 Wow! حقا', '② !Wow 🙂 ①'],
    ['جائحة كوفيد-19 انتهت', '③ 19-② ①'],
    ['الكاتب שלום עליכם 5 كتب', '④ 5 ③ ② ①'],
    ['سعر الصرف 1 500 000 ليرة', '③ 1 500 000 ② ①'],
    ['Путин وPutin ورئيس', '② Putin① Путин'],
  ],
  en: [
    ['The actor أحمد 5 times won.', 'The actor ① 5 times won.'],
    ['By أحمد, 12 May 2021', 'By ①, 12 May 2021'],
    ['He (أحمد) said', 'He (①) said'],
    ['Names: أحمد, علي, 5', 'Names: ①, ②, 5'],
    ['In باب الحارة 2 we see', 'In ② ① 2 we see'],
    ['The word مداد means ink.', 'The word ① means ink.'],
    ['Under #سوريا_اليوم they wrote', 'Under ②_①# they wrote'],
    ['Ask @مداد! Now', 'Ask ①@! Now'],
    ['Its title, «نهران، معا», is old', 'Its title, «② ،①», is old'],
    ['See https://ar.wikipedia.org/wiki/دمشق 5', 'See https://ar.wikipedia.org/wiki/① 5'],
    ['Hebrew שלום 5! Then', 'Hebrew ① 5! Then'],
    ['Persian گفتگو 7', 'Persian ① 7'],
    ['In ١٢, ١٥ and more', 'In ١٢, ١٥ and more'],
    ['A rise of ١٢٫٥٪ then', 'A rise of ١٢٫٥٪ then'],
    ['مداد is out', '① is out'],
    ['«مداد» is out', '«①» is out'],
    ['Call +963 11 222-3333 or أحمد 3', 'Call +963 11 222-3333 or ① 3'],
    ['Won 3-1 over الوحدة 2-0', 'Won 3-1 over ① 2-0'],
    ['Price $500 (مداد) -5°', 'Price $500 (①) -5°'],
    ['أحمد: C++ and C#', '①: C++ and C#'],
    ['The “مداد” of 2026-11-23', 'The “①” of 2026-11-23'],
    ['دمشق-Damascus road', '①-Damascus road'],
    ['A (دمشق, حلب) B', 'A (①, ②) B'],
    ['50% of مصر; 40% of لبنان', '50% of ①; 40% of ②'],
    ['🙂 مداد 🙂 5', '🙂 ① 🙂 5'],
    ['Author أحمد/علي 7', 'Author ②/① 7'],
    ['Q: أين؟ 5 A: هنا!', 'Q: ؟① 5 A: ②!'],
    ['Mid مداد — 5 more', 'Mid ① — 5 more'],
  ],
}

/** Lines of Markdown in which emphasis or a link stands within a foreign run, which stays one. */
export const formattedLines: Record<Language, [line: string, seen: string][]> = {
  ar: [
    ['شركة Google **Cloud** الأم', '② Google Cloud ①'],
    ['مجلة [Nature](https://example.org/) Physics نشرت', '② Nature Physics ①'],
    ['هاتف **+963** 11 222-3333 هنا', '② +963 11 222-3333 ①'],
    ['لغة **C++**، ثم *C#*', 'C# ② ،C++ ①'],
    ['شغل `npm start -- 5` هنا', '② npm start -- 5 ①'],
    ['مجلس The Lower\nHouse الأدنى', '② The Lower House ①'],
  ],
  en: [
    ['The series باب **الحارة** 2 began', 'The series ② ① 2 began'],
    ['In [مداد](https://example.org/) 5 of *أحمد* 7', 'In ① 5 of ② 7'],
  ],
}

/** A hand-written answer as a string of characters, with the line's words in their places and each from right to left. */
export function seenCharacters(line: string, seen: string): string {
  const words = line.match(/[\p{Script=Arabic}\p{Script=Hebrew}\p{M}]+/gu)?.filter((word) => /\p{L}/u.test(word)) ?? []
  return seen.replace(/[①-⑨]/g, (mark) => [...words[mark.charCodeAt(0) - '①'.charCodeAt(0)]!].toReversed().join(''))
}
