import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { compose } from './compose.ts'
import { fileOf, frameOf, languages, shapes } from './frame.ts'
import { parseDrawing } from './read-drawing.ts'
import { Ruler } from './ruler.ts'
import { shrink } from './shrink.ts'
import { Studio } from './studio.ts'
const dir = '/tmp/pt/d',
  out = '/tmp/pt/out'
const only = process.argv.slice(2)
const studio = await Studio.open()
try {
  for (const f of readdirSync(dir)) {
    const name = f.replace('.yaml', '')
    if (only.length && !only.some((o) => name.includes(o))) continue
    try {
      const drawing = parseDrawing(f, readFileSync(`${dir}/${f}`, 'utf8'))
      for (const shape of shapes)
        for (const language of languages) {
          const frame = frameOf(language, shape),
            ruler = new Ruler()
          let svg = compose(drawing, frame, ruler)
          let n = 0
          while (ruler.asked.length) {
            await studio.measure(ruler)
            svg = compose(drawing, frame, ruler)
            n++
          }
          const png = await shrink(await studio.photograph(svg, frame))
          writeFileSync(`${out}/${fileOf(name, frame)}`, png)
          console.log(name, shape, language, n, Math.ceil(png.length / 1024))
        }
    } catch (e) {
      console.error(e)
    }
  }
} finally {
  await studio.close()
}
