import type { Picture } from './model.ts'

/** The names of all files some pictures are in: both languages, wide and narrow. */
export function picturesFiles(pictures: Picture[]): string[] {
  return pictures.flatMap(({ file, narrow }) =>
    [file, narrow].flatMap((names) => (typeof names === 'string' ? [names] : [names?.ar, names?.en].filter((name) => name !== undefined))),
  )
}
