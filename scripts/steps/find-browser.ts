import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

// Chromium refuses its sandbox to root, which is who runs tests in a container; the rest keeps it from calling home.
export const browserArguments = [
  ...(isRoot() ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** The browser to test in: the one CHROMIUM_PATH names, else the machine's, else Playwright's own; undefined where there is none. */
export function findBrowser(): string | undefined {
  return process.env.CHROMIUM_PATH || [...PLACES, chromium.executablePath()].find((path) => existsSync(path))
}

/** Sees to it that there is a browser, installing Playwright's own where the machine has none. Throws with the mend where that fails. */
export function ensureBrowser(log: (line: string) => void): void {
  const found = findBrowser()
  if (found && existsSync(found)) return
  if (found) throw new Error(`CHROMIUM_PATH names ${found}, which is not there.`)

  log('Installing Chromium for the tests (playwright install); this takes a minute, once …')
  // Only root may install the libraries it needs; where they are there already nothing is done.
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/@playwright/test/cli.js', 'install', ...(isRoot() ? ['--with-deps'] : []), 'chromium'],
    { stdio: 'inherit' },
  )
  if (status !== 0 || !findBrowser()) {
    throw new Error(
      'Chromium could not be installed; its message is above. Install Chromium or Chrome yourself, and name it: CHROMIUM_PATH=/path/to/chromium npm test',
    )
  }
}

function isRoot() {
  return process.getuid?.() === 0
}
