// npm run budgets: measures every kind of page and lowers the budgets to what they weigh. It never raises one: whoever must does it by hand, in
// scripts/weights/budgets.json, where a reviewer sees it.
import { chromium } from '@playwright/test'
import { compare, inWords, lowered, readBudgets, writeBudgets } from './weights/budgets.ts'
import { measureAll } from './weights/measure-all.ts'
import { measuredPages } from './weights/measured-pages.ts'
import { startMeasuredSite } from './weights/measured-site.ts'
import { buildSite } from './steps/build-site.ts'
import { browserArguments, ensureBrowser, findBrowser } from './steps/find-browser.ts'
import { ProgressLine } from './steps/progress-line.ts'

await ensureBrowser(console.log)
await buildSite(console.log)
const executablePath = findBrowser()
const browser = await chromium.launch({ args: browserArguments, ...(executablePath && { executablePath }) })
const site = await startMeasuredSite()
try {
  const progress = new ProgressLine(process.stdout)
  const measured = await measureAll(browser, site.url, { ar: measuredPages, en: measuredPages }, (language, kind) =>
    progress.show(`Measuring ${language} ${kind}`, false),
  )
  progress.show('Measured.', true)
  const before = readBudgets()
  const { budgets, refused } = lowered(measured, before)
  for (const finding of compare(measured, before).filter(({ is }) => is !== 'over'))
    console.log(inWords(finding).replace(/(?:; lower it)?: npm run budgets$/, ''))
  const isChanged = JSON.stringify(budgets) !== JSON.stringify(before)
  if (isChanged) writeBudgets(budgets)
  console.log(isChanged ? 'The budgets are lowered: commit scripts/weights/budgets.json with the change.' : 'No budget can be lower.')
  for (const finding of refused)
    console.error(`${inWords(finding)}. It is not raised: make the page lighter, or raise it by hand and say why.`)
  if (refused.length > 0) process.exitCode = 1
} finally {
  await browser.close()
  site.remove()
}
