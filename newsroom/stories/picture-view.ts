import type { Reader } from '../store/store.ts'
import { inLanguage } from './localized.ts'
import type { Language, Localized, Picture, PictureKind } from './model.ts'

/** A picture's original as a page needs it: size in pixels, widths of its variants, average colour as #rrggbb. */
export type PictureFile = { hash: string; width: number; height: number; color: string; widths: number[] }

/** A picture in one language; a picture whose file is awaited has no view. */
export type PictureView = {
  key: string
  kind: PictureKind
  file: PictureFile
  /** A squarer crop for narrow screens. */
  narrow?: PictureFile
  alt: string
  caption?: string
  credit?: string
}

/** The views of pictures, each in its own language, in one query. The order is kept; what has no file is left out. */
export async function viewPictures(read: Reader, wanted: { picture: Picture; language: Language }[]): Promise<Map<Picture, PictureView>> {
  const names = wanted.flatMap(({ picture, language }) => [fileIn(picture.file, language), fileIn(picture.narrow, language)])
  const files = await pictureFiles(
    read,
    names.filter((name) => name !== undefined),
  )

  const views = new Map<Picture, PictureView>()
  for (const { picture, language } of wanted) {
    const file = files.get(fileIn(picture.file, language) ?? '')
    if (file) views.set(picture, viewOf(picture, language, file, files.get(fileIn(picture.narrow, language) ?? '')))
  }
  return views
}

const fileIn = (file: Localized | string | undefined, language: Language) =>
  file === undefined || typeof file === 'string' ? file : inLanguage(file, language).text || undefined

async function pictureFiles(read: Reader, names: string[]): Promise<Map<string, PictureFile>> {
  if (names.length === 0) return new Map()
  const rows = await read.selectFrom('media').selectAll().where('file', 'in', names).execute()
  return new Map(
    rows.map(({ file, hash, width, height, color, widths }) => [
      file,
      { hash, width, height, color, widths: JSON.parse(widths) as number[] },
    ]),
  )
}

function viewOf(picture: Picture, language: Language, file: PictureFile, narrow: PictureFile | undefined): PictureView {
  return {
    key: picture.key,
    kind: picture.kind ?? 'photograph',
    file,
    ...(narrow && { narrow }),
    alt: picture.alt?.[language] ?? '',
    ...(picture.caption?.[language] && { caption: picture.caption[language] }),
    ...(picture.credit?.[language] && { credit: picture.credit[language] }),
  }
}
