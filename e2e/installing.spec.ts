import sharp from 'sharp'
import { addresses } from '../newsroom/stories/addresses.ts'
import { directions, expect, test } from './fixtures.ts'

// The newspaper among a device's applications.

type Icon = { src: string; sizes: string; type: string; purpose: string }

test('the manifest says in the reader’s language what is installed, and what it looks like', async ({ page, starter, locale }) => {
  await page.goto(starter.lead.address)
  await expect(page.locator('link[rel=manifest]')).toHaveAttribute('href', addresses.manifest(locale))
  const response = await page.request.get(addresses.manifest(locale))
  expect(response.headers()['content-type']).toContain('application/manifest+json')
  const manifest = (await response.json()) as Record<string, unknown> & { icons: Icon[] }
  expect(manifest).toMatchObject({
    id: addresses.front(locale),
    name: starter.siteName,
    lang: locale,
    dir: directions[locale],
    start_url: addresses.front(locale),
    scope: '/',
    display: 'minimal-ui',
  })
  const kinds = manifest.icons.map(({ purpose, sizes }) => `${purpose} ${sizes}`).toSorted()
  expect(kinds).toEqual(['any 192x192', 'any 512x512', 'any any', 'maskable 192x192', 'maskable 512x512'])
  for (const { src, sizes, type } of manifest.icons) {
    const icon = await page.request.get(src)
    expect(icon.headers()['content-type'], src).toContain(type)
    const { width, height, format } = await sharp(await icon.body()).metadata()
    expect(`image/${format}`, src).toContain(type.replace('+xml', ''))
    if (sizes !== 'any') expect(`${width}x${height}`, src).toBe(sizes)
  }
})

test('Chromium takes the manifest for one it can install', async ({ page, starter }) => {
  await page.goto(starter.lead.address)
  const devtools = await page.context().newCDPSession(page)
  const { errors } = (await devtools.send('Page.getAppManifest')) as { errors: unknown[] }
  expect(errors).toEqual([])
  const { installabilityErrors } = (await devtools.send('Page.getInstallabilityErrors')) as { installabilityErrors: { errorId: string }[] }
  // A test reads in a private window, which installs nothing.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([])
})

test('however a device cuts a maskable icon, its ground is whole and the sign is all there', async ({ request }) => {
  for (const side of [192, 512]) {
    const png = await (await request.get(`/icons/maskable-${side}.png`)).body()
    const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
    const ground = [...data.subarray(0, 3)]
    let [reach, seeThrough] = [0, 0]
    for (let place = 0; place < side * side; place++) {
      const from = place * info.channels
      if (data[from + 3] !== 255) seeThrough++
      const isGround = ground.every((value, channel) => Math.abs(value - (data[from + channel] ?? 0)) < 24)
      if (!isGround) reach = Math.max(reach, Math.hypot((place % side) + 0.5 - side / 2, Math.floor(place / side) + 0.5 - side / 2))
    }
    expect(seeThrough).toBe(0)
    expect(reach).toBeLessThanOrEqual(side * 0.4)
    // And no smaller than it need be.
    expect(reach).toBeGreaterThan(side * 0.36)
  }
})

test('iOS has its own icon', async ({ page, starter, request }) => {
  await page.goto(starter.lead.address)
  const address = await page.locator('link[rel=apple-touch-icon]').getAttribute('href')
  expect(await sharp(await (await request.get(address ?? '')).body()).metadata()).toMatchObject({ width: 180, height: 180, format: 'png' })
})
