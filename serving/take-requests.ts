import type { RequestListener } from 'node:http'
import { settings } from '../newsroom/settings.ts'
import { answer, type Answering } from './answer.ts'
import { answerAtOnce } from './answer-at-once.ts'
import { sayHowToUse } from './answer-headers.ts'
import { tellCaches } from './cache-policy.ts'
import { compress } from './compress.ts'
import { finishAnswer } from './finish-answer.ts'
import { isLiteAddress } from './lite/address.ts'
import { answerLite } from './lite/answer-lite.ts'
import { LitePages, makeLitePage } from './lite/lite-pages.ts'
import { LITE_POLICY } from './lite/style.ts'
import { pressAnswer } from './press-answer.ts'
import { tellPressedApart } from './pressed-tags.ts'
import { PressedTexts } from './pressed-texts.ts'
import { readProblemPage, replaceFailures } from './problem-page.ts'
import { isWorthALine, logRequest, watchRequest } from './watching/watch-requests.ts'

/** Has each request answered, and its answer finished on its way out: what is set up last here comes first then. */
export function takeRequests(answering: Answering): RequestListener {
  const { siteUrl, trustedProxyHops, logs } = settings()
  const isBehindProxy = trustedProxyHops > 0
  const problemPage = readProblemPage()
  const liteProblemPage = { html: makeLitePage(problemPage.html).bytes, policy: LITE_POLICY }
  const litePages = new LitePages()
  // What many are given alike is compressed once, and better.
  const pressedTexts = new PressedTexts()

  return (request, response) => {
    answerAtOnce(response)
    watchRequest(request, response, (watched) => {
      answering.metrics?.count(watched)
      if (logs === 'json' && isWorthALine(watched)) logRequest(watched)
    })
    sayHowToUse(response, { siteUrl, path: request.url ?? '/' })
    tellPressedApart(request, response, { isBehindProxy })
    const isLite = isLiteAddress(request.url ?? '')
    tellCaches(response, { isBehindProxy })
    replaceFailures(response, isLite ? liteProblemPage : problemPage)
    const finishLite = isLite ? answerLite(request, response, litePages) : undefined
    compress(request as never, response as never, () => {})
    pressAnswer(request, response, pressedTexts)
    finishAnswer(response, finishLite)
    void answer(answering, request, response)
  }
}
