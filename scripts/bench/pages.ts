// npm run bench [-- --pages front,story-1500] [--runs 3]: what every kind of page weighs, beside its budget, and how Lighthouse rates it.
// `--runs 0` leaves Lighthouse out. docs/performance.md holds the table.
import { chromium } from '@playwright/test'
import { languages, type Language } from '../../newsroom/stories/model.ts'
import { parseOptions } from '../steps/command-line.ts'
import { buildSite } from '../steps/build-site.ts'
import { browserArguments, ensureBrowser, findBrowser } from '../steps/find-browser.ts'
import { ProgressLine } from '../steps/progress-line.ts'
import { readBudgets, type Figure } from '../weights/budgets.ts'
import { measureAll } from '../weights/measure-all.ts'
import { measuredPages, type MeasuredPage } from '../weights/measured-pages.ts'
import { startMeasuredSite } from '../weights/measured-site.ts'
import type { Weights } from '../weights/measure-page.ts'
import { installLighthouse, ratePage, type Rating } from './lighthouse/rate-page.ts'
import { table } from './search/table.ts'

/** What says of itself that search engines leave it out is not rated for being found. */
const ofHiddenPages = ['is-crawlable']

const { values } = parseOptions(process.argv.slice(2), {
  pages: { type: 'string', default: '' },
  runs: { type: 'string', default: '3' },
})
const runs = Number(values.runs)
const wanted = values.pages.split(',').filter(Boolean)
const pages = measuredPages.filter(({ kind }) => wanted.length === 0 || wanted.includes(kind))

await ensureBrowser(console.log)
await buildSite(console.log)
const lighthouse = runs > 0 ? await installLighthouse(console.log) : undefined
const executablePath = findBrowser()
const browser = await chromium.launch({ args: browserArguments, ...(executablePath && { executablePath }) })
const site = await startMeasuredSite()
try {
  const progress = new ProgressLine(process.stderr)
  const measured = await measureAll(browser, site.url, { ar: pages, en: pages }, (language, kind) =>
    progress.show(`Weighing ${language} ${kind}`, false),
  )
  // Nothing else runs while Lighthouse does.
  await browser.close()
  const [rows, faults]: [string[][], string[]] = [[], []]
  for (const language of languages) {
    for (const page of pages) {
      progress.show(`Rating ${language} ${page.kind}`, false)
      const rating = rate(page, language)
      rows.push([`${language} ${page.kind}`, ...weightCells(measured[language][page.kind]!, language, page), ...ratingCells(rating, page)])
      faults.push(...(rating?.faults.map((fault) => `${language} ${page.kind}: ${fault}`) ?? []))
    }
  }
  progress.show('Done.', true)
  print(rows, faults)
} finally {
  await browser.close()
  site.remove()
}

function rate({ isRated, isHidden, address }: MeasuredPage, language: Language): Rating | undefined {
  if (!isRated || !lighthouse) return undefined
  return ratePage(lighthouse, site.url + address(language), { runs, skipped: isHidden ? ofHiddenPages : [] })
}

function weightCells(weights: Weights, language: Language, { kind }: MeasuredPage): string[] {
  const budget = readBudgets().pages[language][kind]
  const beside = (figure: Figure) => `${number(weights[figure])} / ${budget ? number(budget[figure]) : '–'}`
  const figures = (['html', 'style', 'script', 'font', 'allButPictures'] as const).map(beside)
  return [...figures, number(weights.pictures), beside('requests'), `${weights.blocking} / ${weights.cls}`]
}

function ratingCells(rating: Rating | undefined, { isHidden }: MeasuredPage): string[] {
  if (!rating) return ['', '', '']
  const { scores, lcp, tbt, cls } = rating
  return [Object.values(scores).join(' / ') + (isHidden ? ' *' : ''), (lcp / 1_000).toFixed(1), `${tbt} / ${cls}`]
}

function print(rows: string[][], faults: string[]) {
  const weights = ['HTML', 'CSS', 'script', 'fonts', 'all but pictures', 'pictures', 'requests', 'blocking / CLS']
  const ratings = ['performance / accessibility / best practices / SEO', 'LCP, s', 'TBT, ms / CLS']
  table('Bytes as they moved, measured / budget, and Lighthouse', ['page', ...weights, ...ratings], rows)
  if (rows.some((row) => row.some((cell) => cell.endsWith(' *')))) {
    console.log(`\n\\* These pages tell search engines to leave them out, on purpose: ${ofHiddenPages.join()} is not asked of them.`)
  }
  for (const fault of faults) console.log(`\nNot full marks: ${fault}`)
}

function number(value: number) {
  return value.toLocaleString('en')
}
