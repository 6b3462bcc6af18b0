import type { IncomingMessage, ServerResponse } from 'node:http'
import { givenBackPage } from '../newsroom/forms/given-back-page.ts'
import { READER_HEADER } from '../newsroom/forms/reader-header.ts'
import { settings } from '../newsroom/settings.ts'
import { NOWHERE, saneAddress } from './address.ts'
import type { OtherBuilds } from './builds/other-builds.ts'
import { keepForGood } from './cache-policy.ts'
import { dropInnerHeaders } from './inner-headers.ts'
import { answerKept } from './kept-pages/answer-kept.ts'
import { methodsOf } from './methods.ts'
import { readerOf } from './reader.ts'
import { scriptFiles } from './script-files.ts'
import type { Metrics } from './watching/metrics.ts'

/** Who answers what. `handle` is Next's. */
export type Answering = {
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  otherBuilds: OtherBuilds
  metrics: Metrics | undefined
}

/** Answers a request: by itself where it can be, else by Next, of which nobody who asks can reach more than the site has. */
export async function answer({ handle, otherBuilds, metrics }: Answering, request: IncomingMessage, response: ServerResponse) {
  request.url = saneAddress(request.url ?? '/')
  if (await otherBuilds.answer(request, response)) return
  if (request.url === '/metrics' && (await metrics?.answer(request, response))) return
  const script = scriptFiles().placeOf(request.url)
  if (script) keepForGood(response)
  if (script !== undefined) request.url = script ?? NOWHERE.both
  const methods = methodsOf(request.url)
  if (!methods.includes(request.method ?? '')) {
    refuseMethod(request, response, methods)
    return
  }
  dropInnerHeaders(request.headers, request.url)
  request.headers[READER_HEADER] = readerOf(request, settings().trustedProxyHops)
  try {
    if (await answerKept(request, response)) return
    await handle(request, response)
  } catch (error) {
    console.error(error)
    if (!response.headersSent) response.statusCode = 500
    response.end()
  }
}

/** Nobody who reads asks in such a way; whoever does is told in their language. */
function refuseMethod({ url }: IncomingMessage, response: ServerResponse, methods: string[]) {
  const page = givenBackPage(/^\/(?:desk\/)?en(?:\/|$)/.test(url ?? '') ? 'en' : 'ar', 'wrong-method')
  response.statusCode = 405
  response.setHeader('Allow', methods.join(', ')).setHeader('Content-Type', 'text/html; charset=utf-8').end(page)
}
