import type { Page } from '@playwright/test'
import type { Language } from '../newsroom/stories/model.ts'

/** The faces a page asked for, by their files' names without the hash, and how many bytes came. */
export function facesAskedFor(page: Page): { names: () => string[]; bytes: () => Promise<number> } {
  const nameIn = (address: string) => /\/fonts\/(.+)-[0-9a-f]{8}\.woff2$/.exec(address)?.[1]
  const names = new Set<string>()
  const bytes = new Map<string, Promise<number>>()
  page.on('request', (request) => {
    const name = nameIn(request.url())
    if (name) names.add(name)
  })
  page.on('response', (response) => {
    const name = nameIn(response.url())
    if (name)
      bytes.set(
        name,
        response.body().then(({ length }) => length),
      )
  })
  return {
    names: () => [...names].toSorted(),
    bytes: async () => (await Promise.all(bytes.values())).reduce((sum, length) => sum + length, 0),
  }
}

/** Waits until every face the page has characters for is there. */
export const allFacesReady = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    // What was just inserted is laid out first: only then does the browser know what it lacks.
    document.body.getBoundingClientRect()
    await document.fonts.ready
  })

/** The faces in which the characters of an element are set, with how many each sets. */
export async function facesOf(page: Page, selector: string): Promise<Record<string, number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
  await session.detach()
  return Object.fromEntries(fonts.map(({ postScriptName, glyphCount }) => [postScriptName, glyphCount]))
}

/** Puts HTML after the first paragraph of a page's text, as an editor would. */
export const insert = (page: Page, html: string): Promise<void> =>
  page.evaluate((inserted) => document.querySelector('.prose p')?.insertAdjacentHTML('afterend', inserted), html)

/** A text with all that stories in a language hold: names of elsewhere, figures, vowel signs, emphasis, a foreign quotation. */
export const fullestText: Record<Language, string> = {
  ar: `
    <h2>قِفا نَبْكِ: خرج 17.5% من قرّاء SpaceX في الأهرام</h2>
    <p>كتب گورباچوف وژاله وپروين في <em>détente</em> و<strong>الحُبُّ</strong> عام ٢٠٢٦، ونقلت New York Times أن café «مهى» فيه 1,240 كتابًا.</p>
    <blockquote lang="en" dir="ltr"><p>“No one,” he said, <em>expected</em> it: €5 or #7.</p></blockquote>`,
  en: `
    <h2>Café society: 17.5% &amp; <em>more</em></h2>
    <p>He called it <em>détente</em>, in Šibenik, with “<strong>Nuñez</strong>”; and <bdi lang="ar">نجيب محفوظ، ١٩٨٨</bdi> wrote it.</p>
    <blockquote lang="ar" dir="rtl"><h3>الحُبُّ</h3><p>«قِفا نَبْكِ» مِن <strong>ذِكرى</strong> حَبيبٍ، گفت چه؟ 17</p></blockquote>`,
}

/** Every element by which a text is marked up, and those of forms, with an Arabic text in each. */
export const everyElement = `
  <h2>عنوان</h2><h3>عنوان</h3><p>نص <a href="/ar">رابط</a> <em>تشديد</em> <i>كتاب</i> <cite>كتاب</cite> <strong>مهم</strong> <b>مهم</b>
  <dfn>معنى</dfn> <var>س</var> <abbr title="x">أ.ف.ب</abbr> <small>صغير</small> <sub>١</sub><sup>٢</sup> <q>قول</q> <mark>ظل</mark> <u>تحت</u>
  <time>اليوم</time></p><address>عنوان</address><ul><li>بند</li></ul><ol><li>بند</li></ol><dl><dt>اسم</dt><dd>شرح</dd></dl>
  <blockquote><p>قول <em>تشديد</em></p></blockquote><figure><figcaption>شرح</figcaption></figure>
  <table><caption>جدول</caption><tbody><tr><th>رأس</th><td>خانة</td></tr></tbody></table>
  <form><label>حقل <input class="field" value="الحُبُّ إِنَّهُ"></label><textarea class="field">الحُبُّ</textarea>
  <select><option>خيار</option></select><button class="button">أرسِلْ</button></form>`

/** What a browser computes of some properties for every element within one, by element and property: each value once. */
export const stylesIn = (page: Page, selector: string, properties: readonly string[]): Promise<Record<string, string[]>> =>
  page.evaluate(
    ([within, names]) => {
      const elements = [...document.querySelectorAll(`${within} *`)]
      return Object.fromEntries(
        names.map((name) => [name, [...new Set(elements.map((element) => getComputedStyle(element).getPropertyValue(name)))].toSorted()]),
      )
    },
    [selector, properties] as const,
  )
