import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { finishPublic } from './finish-document.ts'
import { liteDocument } from './lite/document.ts'
import { LITE_POLICY } from './lite/style.ts'

/** A page that is sent as it is, whatever went wrong. */
export type SentPage = { html: Buffer; policy: string }

/** The page the build made of app/problem: it needs neither the store nor a script. */
export function readProblemPage(name = 'problem'): SentPage {
  const { html, policy } = finishPublic(readFileSync(join(process.cwd(), '.next', 'server', 'app', `${name}.html`), 'utf8'))
  return { html: Buffer.from(html), policy }
}

/** One of the pages below app/problem as one file, for when nothing else it could ask for would be answered. */
export function readAlonePage(name: 'away' | 'unreadable'): SentPage {
  const page = liteDocument(readProblemPage(`problem/${name}`).html.toString())
  // A proxy most probably has the front page; its lite edition it has not.
  return { html: Buffer.from(page.replace(/href="\/(ar|en)\/lite"/g, 'href="/$1"')), policy: LITE_POLICY }
}

/**
 * Sees to it that a reader never meets a bare 500. Where a page cannot be made, Next answers with an empty document that only
 * scripts can fill; in its place goes the designed page, in both languages.
 */
export function replaceFailures(response: ServerResponse, problemPage: SentPage): void {
  const writeHead = response.writeHead.bind(response)
  const write = response.write.bind(response)
  const end = response.end.bind(response)
  let hasFailed = false
  const isFailure = (status: number) => (hasFailed ||= status === 500 && !response.headersSent)

  const sendProblem = () => {
    for (const name of response.getHeaderNames())
      if (/^(content-|cache-control|etag|vary|transfer-)/.test(name)) response.removeHeader(name)
    writeHead(500, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': problemPage.html.length,
      'Content-Security-Policy': problemPage.policy,
      'Cache-Control': 'no-store',
    })
    end(problemPage.html)
  }

  // What Next goes on to write of its own page is let fall; its end is when ours is sent.
  Object.assign(response, {
    writeHead: (...head: Parameters<typeof writeHead>) => {
      if (!isFailure(head[0])) return writeHead(...head)
      response.statusCode = head[0]
      return response
    },
    write: (...chunk: Parameters<typeof write>) => isFailure(response.statusCode) || write(...chunk),
    end: (...chunk: Parameters<typeof end>) => {
      if (!isFailure(response.statusCode)) return end(...chunk)
      if (!response.headersSent) sendProblem()
      return response
    },
  })
}
