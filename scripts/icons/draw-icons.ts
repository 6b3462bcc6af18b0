// Draws the icons a device shows among its applications from app/icon.svg, into public/icons.
// usage: npm run icons
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'public/icons')

/** How far from the middle a device may cut a maskable icon, as a share of its side, and how much of that the sign takes. */
const SAFE_RADIUS = 0.4
const SHARE = 0.94

const source = readFileSync(join(root, 'app/icon.svg'), 'utf8')
const [, ground = '', sign = ''] = /^<svg [^>]*>(<rect [^>]*\/>)(.*)<\/svg>\s*$/s.exec(source) ?? []
if (!sign) throw new Error('app/icon.svg is no longer a ground and a sign upon it: see scripts/icons/draw-icons.ts.')

/** The view box of the icon. */
const SIDE = 64

const svg = (content: string) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}">${content}</svg>`)

/** The middle of the sign and the farthest it reaches from there, in units of the view box, measured on its pixels. */
async function reachOfSign() {
  const pixels = 1024
  const { data } = await sharp(svg(sign), { density: (72 * pixels) / SIDE })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const inked: [x: number, y: number][] = []
  for (let place = 0; place < pixels * pixels; place++) {
    if (data[place * 4 + 3]! > 0)
      inked.push([((place % pixels) + 0.5) * (SIDE / pixels), (Math.floor(place / pixels) + 0.5) * (SIDE / pixels)])
  }
  const middleOf = (axis: 0 | 1) => {
    const along = inked.map((point) => point[axis])
    return (along.reduce((least, value) => Math.min(least, value)) + along.reduce((most, value) => Math.max(most, value))) / 2
  }
  const [x, y] = [middleOf(0), middleOf(1)]
  return { x, y, radius: inked.reduce((most, [left, top]) => Math.max(most, Math.hypot(left - x, top - y)), 0) }
}

/** The sign in the middle of a ground that fills the square. */
async function maskable() {
  const { x, y, radius } = await reachOfSign()
  const scale = (SIDE * SAFE_RADIUS * SHARE) / radius
  return svg(`${ground}<g transform="translate(${SIDE / 2} ${SIDE / 2}) scale(${scale}) translate(${-x} ${-y})">${sign}</g>`)
}

async function draw(name: string, drawing: Buffer, side: number) {
  const png = await sharp(drawing, { density: (72 * side) / SIDE })
    .resize(side, side)
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer()
  writeFileSync(join(folder, name), png)
  console.log(`${name}: ${png.length} bytes`)
}

mkdirSync(folder, { recursive: true })
const inSafeZone = await maskable()
for (const side of [192, 512]) {
  await draw(`icon-${side}.png`, Buffer.from(source), side)
  await draw(`maskable-${side}.png`, inSafeZone, side)
}
// iOS rounds the corners and nothing more.
await draw('apple-touch-icon.png', Buffer.from(source), 180)
