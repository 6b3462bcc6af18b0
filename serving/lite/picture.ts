import { foreignRuns } from '../../newsroom/arabic/isolate.ts'
import type { Language } from '../../newsroom/stories/model.ts'
import { decoded, elementsNamed, escaped, openingTag, type Attributes, type Element } from './markup.ts'
import { styled } from './style.ts'
import { liteWords } from './words.ts'

/** Wide enough for the measure, and for a phone of two or three points to the pixel. */
const SHOWN_WIDTH = 800
/** What is opened by itself is looked at closely. */
const OPENED_WIDTH = 1200

/**
 * A picture that is fetched when it is asked for: its words, which open it. In what is folded away `loading=lazy` waits to be seen; where a
 * browser runs no scripts it does not (HTML says so, against tracking), so the files are offered only where it does. Everywhere else
 * opening the words brings a link to the picture itself. One without words says nothing that is not said beside it, and goes.
 */
export function litePicture(picture: Element, language: Language): string {
  const image = elementsNamed('img', [picture])[0]?.attribs ?? {}
  if (!image.alt) return ''
  const words = liteWords[language]
  const sources = elementsNamed('source', [picture]).filter(({ attribs }) => attribs.type === 'image/avif')
  const shown = [
    ...sources.map(({ attribs }) => openingTag('source', sourceOf(attribs))),
    openingTag('img', { src: 'data:,', alt: '', width: image.width, height: image.height, loading: 'lazy', class: styled(image.class) }),
  ]
  const address = fileIn(image.srcset, OPENED_WIDTH) ?? image.src
  return [
    `<details><summary>${words.picture(isolated(decoded(image.alt), language))}</summary>`,
    `${openingTag('a', { href: address })}<picture>${shown.join('')}</picture> ${words.open}</a></details>`,
  ].join('')
}

const sourceOf = ({ media, type, srcset, width, height }: Attributes): Attributes => ({
  media: ['(scripting: enabled)', ...(media ? [media] : [])].join(' and '),
  type,
  srcset: fileIn(srcset, SHOWN_WIDTH),
  width,
  height,
})

/** The narrowest of the files that is as wide as that, or the widest. */
function fileIn(srcset: string | undefined, width: number): string | undefined {
  const files = (srcset ?? '').split(',').map((candidate) => candidate.trim().split(/\s+/))
  const wide = files.filter(([, descriptor = '']) => Number.parseInt(descriptor, 10) >= width)
  return (wide[0] ?? files.at(-1))?.[0] || undefined
}

/** With every foreign name in its own direction, as components/ui/foreign-text.tsx does it. */
const isolated = (text: string, language: Language) =>
  foreignRuns(text, language)
    .map((run) =>
      run.foreign ? `${openingTag('bdi', { lang: run.language, dir: run.direction })}${escaped(run.text)}</bdi>` : escaped(run.text),
    )
    .join('')
