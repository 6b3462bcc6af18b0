import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { freshPostgres } from './durability/fresh-postgres.ts'
import { startOwnSite } from './own-site.ts'

const server = process.env.TEST_DATABASE_URL
// In CI a missing Postgres fails the unit tests already; elsewhere this half is left out, and says so.
test.skip(!server, 'TEST_DATABASE_URL is not set')

test('the same site stands over Postgres: reading, a live correction, a withdrawal, health', async () => {
  const { url, schema, ask, remove } = await freshPostgres(server ?? '')
  const site = await startOwnSite({ environment: { DATABASE_URL: url } })
  const page = async (path: string) => {
    const response = await fetch(site.url + path)
    return { status: response.status, text: await response.text() }
  }
  try {
    expect((await page('/health')).status).toBe(200)
    expect((await page('/ar/politics/first-bridge')).text).toContain('الجسر الأول')
    expect((await page('/ar/science/taken-down')).status).toBe(410)

    const file = join(site.contentFolder, 'stories/first-bridge/ar.md')
    writeFileSync(file, readFileSync(file, 'utf8').replace('headline: الجسر الأول', 'headline: الجسر الأقدم'))
    expect(site.content('import', '--from', site.contentFolder).status).toBe(0)
    await expect.poll(async () => (await page('/ar/politics/first-bridge')).text, { timeout: 2_000 }).toContain('الجسر الأقدم')

    // The store goes away under a running site: kept pages are read on, others say what is the matter.
    await ask(`alter schema ${schema} rename to ${schema}_gone`)
    expect((await page('/ar/politics/first-bridge')).status).toBe(200)
    expect((await page('/health')).status).toBe(503)
    const problem = await page('/ar/latest')
    expect(problem.status).toBe(500)
    expect(problem.text).toContain('تعذّر عرض هذه الصفحة')
    await ask(`alter schema ${schema}_gone rename to ${schema}`)
    await expect.poll(async () => (await page('/ar/latest')).status).toBe(200)
  } finally {
    site.remove()
    await remove()
  }
})
