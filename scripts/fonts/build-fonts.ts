// Cuts the faces of @fontsource down to what a page of news uses, into public/fonts, and writes app/fonts.css beside them.
// usage: npm run fonts
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import subsetFont from 'subset-font'
import { faces, type Face } from './faces.ts'

const folder = 'public/fonts'

/** @param codes such as `U+0600-06FF,U+20` */
function charactersOf(codes: string): string {
  return codes
    .split(',')
    .flatMap((range) => {
      const [first = 0, last = first] = range
        .replace('U+', '')
        .split('-')
        .map((hex) => Number.parseInt(hex, 16))
      return Array.from({ length: last - first + 1 }, (_, offset) => String.fromCodePoint(first + offset))
    })
    .join('')
}

async function cut(face: Face): Promise<string> {
  const original = readFileSync(`node_modules/${face.source}`)
  const subset = await subsetFont(original, charactersOf(face.codes), {
    targetFormat: 'woff2',
    // A file with an axis is cut to the weights that are used; the others have none to cut.
    ...(face.source.includes('-variable/') && { variationAxes: { wght: face.weight } }),
  })
  const hash = createHash('sha256').update(subset).digest('hex').slice(0, 8)
  const file = `${face.name}-${hash}.woff2`
  writeFileSync(`${folder}/${file}`, subset)
  console.log(`${file}: ${(subset.length / 1024).toFixed(1)} KB of ${(original.length / 1024).toFixed(1)}`)
  return file
}

const rule = (face: Face, file: string) => `@font-face {
  font-family: '${face.family}';
  src: url('/fonts/${file}') format('woff2');
  font-weight: ${typeof face.weight === 'number' ? face.weight : `${face.weight.min} ${face.weight.max}`};${face.style ? `\n  font-style: ${face.style};` : ''}
  font-display: swap;${face.sizeAdjust ? `\n  size-adjust: ${face.sizeAdjust};` : ''}
  unicode-range: ${face.codes.replaceAll(',', ', ')};
}
`

mkdirSync(folder, { recursive: true })
for (const old of readdirSync(folder).filter((name) => name.endsWith('.woff2'))) rmSync(`${folder}/${old}`)
const files: string[] = []
for (const face of faces) files.push(await cut(face))
writeFileSync('app/fonts.css', `/* Written by npm run fonts. */\n${faces.map((face, index) => rule(face, files[index] ?? '')).join('')}`)
const preloads = Object.fromEntries(
  (['ar', 'en'] as const).map((language) => [
    language,
    files.filter((_, index) => faces[index]?.preload === language).map((file) => `/fonts/${file}`),
  ]),
)
writeFileSync('app/font-preloads.json', `${JSON.stringify(preloads, null, 2)}\n`)
