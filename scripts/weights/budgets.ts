import { readFileSync, writeFileSync } from 'node:fs'
import { languages, type Language } from '../../newsroom/stories/model.ts'
import type { Weights } from './measure-page.ts'

/** The figures that have a budget: bytes, a number of requests, a share of the window and milliseconds. */
export const figures = ['html', 'style', 'script', 'font', 'allButPictures', 'requests', 'cls', 'blocking'] as const
export type Figure = (typeof figures)[number]

type Row = Record<Figure, number>
type Rows = Record<string, Row>

/** What the committed file says. */
export type Budgets = {
  /** What no budget may be above, by kind of page: the words of the issue that asked for them. */
  limits: Record<string, Partial<Row>>
  pages: Record<Language, Rows>
}

/** What was measured, by language and kind of page. */
export type Measured = Record<Language, Record<string, Weights>>

export type Finding = {
  page: string
  figure?: Figure
  is: 'over' | 'under' | 'without a budget' | 'not measured'
  measured?: number
  budget?: number
}

const FILE = new URL('budgets.json', import.meta.url)

/** Which figures are bytes: the others are exact. */
const isBytes = (figure: Figure) => !['requests', 'cls', 'blocking'].includes(figure)

export const readBudgets = (): Budgets => JSON.parse(readFileSync(FILE, 'utf8')) as Budgets

export const writeBudgets = (budgets: Budgets): void => writeFileSync(FILE, `${JSON.stringify(budgets, null, 2)}\n`)

/**
 * What a figure is written down as: bytes with 100 at least and 199 at most to spare, for Brotli at its best answers a mended word or another id
 * with so many more or fewer; one request more where there are pictures, because the last of those that wait may or may not be near enough;
 * the others as they are.
 */
export function toBudget(figure: Figure, weights: Weights): number {
  const measured = weights[figure]
  if (figure === 'requests' && weights.pictures > 0) return measured + 1
  return isBytes(figure) && measured > 0 ? Math.ceil((measured + 100) / 100) * 100 : measured
}

/** A budget is lowered by so much at least, so that measuring once more changes nothing. */
const leastStep = (figure: Figure) => (isBytes(figure) ? 200 : Number.MIN_VALUE)

/** Below it bytes are so many fewer that the budget has to follow: 2 % and 100 beyond what `toBudget` spares. */
const leastOf = (budget: number) => budget * 0.98 - 300

/** All that is wrong between what was measured and the budgets, in the order of the pages. */
export function compare(measured: Measured, budgets: Budgets): Finding[] {
  const findings: Finding[] = []
  for (const language of languages) {
    for (const [kind, weights] of Object.entries(measured[language])) {
      const page = `${language} ${kind}`
      const row = budgets.pages[language][kind]
      if (!row) findings.push({ page, is: 'without a budget' })
      else findings.push(...compareRow(page, weights, row))
    }
    for (const kind of Object.keys(budgets.pages[language])) {
      if (!measured[language][kind]) findings.push({ page: `${language} ${kind}`, is: 'not measured' })
    }
  }
  return findings
}

function compareRow(page: string, weights: Weights, row: Row): Finding[] {
  return figures.flatMap((figure): Finding[] => {
    const [of, budget] = [weights[figure], row[figure]]
    if (of > budget) return [{ page, figure, is: 'over', measured: of, budget }]
    // A machine may once see less moving or fewer requests than a browser makes: only bytes must follow.
    return isBytes(figure) && of < leastOf(budget) ? [{ page, figure, is: 'under', measured: of, budget }] : []
  })
}

/** Budgets that are above what the issue allows, and pages that it names and nobody measures. */
export function beyondLimits({ limits, pages }: Budgets): Finding[] {
  return languages.flatMap((language) =>
    Object.entries(limits).flatMap(([kind, limit]): Finding[] => {
      const page = `${language} ${kind}`
      const row = pages[language][kind]
      if (!row) return [{ page, is: 'not measured' }]
      return (Object.entries(limit) as [Figure, number][])
        .filter(([figure, most]) => row[figure] > most)
        .map(([figure, most]) => ({ page, figure, is: 'over', measured: row[figure], budget: most }) as const)
    }),
  )
}

/**
 * The budgets after a measurement: lower where a figure is smaller, with rows for kinds that are new and without those nobody measures any
 * more. Never higher: what is over its budget is left as it is, and named in `refused`.
 */
export function lowered(measured: Measured, budgets: Budgets): { budgets: Budgets; refused: Finding[] } {
  const rowsOf = (language: Language): Rows =>
    Object.fromEntries(
      Object.entries(measured[language]).map(([kind, weights]) => {
        const before = budgets.pages[language][kind]
        const row = figures.map((figure) => {
          const now = toBudget(figure, weights)
          return [figure, before && before[figure] < now + leastStep(figure) ? before[figure] : now]
        })
        return [kind, Object.fromEntries(row) as Row]
      }),
    )
  const refused = compare(measured, budgets).filter(({ is }) => is === 'over')
  return { budgets: { ...budgets, pages: { ar: rowsOf('ar'), en: rowsOf('en') } }, refused }
}

/** A finding as a person is told it. */
export function inWords({ page, figure, is, measured, budget }: Finding): string {
  if (is === 'over') return `${page}: ${figure} is ${measured}, its budget ${budget}`
  if (is === 'under') return `${page}: ${figure} is only ${measured}, its budget ${budget}; lower it: npm run budgets`
  return is === 'not measured' ? `${page} has a budget and is not measured` : `${page} has no budget yet: npm run budgets`
}
