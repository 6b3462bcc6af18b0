// npm test: everything that must hold before a change is called good. npm run test:all does it for every address of the sitemap.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { resolve } from 'node:path'
import { buildSite } from './steps/build-site.ts'
import { ensureBrowser } from './steps/find-browser.ts'
import { installBeside } from './steps/install-beside.ts'
import { outputOf } from './steps/output-of.ts'

type Step = { name: string; run: () => Promise<Tally> | Tally }
type Tally = { passed: number; failed: number; skipped: number }

const modules = 'node_modules'
const everyAddress = process.argv.includes('--every-address')

/** Runs a tool on this Node; what it prints is shown as it comes. */
function tool(script: string, parameters: string[], environment: Record<string, string> = {}): boolean {
  const { status } = spawnSync(process.execPath, [`${modules}/${script}`, ...parameters], {
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...environment },
  })
  return status === 0
}

/** Begins a tool beside the steps that come first; what it prints is shown once it is asked whether it passed. */
function begin(script: string, parameters: string[]): () => Promise<boolean> {
  const ended = outputOf(spawn(process.execPath, [`${modules}/${script}`, ...parameters]))
  return async () => {
    const { status, output } = await ended
    process.stdout.write(output)
    return status === 0
  }
}

const one = (passed: boolean): Tally => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 })

function unitTests(): Tally {
  const report = '.test/vitest.json'
  const passed = tool('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = readReport(report)
  return { passed: numPassedTests, failed: passed ? numFailedTests : Math.max(1, numFailedTests), skipped: numPendingTests }
}

/**
 * The pictures of the site that the browser tests read take a minute and a half, the first time: they are made behind everything that uses
 * one core, or waits. Where that does not do, the site makes them as it starts, and says what is wrong.
 */
function makePictures(): Promise<unknown> {
  const environment = { ...process.env, DATA_DIR: '.test/site', DATABASE_URL: '', FILES_URL: '' }
  const child = spawn(process.execPath, ['scripts/content.ts', 'import', '--from', 'content'], { stdio: 'ignore', env: environment })
  if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW)
  return once(child, 'exit')
}

async function browserTests(): Promise<Tally> {
  await ensureBrowser(console.log)
  await Promise.all([pictures, observatory])
  // The starter edition is imported anew; the pictures made of it stay.
  for (const leftover of ['midad.sqlite', 'midad.sqlite-wal', 'midad.sqlite-shm', 'pages'])
    rmSync(`.test/site/${leftover}`, { recursive: true, force: true })
  const passed = tool('@playwright/test/cli.js', ['test'], everyAddress ? { EVERY_ADDRESS: '1' } : {})
  const { stats = {} } = readReport('.test/playwright.json')
  const { expected = 0, unexpected = 0, skipped = 0, flaky = 0 } = stats
  return { passed: expected, failed: passed ? 0 : Math.max(1, unexpected + flaky), skipped }
}

function readReport(file: string) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}

const steps: Step[] = [
  { name: 'Lint (oxlint)', run: () => one(tool('oxlint/bin/oxlint', ['--deny-warnings', '--quiet'])) },
  {
    name: 'Content (npm run content -- check)',
    run: () => one(spawnSync(process.execPath, ['scripts/content.ts', 'check'], { stdio: 'inherit' }).status === 0),
  },
  { name: 'Types of routes (next typegen)', run: () => one(tool('next/dist/bin/next', ['typegen'])) },
  { name: 'Types (tsc)', run: () => one(tool('typescript/bin/tsc', ['--noEmit'])) },
  { name: 'Dead code (knip)', run: () => one(tool('knip/bin/knip.js', ['--no-progress'])) },
  { name: 'Format (prettier)', run: async () => one(await isFormatted()) },
  { name: 'Unit tests (vitest)', run: unitTests },
  {
    name: 'Production build (next build)',
    run: () =>
      buildSite(console.log).then(
        () => one(true),
        (error: unknown) => (console.error(String(error)), one(false)),
      ),
  },
  { name: 'End to end (playwright)', run: browserTests },
]

// What the tests have Node compile is kept for as long as they run: some of it lies in folders of theirs that are gone afterwards.
const compiled = resolve('.test/compiled')
rmSync(compiled, { recursive: true, force: true })
process.env.NODE_COMPILE_CACHE = compiled
mkdirSync('.test', { recursive: true })
// What uses one core, or the net, goes on beside the rest.
const isFormatted = begin('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.'])
const pictures = makePictures()
const observatory = installBeside({ named: 'e2e/observatory', name: 'mdn-observatory', megabytes: 132 }, console.log)
// Where that fails, the browser tests say so.
observatory.catch(() => {})
const total = { passed: 0, failed: 0, skipped: 0 }
for (const { name, run } of steps) {
  console.log(`\n▸ ${name}`)
  const began = performance.now()
  const tally = await run()
  total.passed += tally.passed
  total.failed += tally.failed
  total.skipped += tally.skipped
  console.log(`${tally.failed === 0 ? '✓' : '✗'} ${name}: ${((performance.now() - began) / 1000).toFixed(0)} s`)
}
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`)
process.exit(total.failed === 0 ? 0 : 1)
