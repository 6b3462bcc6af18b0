import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { finishPublic } from '../../serving/finish-document.ts'
import { liteDocument } from '../../serving/lite/document.ts'
import { LITE_POLICY } from '../../serving/lite/style.ts'

/** Where a proxy finds the page it answers with while the site does not, and the policy it is to be sent with. */
const FOLDER = '.next/proxy'

/** Writes that page: one file, because nothing it could ask for would be answered. */
export function writeAwayPage(): void {
  const { html } = finishPublic(readFileSync(join('.next', 'server', 'app', 'problem', 'away.html'), 'utf8'))
  mkdirSync(FOLDER, { recursive: true })
  // The front page is what a proxy most probably has; its lite edition is not.
  const page = liteDocument(html).replace(/href="\/(ar|en)\/lite"/g, 'href="/$1"')
  writeFileSync(join(FOLDER, 'away.html'), page)
  writeFileSync(join(FOLDER, 'away.conf'), `add_header Content-Security-Policy "${LITE_POLICY}" always;\n`)
}
