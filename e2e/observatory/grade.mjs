// Grades a captured answer as MDN's HTTP Observatory would grade the site it came from: {"host","headers","html"} in, {"score","faults"} out.
// Its own scanner fetches from the web; what it thinks of an answer is in its tests and its grader, which are run here as they are.
// npm test installs it (scripts/steps/install-beside.ts). The site is taken to stand behind a proxy that leads http to https, as deploy/ does.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'

const home = new URL('../../.test/mdn-observatory/node_modules/@mdn/mdn-http-observatory/', import.meta.url)
// The list of preloaded hosts, which its installation fetches from the web; ours is not on it.
const preloaded = new URL('conf/hsts-preload.json', home)
if (!existsSync(preloaded)) {
  mkdirSync(new URL('.', preloaded), { recursive: true })
  writeFileSync(preloaded, '{}')
}

const { ALL_TESTS } = await import(new URL('src/constants.js', home).href)
const { getScoreDescription, getScoreModifier } = await import(new URL('src/grader/grader.js', home).href)
const { MINIMUM_SCORE_FOR_EXTRA_CREDIT } = await import(new URL('src/grader/charts.js', home).href)
const { parseHttpEquivHeaders } = await import(new URL('src/retriever/utils.js', home).href)
const { Requests } = await import(new URL('src/types.js', home).href)

const { host, headers, html } = JSON.parse(await text(process.stdin))
const address = new URL(`https://${host}/`)
const answer = {
  status: 200,
  headers,
  data: html,
  verified: true,
  request: {},
  config: {},
  httpEquiv: parseHttpEquivHeaders(html, address.href),
}

const requests = new Requests(host)
Object.assign(requests.responses, {
  auto: answer,
  https: answer,
  http: answer,
  cors: answer,
  httpRedirects: [
    { url: new URL(`http://${host}/`), status: 301 },
    { url: address, status: 200 },
  ],
})
requests.resources.path = html
requests.session = { url: address, jar: undefined }

const results = ALL_TESTS.map((test) => test(requests)).filter(({ result }) => result)
const modifiers = results.map(({ result }) => getScoreModifier(result))
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0)
const withoutCredit = 100 + sum(modifiers.filter((modifier) => modifier < 0))
const score = withoutCredit >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? 100 + sum(modifiers) : withoutCredit
const faults = results.filter(({ pass }) => !pass).map(({ result }) => `${result}: ${getScoreDescription(result)}`)

process.stdout.write(JSON.stringify({ score, faults, results: results.map(({ result }, index) => [result, modifiers[index]]) }))
