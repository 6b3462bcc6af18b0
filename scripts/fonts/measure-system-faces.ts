// Measures the faces of system-faces.ts that are found below some folders, and writes their numbers into system-faces.json. On Debian:
//   apt-get download fonts-noto-core fonts-dejavu-core fonts-liberation, and dpkg -x each into a folder;
//   npm pack @fontsource/gelasio, and tar -x it there.
// usage: node scripts/with-node.mjs scripts/fonts/measure-system-faces.ts <folder>...
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { convert } from 'fontverter'
import { measureFont, type Measures } from './measure-font.ts'
import { systemFaces } from './system-faces.ts'

const target = 'scripts/fonts/system-faces.json'
const known = JSON.parse(readFileSync(target, 'utf8')) as Record<string, Measures>
const found = new Map(
  process.argv
    .slice(2)
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => [path.basename(name), path.join(folder, name)] as const),
    ),
)

const rounded = (measures: Measures) =>
  Object.fromEntries(Object.entries(measures).map(([name, value]) => [name, Math.round(value * 10_000) / 10_000]))

const measured: Record<string, unknown> = {}
for (const { file, standsFor } of systemFaces) {
  const place = found.get(file)
  if (!place && !known[file]) throw new Error(`${file} was never measured, and is not in these folders.`)
  const script = standsFor.startsWith('serif') ? 'en' : 'ar'
  measured[file] = place ? rounded(measureFont(await convert(readFileSync(place), 'truetype'), script)) : known[file]
}
writeFileSync(target, `${JSON.stringify(measured, null, 2)}\n`)
