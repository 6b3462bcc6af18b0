import { defineConfig } from '@playwright/test'
import type { ReaderOptions } from './e2e/fixtures.ts'
import { thoroughly } from './e2e/thoroughly.ts'
import { browserArguments, findBrowser } from './scripts/steps/find-browser.ts'

const port = Number(process.env.E2E_PORT ?? 3210)
const baseURL = `http://localhost:${port}`
const executablePath = findBrowser()

// What a reader does is tried in both languages; the specs of the server choose their own sites and have no language.
const serverSpecs = /\.server\.spec\.ts$/
// What takes long to try and differs between the languages in its words alone: npm test tries it in Arabic, npm run test:all in both.
const inArabic = [
  'bidi',
  'commenting',
  'day-and-night',
  'discussion',
  'fetching-ahead',
  'installing',
  'keyboard',
  'late-faces',
  'late-scripts',
  'lite',
  'missed-searches',
  'moderating',
  'most-read',
  'narrow',
  'offline',
  'offline-corrections',
  'outbox',
  'own-comments',
  'policy',
  'printing',
  'recent-times',
  'reporting',
  'saved-stories',
  'signing-in',
  'switching-language',
  'what-machines-read',
  'wrong-addresses',
]
const longSpecs = thoroughly ? [] : [new RegExp(`/(?:${inArabic.join('|')})\\.spec\\.ts$`)]

export default defineConfig<ReaderOptions>({
  testDir: 'e2e',
  outputDir: '.test/playwright',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: '.test/playwright.json' }]],
  use: {
    baseURL,
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: { args: browserArguments, ...(executablePath && { executablePath }) },
  },
  // First those that wait, for a killed server or a mail: the others run beside them.
  projects: [
    // The tests of a file share a site, so one worker does them all.
    { name: 'server', testMatch: serverSpecs, fullyParallel: false },
    { name: 'ar', testIgnore: serverSpecs, use: { locale: 'ar' } },
    { name: 'en', testIgnore: [serverSpecs, ...longSpecs], use: { locale: 'en' } },
  ],
  webServer: {
    command: `"${process.execPath}" scripts/start.ts`,
    url: `${baseURL}/health`,
    env: { DATA_DIR: '.test/site', PORT: String(port), HOST: '', SITE_URL: baseURL, DATABASE_URL: process.env.E2E_DATABASE_URL ?? '' },
    reuseExistingServer: Boolean(process.env.E2E_REUSE),
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    // A first start builds the site and makes the pictures.
    timeout: 600_000,
  },
})
