import type { Language } from '../../newsroom/stories/model.ts'
import { addresses } from '../../newsroom/stories/addresses.ts'
import { fullAddress, isLiteAddress } from './address.ts'
import { setDiscussionApart, type Part } from './discussion.ts'
import { elementsNamed, isElement, openingTag, readMarkup, textOf, type Attributes, type Element, type Node } from './markup.ts'
import { litePicture } from './picture.ts'
import { style, styled } from './style.ts'
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
export function liteDocument(html: string, part: Part = 'page'): string {
  const page = readMarkup(html)
    .filter(isElement)
    .find(({ name }) => name === 'html')
  const [head, body] = ['head', 'body'].map((name) => page?.children.filter(isElement).find((element) => element.name === name))
  if (!page || !head || !body) return html

  const { lang, dir, 'data-digits': digits, 'data-months': months } = page.attribs
  const around: Around = { language: lang === 'en' ? 'en' : 'ar', shown: { digits, months } }
  const { language } = around
  const story = elementsNamed('a', [body]).find(isWayBack)?.attribs.href
  const isDiscussion = setDiscussionApart(body, part, { language, story: story && fullAddress(story) })
  // Ranks are numbered by the style sheet.
  const numbered = digits === 'arabic-indic' ? { 'data-digits': digits } : {}
  return [
    `<!DOCTYPE html>${openingTag('html', { lang, dir, ...numbered })}<head>${liteHead(head, isDiscussion ? liteWords[language].discussion : undefined)}<style>${style}</style></head>`,
    `<body>${body.children.map((node) => liteNode(node, around)).join('')}</body></html>`,
  ].join('')
}

const NAMED = new Set(['viewport', 'description', 'theme-color', 'referrer'])

function liteHead(head: Element, retitled = (title: string) => title): string {
  const metas = elementsNamed('meta', [head]).map(({ attribs }) => attribs)
  const isFollowed = !metas.some(({ name, content }) => name === 'robots' && content?.includes('nofollow'))
  return [
    '<meta charset="utf-8">',
    ...metas.filter(({ name }) => NAMED.has(name ?? '')).map((attributes) => openingTag('meta', attributes)),
    openingTag('meta', { name: 'robots', content: isFollowed ? 'noindex' : 'noindex, nofollow' }),
    ...elementsNamed('title', [head]).map(({ children }) => `<title>${retitled(children.map(textOf).join(''))}</title>`),
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
  if (isWayBack(node)) return wayBack(attribs, language)

  const inside = children.map((child) => liteNode(child, { ...around, language })).join('')
  const attributes = liteAttributes(attribs)
  if (inside.trim() === '' && HOLDERS.has(name) && !attributes.id) return ''
  if (isVariant) return inside
  return openingTag(name, attributes) + (VOID.has(name) ? '' : `${inside}</${name}>`)
}

/** What on a full page leads to its lite one (components/site/lite-link.tsx), and here back. */
const isWayBack = ({ name, attribs }: Element) => name === 'a' && attribs.rel === 'alternate' && isLiteAddress(attribs.href ?? '')

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
      // That it is a story, the service worker goes by.
      .filter(([name]) => name === 'data-slugline' || (name !== 'style' && !/^(?:data-|on)/.test(name)))
      .map(([name, value = '']) => [name, name === 'class' ? styled(value) : LEADING.has(name) ? addresses.lite(value) : value]),
  )
