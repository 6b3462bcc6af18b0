import type { Language } from '../../newsroom/stories/model.ts'
import { addresses } from '../../newsroom/stories/addresses.ts'
import { fullAddress, isLiteAddress } from './address.ts'
import { elementsNamed, isElement, openingTag, readMarkup, textOf, type Attributes, type Element, type Node } from './markup.ts'
import { litePicture } from './picture.ts'
import { style, styledClasses } from './style.ts'
import { isShownVariant, type Shown } from './variant.ts'
import { liteWords } from './words.ts'

/** What a lite page does without. */
const LEFT_OUT = new Set(['script', 'style', 'link', 'meta', 'template', 'svg', 'iframe', 'object', 'embed', 'video', 'audio', 'canvas'])

/** What only holds something, and goes with it. */
const HOLDERS = new Set(['div', 'figure', 'li', 'ol', 'output', 'p', 'section', 'span', 'ul'])

const VOID = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'source', 'track', 'wbr'])

/** Attributes that lead somewhere. */
const LEADING = new Set(['href', 'action', 'formaction'])

/** Where in a page something stands: what its nearest language is, and which ways to write dates and numbers are read there. */
type Around = { language: Language; shown: Shown }

/**
 * The lite edition of a finished page: the same words in the same order, one file in all. No script, style sheet, font or picture is left to
 * fetch; links and forms lead on in the lite edition. What is no page is returned as it is.
 */
export function liteDocument(html: string): string {
  const page = readMarkup(html)
    .filter(isElement)
    .find(({ name }) => name === 'html')
  const [head, body] = ['head', 'body'].map((name) => page?.children.filter(isElement).find((element) => element.name === name))
  if (!page || !head || !body) return html

  const { lang, dir, 'data-digits': digits, 'data-months': months } = page.attribs
  const around: Around = { language: lang === 'en' ? 'en' : 'ar', shown: { digits, months } }
  // Ranks are numbered by the style sheet.
  const numbered = digits === 'arabic-indic' ? { 'data-digits': digits } : {}
  return [
    `<!DOCTYPE html>${openingTag('html', { lang, dir, ...numbered })}<head>${liteHead(head)}<style>${style}</style></head>`,
    `<body>${body.children.map((node) => liteNode(node, around)).join('')}</body></html>`,
  ].join('')
}

const NAMED = new Set(['viewport', 'description', 'theme-color', 'referrer'])

function liteHead(head: Element): string {
  const metas = elementsNamed('meta', [head]).map(({ attribs }) => attribs)
  const isFollowed = !metas.some(({ name, content }) => name === 'robots' && content?.includes('nofollow'))
  return [
    '<meta charset="utf-8">',
    ...metas.filter(({ name }) => NAMED.has(name ?? '')).map((attributes) => openingTag('meta', attributes)),
    openingTag('meta', { name: 'robots', content: isFollowed ? 'noindex' : 'noindex, nofollow' }),
    ...elementsNamed('title', [head]).map(({ children }) => `<title>${children.map(textOf).join('')}</title>`),
    ...elementsNamed('link', [head])
      .filter(({ attribs }) => attribs.rel === 'canonical')
      .map(({ attribs: { rel, href } }) => openingTag('link', { rel, href })),
    // Else a browser asks for /favicon.ico.
    '<link rel="icon" href="data:,">',
  ].join('')
}

function liteNode(node: Node, around: Around): string {
  if (!isElement(node)) return textOf(node) ?? ''
  const { name, attribs, children } = node
  const isVariant = isShownVariant(node, around.shown)
  const isShown = isVariant ?? !('hidden' in attribs)
  if (LEFT_OUT.has(name) || !isShown || 'data-print-only' in attribs) return ''

  const language = attribs.lang === 'ar' || attribs.lang === 'en' ? attribs.lang : around.language
  if (name === 'picture' || name === 'img') return litePicture(node, language)
  if (name === 'a' && attribs.rel === 'alternate' && isLiteAddress(attribs.href ?? '')) return wayBack(attribs, language)

  const inside = children.map((child) => liteNode(child, { ...around, language })).join('')
  const attributes = liteAttributes(attribs)
  if (inside === '' && HOLDERS.has(name) && !attributes.id) return ''
  if (isVariant) return inside
  return openingTag(name, attributes) + (VOID.has(name) ? '' : `${inside}</${name}>`)
}

/** To the full page, where that leads to the lite one (components/site/lite-link.tsx). */
function wayBack(attributes: Attributes, language: Language): string {
  const { full, shortFull } = liteWords[language]
  const isShort = attributes['aria-label'] !== undefined
  const href = fullAddress(attributes.href ?? '')
  return `${openingTag('a', { ...liteAttributes(attributes), href, ...(isShort && { 'aria-label': full }) })}${isShort ? shortFull : full}</a>`
}

/** Without those for scripts and for the full page's style, and leading to lite pages. */
const liteAttributes = (attributes: Attributes): Attributes =>
  Object.fromEntries(
    Object.entries(attributes)
      .filter(([name]) => name !== 'style' && !/^(?:data-|on)/.test(name))
      .map(([name, value = '']) => [name, name === 'class' ? styled(value) : LEADING.has(name) ? addresses.lite(value) : value]),
  )

const styled = (classes: string) =>
  classes
    .split(/\s+/)
    .filter((name) => styledClasses.has(name))
    .join(' ') || undefined
