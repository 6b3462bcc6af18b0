import { describe, expect, test } from 'vitest'
import { liteDocument } from './document.ts'
import { style, styled } from './style.ts'

const page = (body: string, { head = '', attributes = 'lang="ar" dir="rtl" data-digits="latin" data-months="dual"' } = {}) =>
  `<!DOCTYPE html><html ${attributes}><head><meta charSet="utf-8"/>${head}</head><body>${body}</body></html>`

/** What becomes of a page's body. */
const lite = (body: string, attributes?: string) =>
  /<body>(.*)<\/body>/s.exec(liteDocument(page(body, attributes ? { attributes } : {})))?.[1]

const headOf = (head: string) => /<head>(.*)<style>/s.exec(liteDocument(page('', { head })))?.[1]

describe('the head', () => {
  test('says what the page is, and that search engines go to the full one', () => {
    const head = headOf(
      '<meta name="viewport" content="width=device-width"/><title>عنوان &amp; آخر</title><meta name="description" content="كلمة"/>' +
        '<link rel="canonical" href="https://midad.example/ar/x"/><meta name="referrer" content="same-origin"/>',
    )
    expect(head).toContain('<title>عنوان &amp; آخر</title>')
    for (const said of ['name="viewport"', 'name="description" content="كلمة"', 'name="referrer" content="same-origin"'])
      expect(head).toContain(said)
    expect(head).toContain('<link rel="canonical" href="https://midad.example/ar/x">')
    expect(head).toContain('<meta name="robots" content="noindex">')
  })

  test('what a page asks of search engines is never made less', () => {
    expect(headOf('<meta name="robots" content="noindex, nofollow"/>')).toContain('<meta name="robots" content="noindex, nofollow">')
  })

  test('leaves nothing to fetch, and says nothing twice', () => {
    const head = headOf(
      '<link rel="preload" href="/fonts/a.woff2" as="font"/><link rel="stylesheet" href="/_next/a.css"/><link rel="icon" href="/icon.svg"/>' +
        '<link rel="alternate" hrefLang="en" href="/en"/><meta property="og:title" content="x"/><meta name="twitter:card" content="x"/>' +
        '<meta name="midad-status" content="404"/><meta name="robots" content="noindex"/><script src="/reader.js" defer=""></script>',
    )
    expect(head).toBe('<meta charset="utf-8"><meta name="robots" content="noindex"><link rel="icon" href="data:,">')
  })

  test('has the style sheet once, whole and closed', () => {
    const html = liteDocument(page('<style>a{}</style><p style="color:red" class="text-rubric mbs-4">نص</p>'))
    expect(html.split('<style>')).toHaveLength(2)
    expect(html).toContain(`<style>${style}</style></head>`)
    expect(html).toContain('<p class="text-rubric">نص</p>')
    expect(style).not.toMatch(/<|\/\*|\n|url\(|@import|letter-spacing|justify;|italic/)
    expect(style.length).toBeLessThan(4_200)
    expect(styled('mbs-1 kicker  no-such-class')).toBe('kicker')
    expect(styled('no-such-class')).toBeUndefined()
  })
})

describe('the body', () => {
  test('keeps words, order, languages, names of places and landmarks', () => {
    const body =
      '<a href="#content">إلى المحتوى</a><main id="content" tabindex="-1"><h1 lang="en" dir="ltr">Arms <bdi lang="ar">نص</bdi></h1>' +
      '<p>سطر<br>آخر</p></main>'
    expect(lite(body)).toBe(body)
  })

  test('loses scripts, data for them, what they show, and what holds nothing', () => {
    expect(
      lite(
        '<div hidden=""><!--$--><!--/$--></div><script src="/comments.js" defer=""></script><script type="application/ld+json">{"a":"<b>"}</script>' +
          '<li data-scheme-switch="" hidden=""><button>ليل</button></li><form data-comment-form="{}" onsubmit="x()" method="post">' +
          '<p id="comment-left" class="form-left"></p><p aria-live="polite"></p><textarea name="body"></textarea></form><output></output>' +
          '<ul><li><button hidden="">انسخ</button> <output></output></li></ul>',
      ),
    ).toBe('<form method="post"><p id="comment-left"></p><textarea name="body"></textarea></form>')
  })

  test('what a reader or an editor wrote is text, whatever it looks like', () => {
    const said =
      '&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;b&amp;gt; &quot;&#x27; &lt;img src=x onerror=alert(1)&gt; &lt;!-- &amp;amp;'
    expect(lite(`<p>${said}</p>`)).toBe(`<p>${said}</p>`)
    expect(lite(`<textarea name="body">\n${said}</textarea>`)).toBe(`<textarea name="body">\n${said}</textarea>`)
    expect(lite(`<input name="name" value="${said}"/>`)).toBe(`<input name="name" value="${said}">`)
    expect(headOf(`<title>${said}</title>`)).toContain(`<title>${said}</title>`)
    const html = liteDocument(page(`<p>${said}</p>`))
    expect(html).not.toMatch(/<(?:script|img|b)\b/)
    expect(html.split('</style>')).toHaveLength(2)
  })

  test('of the ways to write a date, that of the site is left, without its wrapping', () => {
    const ways =
      '<time dateTime="2026-11-20"><span class="latin dual">20 نوفمبر/تشرين الثاني</span><span class="latin egyptian" hidden="">20 نوفمبر</span>' +
      '<span class="arabic-indic egyptian" hidden="">٢٠ نوفمبر</span></time>'
    expect(lite(ways)).toBe('<time datetime="2026-11-20">20 نوفمبر/تشرين الثاني</time>')
    expect(lite(ways, 'lang="ar" dir="rtl" data-digits="arabic-indic" data-months="egyptian"')).toBe(
      '<time datetime="2026-11-20">٢٠ نوفمبر</time>',
    )
    // A page the build made knows no site: there it is the one that is not hidden.
    expect(lite('<span class="arabic-indic" hidden="">٣</span><span class="latin">3</span>', 'lang="ar" dir="rtl"')).toBe('<span>3</span>')
  })

  test('ranks are counted in the site’s digits', () => {
    expect(liteDocument(page('', { attributes: 'lang="ar" dir="rtl" data-digits="arabic-indic"' }))).toContain(
      '<html lang="ar" dir="rtl" data-digits="arabic-indic">',
    )
    expect(liteDocument(page(''))).toContain('<html lang="ar" dir="rtl">')
  })
})

describe('ways', () => {
  test('lead on in the lite edition, in both languages, and elsewhere as they were', () => {
    const ways = (prefix: string) =>
      `<a href="/ar${prefix}/politics#content">١</a><a href="/en${prefix}">2</a><form action="/ar${prefix}/search" method="get"></form>`
    expect(lite(ways(''))).toBe(ways('/lite'))
    const elsewhere =
      '<a href="#comments">١</a><a href="/feeds/ar.xml">٢</a><a href="/media/a/480.webp">٣</a><a href="/desk">٤</a>' +
      '<a href="https://midad.example/ar/politics">٥</a><a href="mailto:?body=/ar/x">٦</a>'
    expect(lite(elsewhere)).toBe(elsewhere)
  })

  test('one leads back, and says so', () => {
    expect(lite('<a href="/ar/lite/search?q=a&amp;page=2" rel="alternate" class="tool-link">النسخة الخفيفة</a>')).toBe(
      '<a href="/ar/search?q=a&amp;page=2" rel="alternate">النسخة الكاملة</a>',
    )
    expect(lite('<a href="/en/lite" rel="alternate" aria-label="Lite edition">Lite</a>', 'lang="en" dir="ltr"')).toBe(
      '<a href="/en" rel="alternate" aria-label="Full edition">Full</a>',
    )
    // An editor may write of the lite edition.
    expect(lite('<a href="/ar/lite">هنا</a>')).toBe('<a href="/ar/lite">هنا</a>')
  })
})

describe('pictures', () => {
  const picture = (alt: string) =>
    '<figure class="story-figure"><picture><source media="(max-width: 40rem)" type="image/avif" srcSet="/media/n/480.avif 480w, /media/n/800.avif 800w, ' +
    '/media/n/1080.avif 1080w" sizes="100vw" width="1080" height="1019"/><source media="(max-width: 40rem)" type="image/webp" srcSet="/media/n/480.webp 480w"/>' +
    '<source type="image/avif" srcSet="/media/w/480.avif 480w, /media/w/800.avif 800w" sizes="100vw"/>' +
    `<img src="/media/w/1600.webp" srcSet="/media/w/480.webp 480w, /media/w/1200.webp 1200w, /media/w/1600.webp 1600w" alt="${alt}" width="1600" ` +
    'height="488" loading="eager" fetchPriority="high" class="picture picture-drawn"/></picture></figure>'

  test('are folded behind their words, and fetched when they are opened', () => {
    expect(lite(picture('خط زمني'))).toBe(
      '<figure><details><summary>الصورة: خط زمني</summary><a href="/media/w/1200.webp"><picture>' +
        '<source media="(scripting: enabled) and (max-width: 40rem)" type="image/avif" srcset="/media/n/800.avif" width="1080" height="1019">' +
        '<source media="(scripting: enabled)" type="image/avif" srcset="/media/w/800.avif">' +
        '<img src="data:," alt width="1600" height="488" loading="lazy" class="picture-drawn"></picture> افتح الصورة في صفحة وحدها</a></details></figure>',
    )
  })

  test('speak the language they stand in, with foreign names in their own direction and signs as signs', () => {
    expect(lite(`<div lang="en" dir="ltr">${picture('Tom &amp; Huck &lt;b&gt;')}</div>`)).toContain(
      '<summary>Picture: Tom &amp; Huck &lt;b&gt;</summary>',
    )
    expect(lite(picture('شعار NASA على صاروخ'))).toContain('<summary>الصورة: شعار <bdi lang="en">NASA</bdi> على صاروخ</summary>')
  })

  test('without words say nothing, and go with what held them', () => {
    expect(lite(`<div class="thumbnail">${picture('')}</div><p>نص</p>`)).toBe('<p>نص</p>')
  })
})

describe('a story’s comments', () => {
  const story = (discussion: string) =>
    '<header><a href="/ar/lite/politics/x" rel="alternate" aria-label="النسخة الخفيفة">الخفيفة</a></header><main id="content" tabindex="-1">' +
    `<article data-slugline="x"><h1 lang="en" dir="ltr">The <bdi>bridge</bdi></h1><p>نص</p></article>${discussion}</main>`
  const section = (inside: string) =>
    `<section id="comments" aria-labelledby="comments-title"><h2 id="comments-title">تعليق واحد</h2>${inside}</section>`
  const form = '<div><h3>اكتب تعليقًا</h3><form action="/ar/comments" method="post"></form></div>'
  const list = '<nav><a href="/ar/politics/x#comments">الأقدم</a></nav><ol class="discussion-list"><li>نص</li></ol>'
  const liteForm = form.replace('/ar/', '/ar/lite/')
  const headed = (title: string) => page(story(section(form + list)), { head: `<title>${title}</title>` })

  test('stand on a page of their own, to which the story leads', () => {
    expect(lite(story(section(form + list)))).toContain(
      section('<p><a href="/ar/lite/politics/x/comments#comments">اقرأ التعليقات أو اكتب تعليقًا</a></p>'),
    )
    expect(lite(story(section(list)))).toContain('>اقرأ التعليقات</a></p></section>')
    const html = liteDocument(headed('عنوان'), 'discussion')
    expect(html).toContain('<title>تعليقات القرّاء: عنوان</title>')
    expect(/<main.*<\/main>/s.exec(html)?.[0]).toBe(
      '<main id="content" tabindex="-1"><p class="kicker"><a href="/ar/lite/politics/x" lang="en" dir="ltr">The <bdi>bridge</bdi></a></p>' +
        section(`${liteForm}<nav><a href="/ar/lite/politics/x/comments#comments">الأقدم</a></nav>${list.slice(list.indexOf('<ol'))}`)
          .replaceAll('h2', 'h1')
          .replaceAll('h3', 'h2') +
        '</main>',
    )
  })

  test('stay below it while there are none, so that one is written there', () => {
    expect(lite(story(section(form)))).toContain(section(liteForm))
  })

  test('of what is no story, or has no discussion, the page is shown', () => {
    expect(liteDocument(page('<main><h1>موضوع</h1></main>'), 'discussion')).toContain('<main><h1>موضوع</h1></main>')
    expect(liteDocument(page(story('')), 'discussion')).toContain('<p>نص</p>')
  })
})

test('what is no page of ours stays as it is', () => {
  expect(liteDocument('/ar/politics')).toBe('/ar/politics')
  expect(liteDocument('')).toBe('')
})
