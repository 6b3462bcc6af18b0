import { createHash } from 'node:crypto'
import { readerChoicesScript } from '../newsroom/reader-choices-script.ts'
import { scriptFiles, type ScriptFiles } from './script-files.ts'

/** What a script in a page is to us. */
type Kind = 'ours, in the page' | 'ours, a file' | 'data' | 'the framework’s' | 'unknown'

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g
const FILE_OF_OURS = / src="\/([a-z-]+\.js)"/

/** A module of ours that a page says it will need. */
const MODULE_OF_OURS = /<link rel="modulepreload" href="\/([a-z-]+\.js)"\/>/g

/**
 * How Next 16.4 writes its scripts: files of the build, the line that starts them, and the page's text once more for them to read. Whatever
 * an upgrade adds is unknown: it stops the build, and is left out of a page that is served.
 */
const OF_THE_FRAMEWORK = [/ src="\/_next\/static\//, /^\(globalThis\["TURBOPACK"\] /, /^\(?self\.__next_f(?:=|\.push\()/]

function kindOf(attributes: string, text: string, files: ScriptFiles): Kind {
  if (/ type="application\//.test(attributes)) return 'data'
  if (attributes === '' && text === readerChoicesScript) return 'ours, in the page'
  const [, file] = FILE_OF_OURS.exec(attributes) ?? []
  if (file !== undefined && text === '' && files.has(file)) return 'ours, a file'
  if (OF_THE_FRAMEWORK.some((shape) => shape.test(attributes) || shape.test(text))) return 'the framework’s'
  return 'unknown'
}

/** The scripts of a document that are neither ours nor of a shape the framework is known to write. */
export const unknownScriptsIn = (html: string, files: ScriptFiles = scriptFiles()): string[] =>
  [...html.matchAll(SCRIPT)]
    .filter(([, attributes = '', text = '']) => kindOf(attributes, text, files) === 'unknown')
    .map(([script]) => script)

/**
 * A document with our scripts and no others. Nothing on our pages is the framework's to bring to life: every control is a link, a form,
 * or ours to enhance. Left in, its scripts would be most of what a reader downloads, carry the page's text a second time, and make the
 * page anew, with all that was typed, where ours had changed it before they came.
 *
 * A file of ours is asked for where this version of it stands for good, and runs only if it is that version. With a `nonce`, each script
 * carries it.
 */
export const ownScriptsOnly = (html: string, nonce?: string, files: ScriptFiles = scriptFiles()): string =>
  html
    .replace(SCRIPT, (script, attributes: string, text: string) => {
      const mark = nonce === undefined ? '' : ` nonce="${nonce}"`
      switch (kindOf(attributes, text, files)) {
        case 'data':
          return script
        case 'ours, in the page':
          return `<script${mark}>${text}</script>`
        case 'ours, a file':
          return `<script${mark}${attributes.replace(FILE_OF_OURS, (_, file: string) => ` src="${files.addressOf(file)}" integrity="${files.integrityOf(file)}"`)}></script>`
        case 'the framework’s':
        case 'unknown':
          return ''
      }
    })
    .replace(/<link rel="preload" as="script"[^>]*>/g, '')
    .replace(MODULE_OF_OURS, (link, file: string) =>
      files.has(file) ? `<link rel="modulepreload" href="${files.addressOf(file)}"/>` : link,
    )

/** The hash by which a policy lets in the script that stands in pages. */
export const readerChoicesHash = `'sha256-${createHash('sha256').update(readerChoicesScript).digest('base64')}'`
