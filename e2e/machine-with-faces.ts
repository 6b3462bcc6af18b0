import { mkdirSync, writeFileSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { convert } from 'fontverter'

const face = (name: string, script: string, weight: number) =>
  `node_modules/@fontsource/${name}/files/${name}-${script}-${weight}-normal.woff2`

// What Android sets Arabic and a serif in, under the names a phone knows them by.
const phoneFaces = [
  face('noto-naskh-arabic', 'arabic', 400),
  face('noto-naskh-arabic', 'arabic', 700),
  face('noto-serif', 'latin', 400),
  face('noto-serif', 'latin', 700),
]

/**
 * The environment of a browser on a machine that has the faces of a phone and no others, whatever this one has: `local()` finds them as
 * it does there. Fontconfig is what Linux asks for its faces.
 */
export async function phoneEnvironment(folder: string): Promise<Record<string, string>> {
  const place = path.resolve(folder)
  mkdirSync(place, { recursive: true })
  for (const file of phoneFaces) {
    writeFileSync(path.join(place, `${path.basename(file, '.woff2')}.ttf`), await convert(readFileSync(file), 'truetype'))
  }
  const settings = path.join(place, 'fonts.conf')
  writeFileSync(settings, `<fontconfig><dir>${place}</dir><cachedir>${place}/cache</cachedir></fontconfig>`)
  return { ...(process.env as Record<string, string>), FONTCONFIG_FILE: settings }
}
