import { cpSync, readdirSync, readFileSync, renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { sourcesHash, STAMP } from '../scripts/steps/build-site.ts'
import { temporaryFolder } from './own-site.ts'

/** Text of the other release's style sheet and of one of its scripts that this one's do not have. */
export const MARK_OF_RELEASE = '/* of the other release */'

/**
 * A release of the site that differs from this one in its build, its style sheet and its scripts, and is made in a second: this one's build
 * with other names. Returns its folder.
 */
export function makeOtherRelease(): string {
  const folder = temporaryFolder()
  for (const name of readdirSync('.'))
    if (!/^\.(?:next|test|git)$|^(?:public|data)$/.test(name)) symlinkSync(resolve(name), join(folder, name))
  cpSync('public', join(folder, 'public'), { recursive: true })
  writeFileSync(join(folder, 'public/reader.js'), `${readFileSync('public/reader.js', 'utf8')}\n${MARK_OF_RELEASE}\n`)

  const build = join(folder, '.next')
  cpSync('.next', build, { recursive: true, filter: (path) => !/\.next\/(?:cache|dev|diagnostics)/.test(path) })
  const chunks = join(build, 'static/chunks')
  const sheets = readdirSync(chunks).filter((name) => name.endsWith('.css'))
  rewrite(build, (text) => sheets.reduce((rewritten, name) => rewritten.replaceAll(name, `other-${name}`), text))
  for (const name of sheets) {
    renameSync(join(chunks, name), join(chunks, `other-${name}`))
    writeFileSync(join(chunks, `other-${name}`), `${readFileSync(join(chunks, `other-${name}`), 'utf8')}${MARK_OF_RELEASE}`)
  }
  writeFileSync(join(build, 'BUILD_ID'), 'the-other-release')
  writeFileSync(join(folder, STAMP), sourcesHash(folder))
  return folder
}

function rewrite(folder: string, change: (text: string) => string) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name)
    if (!/\.(?:js|json|html|rsc|meta)$/.test(name) || !statSync(file).isFile()) continue
    const text = readFileSync(file, 'utf8')
    const changed = change(text)
    if (changed !== text) writeFileSync(file, changed)
  }
}
