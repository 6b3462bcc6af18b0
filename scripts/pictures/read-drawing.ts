import { readFileSync } from 'node:fs'
import { parse, YAMLParseError } from 'yaml'
import { drawingSchema, type Drawing } from './drawing.ts'

/** A drawing that cannot be drawn as it is written; the message names the file and each field, and how to mend it. */
export class DrawingMistake extends Error {
  constructor(file: string, mistakes: string[]) {
    super([file, ...mistakes.map((mistake) => `  ${mistake}`)].join('\n'))
    this.name = 'DrawingMistake'
  }
}

export const readDrawing = (file: string): Drawing => parseDrawing(file, readFileSync(file, 'utf8'))

export function parseDrawing(file: string, source: string): Drawing {
  const result = drawingSchema.safeParse(parseYaml(file, source))
  if (result.success) return result.data
  throw new DrawingMistake(
    file,
    result.error.issues.map(({ path, message }) => (path.length ? `${fieldOf(path)}: ${message}` : message)),
  )
}

function parseYaml(file: string, source: string): unknown {
  try {
    return parse(source)
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error
    throw new DrawingMistake(file, [
      `line ${error.linePos?.[0].line ?? '?'}: not YAML: ${error.message.split('\n')[0]} (a text with a colon needs quotation marks)`,
    ])
  }
}

/** `places[2].name.ar` */
const fieldOf = (path: PropertyKey[]) =>
  path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index ? '.' : ''}${String(step)}`)).join('')
