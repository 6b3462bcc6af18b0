import type { IncomingMessage, ServerResponse } from 'node:http'
import { holdAnswer } from './hold-answer.ts'
import { pressedTag, takesBrotli } from './pressed-tags.ts'
import type { PressedTexts } from './pressed-texts.ts'

/** Beyond it an answer is no page and no file of ours, and is not held in memory. */
const MOST_BYTES = 1024 * 1024

/**
 * Answers what everybody is given alike, kept pages, styles and scripts, with its pressed text, where there is one and the reader's browser
 * takes Brotli. Everything else is left to what compresses answers, which is called before.
 */
export function pressAnswer(request: IncomingMessage, response: ServerResponse, texts: PressedTexts): void {
  if (request.method !== 'GET' || !takesBrotli(request)) return
  holdAnswer(response, {
    isHeld: () => response.statusCode === 200 && isText(response) && isForAll(response) && isSmall(response),
    finish: (text) => {
      const pressed = texts.find(text)
      if (!pressed) return text
      response.setHeader('Content-Encoding', 'br')
      response.setHeader('Content-Length', pressed.length)
      const tag = response.getHeader('ETag')
      if (typeof tag === 'string') response.setHeader('ETag', pressedTag(tag))
      return pressed
    },
  })
}

const isText = (response: ServerResponse) =>
  /^(?:text\/(?:html|css|javascript)|application\/javascript)\b/.test(header(response, 'content-type'))

/** Next says so of kept pages and of files; what was made for one reader is not worth it, and is nobody else's. */
const isForAll = (response: ServerResponse) =>
  /\b(?:public|s-maxage)\b/.test(header(response, 'cache-control')) && !response.hasHeader('content-encoding')

const isSmall = (response: ServerResponse) => Number(response.getHeader('content-length') ?? 0) <= MOST_BYTES

const header = (response: ServerResponse, name: string) => String(response.getHeader(name) ?? '')
