import { BrokenFileError } from './broken-file-error.ts'
import type { SourceFile } from './open-source-file.ts'
import { isDisqus, listenToDisqus } from './read-disqus.ts'
import { JsonLinesReader } from './read-json-lines.ts'
import { isWordpress, listenToWordpress } from './read-wordpress.ts'
import { XmlReader, type XmlListener } from './read-xml.ts'
import type { Found } from './source-comment.ts'

/**
 * Reads the comments of a WordPress export, a Disqus export or our own JSON Lines, whichever the file is: those of each piece as it is
 * read. Throws BrokenFileError once what stands before the broken place has been given out.
 */
export async function* readSource(file: SourceFile, now: Date): AsyncGenerator<Found[]> {
  const found: Found[] = []
  let reader: XmlReader | JsonLinesReader | undefined
  let broken: unknown
  try {
    for await (const text of file.text()) {
      reader ??= readerOf(text, found, now)
      reader?.write(text)
      yield found.splice(0)
    }
    if (!reader) throw new BrokenFileError(1, 'the file is empty')
    reader.end()
  } catch (error) {
    broken = fromGzip(error)
  }
  yield found.splice(0)
  if (broken) throw broken
}

/** The reader of a file that begins like this; none before its first letter. */
function readerOf(start: string, found: Found[], now: Date): XmlReader | JsonLinesReader | undefined {
  const first = /[^\s\uFEFF]/.exec(start)?.[0]
  if (first === undefined) return undefined
  return first === '{' ? new JsonLinesReader(found, now) : new XmlReader(listenToEither(found, now))
}

/** Listens as the root element says. */
function listenToEither(found: Found[], now: Date): XmlListener {
  const wordpress = listenToWordpress(found, now)
  const disqus = listenToDisqus(found, now)
  let chosen: XmlListener | undefined
  return {
    // Their paths begin with different roots.
    texts: new Set([...wordpress.texts, ...disqus.texts]),
    open: (path, attributes, line) => {
      if (!path.includes('/')) {
        if (chosen) throw new BrokenFileError(line, `after its end the file goes on with <${path}>`)
        chosen = isWordpress(path, attributes) ? wordpress : isDisqus(path) ? disqus : undefined
        if (!chosen) throw new BrokenFileError(line, `<${path}> is the root of neither a WordPress export (WXR) nor a Disqus export`)
      }
      chosen?.open(path, attributes, line)
    },
    close: (path, text, line) => chosen?.close(path, text, line),
  }
}

/** What unpacking complains of, as a broken file. */
function fromGzip(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.startsWith('Z_') ? new BrokenFileError(0, `what gzip packed breaks off or is damaged (${code})`) : error
}
