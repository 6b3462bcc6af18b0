import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { browserArguments, findBrowser } from '../../steps/find-browser.ts'
import { median } from '../timing.ts'
import { installBeside } from '../../steps/install-beside.ts'

/** Installs Lighthouse where it is not yet, and returns its program. */
export const installLighthouse = async (log: (line: string) => void): Promise<string> =>
  join(await installBeside({ named: import.meta.dirname, name: 'lighthouse', megabytes: 176 }, log), 'node_modules/lighthouse/cli/index.js')

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** Ratings from 0 to 100; LCP and TBT in milliseconds, as simulated for a mid-range phone on slow 4G. */
export type Rating = {
  scores: Record<(typeof categories)[number], number>
  lcp: number
  tbt: number
  cls: number
  /** What is not as it should be in any of the runs: “seo: is-crawlable”. */
  faults: string[]
}

type Report = {
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, { score: number | null; numericValue?: number }>
  runtimeError?: { message: string }
}

/** Rates a page with Lighthouse (`program`, see `installLighthouse`) as on a phone, so many times, and takes the median of every figure. Throws where Lighthouse could not. */
export function ratePage(program: string, url: string, { runs, skipped }: { runs: number; skipped: string[] }): Rating {
  const reports = Array.from({ length: runs }, () => runLighthouse(program, url, skipped))
  const middle = (figure: (report: Report) => number) => median(reports.map(figure))
  const value = (audit: string) => middle(({ audits }) => audits[audit]?.numericValue ?? NaN)
  const scores = categories.map((name) => [name, Math.round(100 * middle((report) => report.categories[name]?.score ?? 0))])
  return {
    scores: Object.fromEntries(scores) as Rating['scores'],
    lcp: Math.round(value('largest-contentful-paint')),
    tbt: Math.round(value('total-blocking-time')),
    cls: Number(value('cumulative-layout-shift').toFixed(3)),
    faults: [...new Set(reports.flatMap(faultsOf))],
  }
}

/** Performance is a curve and never quite full marks, so its figures speak for themselves. */
function faultsOf({ categories: rated, audits }: Report): string[] {
  return categories
    .slice(1)
    .flatMap((name) =>
      (rated[name]?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
        .map(({ id }) => `${name}: ${id}`),
    )
}

function runLighthouse(program: string, url: string, skipped: string[]): Report {
  const folder = mkdtempSync(join(tmpdir(), 'midad-lighthouse-'))
  try {
    const file = join(folder, 'report.json')
    const options = ['--output=json', `--output-path=${file}`, '--quiet', `--chrome-flags=${['--headless', ...browserArguments].join(' ')}`]
    const asked = [`--only-categories=${categories.join(',')}`, ...(skipped.length > 0 ? [`--skip-audits=${skipped.join(',')}`] : [])]
    const { status, stderr } = spawnSync(process.execPath, [program, url, ...options, ...asked], {
      env: { ...process.env, CHROME_PATH: findBrowser() ?? chromium.executablePath() },
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`Lighthouse could not rate ${url}:\n${stderr}`)
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report
    if (report.runtimeError) throw new Error(`Lighthouse could not rate ${url}: ${report.runtimeError.message}`)
    return report
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
