import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

// The one without windows first: the same engine, in three fifths of the time.
const PLACES = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

// Chromium refuses its sandbox to root, which is who runs tests in a container; the rest keeps it from calling home.
export const browserArguments = [
  ...(isRoot() ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** The browser of this machine to test in: the one CHROMIUM_PATH names, else one Debian or Google installed. Without one it is Playwright's own. */
export function findBrowser(): string | undefined {
  return process.env.CHROMIUM_PATH || PLACES.find((path) => existsSync(path))
}

/** Sees to it that there is a browser which starts, installing Playwright's own where the machine has none. Throws with the mend otherwise. */
export async function ensureBrowser(log: (line: string) => void): Promise<void> {
  const found = findBrowser()
  if (await starts(found)) return
  if (found) throw new Error(`The browser ${found} does not start. Mend it, or name another: CHROMIUM_PATH=/path/to/chromium npm test`)

  log('Installing Chromium for the tests (playwright install); this takes a minute, once …')
  // Only root may install the libraries it needs; where they are there already nothing is done.
  const options = ['--only-shell', ...(isRoot() ? ['--with-deps'] : [])]
  const { status } = spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', ...options, 'chromium'], {
    stdio: 'inherit',
  })
  if (status !== 0 || !(await starts(undefined))) {
    throw new Error(
      'Chromium could not be installed; its message is above. Install Chromium or Chrome yourself, and name it: CHROMIUM_PATH=/path/to/chromium npm test',
    )
  }
}

async function starts(executablePath: string | undefined): Promise<boolean> {
  try {
    const browser = await chromium.launch({ args: browserArguments, ...(executablePath && { executablePath }) })
    await browser.close()
    return true
  } catch {
    return false
  }
}

function isRoot() {
  return process.getuid?.() === 0
}
