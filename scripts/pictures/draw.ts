// Draws the pictures described in scripts/pictures/drawings into content/media; docs/pictures.md has the format.
// usage: npm run pictures [-- name…]
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { canvasFor, cut, isCut } from './canvas.ts'
import { compose } from './compose.ts'
import type { Drawing } from './drawing.ts'
import { fileOf, frameOf, languages, shapes, type Frame } from './frame.ts'
import { DrawingMistake, readDrawing } from './read-drawing.ts'
import { Ruler } from './ruler.ts'
import { shrink } from './shrink.ts'
import { Studio } from './studio.ts'

const drawings = join(import.meta.dirname, 'drawings')
const content = join(import.meta.dirname, '../../content')
const media = join(content, 'media')
const everyFrame = shapes.flatMap((shape) => languages.map((language) => frameOf(language, shape)))

const stories = globSync('stories/*/story.yaml', { cwd: content })
  .map((file) => readFileSync(join(content, file), 'utf8'))
  .join('')

/** The pictures stories name: one that is told in Arabic only needs no English one. A drawing no story names yet is drawn whole. */
function framesOf(name: string): Frame[] {
  const named = everyFrame.filter((frame) => stories.includes(`: ${fileOf(name, frame)}\n`))
  return named.length > 0 ? named : everyFrame
}

const sourceOf = (name: string) => join(drawings, `${name}.yaml`)
const pictureOf = (name: string, frame: Frame) => join(media, fileOf(name, frame))

/** Those named, or else those whose description is newer than one of their pictures. */
function wanted(named: string[]): string[] {
  const all = globSync('*.yaml', { cwd: drawings })
    .map((file) => basename(file, '.yaml'))
    .sort()
  const unknown = named.filter((name) => !all.includes(name))
  if (unknown.length) throw new DrawingMistake(`No such drawing: ${unknown.join(', ')}`, [`There are: ${all.join(', ')}`])
  return named.length ? named : all.filter(isOutdated)
}

const isOutdated = (name: string) =>
  framesOf(name).some(
    (frame) => !existsSync(pictureOf(name, frame)) || statSync(pictureOf(name, frame)).mtimeMs < statSync(sourceOf(name)).mtimeMs,
  )

async function draw(name: string, studio: Studio): Promise<void> {
  const drawing = readDrawing(sourceOf(name))
  const ruler = new Ruler()
  for (const frame of framesOf(name)) {
    const canvas = canvasFor(drawing, frame)
    const whole = await studio.photograph(await measured(drawing, canvas, ruler, studio), canvas)
    const png = await shrink(isCut(drawing) ? await cut(whole, frame.margin) : whole)
    writeFileSync(pictureOf(name, frame), png)
    console.log(`${fileOf(name, frame)}: ${Math.ceil(png.length / 1024)} KB`)
  }
}

/** Draws, measures what the drawing asked for, and draws again until it has nothing more to ask. */
async function measured(drawing: Drawing, frame: Frame, ruler: Ruler, studio: Studio): Promise<string> {
  const svg = compose(drawing, frame, ruler)
  if (ruler.asked.length === 0) return svg
  await studio.measure(ruler)
  return measured(drawing, frame, ruler, studio)
}

async function drawAll(names: string[]): Promise<void> {
  mkdirSync(media, { recursive: true })
  const studio = await Studio.open()
  try {
    for (const name of names) await draw(name, studio).catch((error: unknown) => report(name, error))
  } finally {
    await studio.close()
  }
}

// One drawing that cannot be drawn does not keep the others from their pictures.
function report(name: string, error: unknown): void {
  process.exitCode = 1
  if (error instanceof DrawingMistake) console.error(error.message)
  else console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`)
}

try {
  const names = wanted(process.argv.slice(2))
  if (names.length) await drawAll(names)
  else console.log('Every picture is as new as its drawing.')
} catch (error) {
  report('pictures', error)
}
