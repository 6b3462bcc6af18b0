import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readAlonePage } from '../../serving/problem-page.ts'

/** Where a proxy finds the pages it answers with by itself, and the policy they are to be sent with. */
const FOLDER = '.next/proxy'

/** Writes them: one file each, because nothing they could ask for would be answered. */
export function writeProxyPages(): void {
  mkdirSync(FOLDER, { recursive: true })
  for (const name of ['away', 'unreadable'] as const) {
    const { html, policy } = readAlonePage(name)
    writeFileSync(join(FOLDER, `${name}.html`), html)
    writeFileSync(join(FOLDER, 'policy.conf'), `add_header Content-Security-Policy "${policy}" always;\n`)
  }
}
