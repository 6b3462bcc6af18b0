import { addresses } from '../newsroom/stories/addresses.ts'
import { watchPolicies } from './broken-policies.ts'
import { bringFormToLife, makeDiscussion } from './comments.ts'
import { expect, test } from './fixtures.ts'
import { sitemapAddresses } from './sitemap.ts'
import { thoroughly } from './thoroughly.ts'

// The Content-Security-Policy in a real browser: nothing of ours breaks it, and nothing that is not ours gets past it.

test('a story is read to its end, and its form brought to life, without breaking its policy', async ({ page, starter }) => {
  const broken = await watchPolicies(page)
  await page.goto(starter.translated.address)
  await bringFormToLife(page)
  expect(broken).toEqual([])
  // That it was watched at all.
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('img'), { src: 'https://elsewhere.example/x.png' })))
  await expect.poll(() => broken).toEqual(['img-src keeps out https://elsewhere.example/x.png'])
})

// All of them in npm run test:all; npm test opens every sixth, and each kind of page besides (invariants.spec.ts).
const EACH = thoroughly ? 1 : 6

test('every address of the sitemap is read without breaking its policy', async ({ page, request, locale, baseURL }) => {
  test.setTimeout(300_000)
  const urls = (await sitemapAddresses(request, baseURL ?? '')).filter((url) => url.startsWith(`${baseURL}/${locale}`))
  expect(urls.length).toBeGreaterThan(50)
  const broken = await watchPolicies(page)
  // What pictures show has no bearing on it, and there are many.
  await page.route(/\/media\//, (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
  )
  for (const url of urls.filter((_, index) => index % EACH === 0)) {
    const response = await page.goto(url)
    expect.soft(response?.headers()['content-security-policy'], url).toMatch(/^default-src 'none'/)
    expect.soft(broken, url).toEqual([])
  }
})

test('script that got into a page does not run, however it got there', async ({ page, starter }) => {
  const broken = await watchPolicies(page)
  await page.goto(starter.translated.address)
  const ran = await page.evaluate(async () => {
    const hurt = window as unknown as { hurt?: string[] }
    hurt.hurt = []
    const tries: (() => unknown)[] = [
      () => document.body.append(Object.assign(document.createElement('script'), { textContent: 'hurt.push("inline")' })),
      () => document.body.append(Object.assign(document.createElement('script'), { src: 'data:text/javascript,hurt.push("data")' })),
      () => document.body.append(Object.assign(document.createElement('script'), { src: 'https://elsewhere.example/x.js' })),
      () => document.body.append(document.createRange().createContextualFragment('<script>hurt.push("fragment")</script>')),
      () => (document.body.innerHTML += '<img src=x onerror="hurt.push(\'handler\')">'),
      () => document.body.setAttribute('onclick', 'hurt.push("attribute")'),
      // Later, because what the test itself evaluates may evaluate.
      () => setTimeout(() => new Function('hurt.push("eval")')(), 0),
      () => setTimeout('hurt.push("timer")' as unknown as () => void, 0),
      () => document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: '<script>parent.hurt.push("frame")</script>' })),
      () =>
        document.body.append(
          Object.assign(document.createElement('a'), { id: 'link', href: 'javascript:hurt.push("link")', textContent: 'x' }),
        ),
      () => document.head.append(Object.assign(document.createElement('base'), { href: 'https://elsewhere.example/' })),
      () => document.head.append(Object.assign(document.createElement('style'), { textContent: 'body{display:none}' })),
    ]
    for (const attempt of tries) {
      try {
        attempt()
      } catch {
        // Refused at once is refused as well.
      }
    }
    document.body.click()
    document.getElementById('link')?.click()
    await new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve), 0))
    return { hurt: hurt.hurt, base: document.baseURI === location.href, isShown: getComputedStyle(document.body).display !== 'none' }
  })
  expect(ran).toEqual({ hurt: [], base: true, isShown: true })
  expect(broken.length).toBeGreaterThan(5)
})

test('what readers write that looks like a script, a hash or a policy is text, and changes no policy', async ({
  page,
  ownSite,
  locale,
  request,
}) => {
  const broken = await watchPolicies(page)
  const address = ownSite.url + addresses.story(locale, 'politics', 'second-bridge')
  const policyOf = async () => (await request.get(address)).headers()['content-security-policy']
  const before = await policyOf()
  const said = [
    '<script>try{document.title="hurt"}catch(e){}</script>',
    '</article><script src="/reader.js"></script><script id="_R_">self.__next_f.push([1])</script>',
    `Content-Security-Policy: script-src 'unsafe-inline'\r\n\r\n'sha256-${'A'.repeat(43)}=' 'nonce-abc'`,
    '<meta http-equiv="Content-Security-Policy" content="script-src *"><meta name="midad-status" content="410"/>',
  ]
  await makeDiscussion(ownSite, {
    slugline: 'second-bridge',
    comments: said.map((body, index) => ({ number: 700 + index, name: '<script>x</script>', body })),
  })
  await expect.poll(async () => (await request.get(address)).text()).toContain('__next_f.push([1])')
  expect(await policyOf()).toBe(before)

  const response = await page.goto(address)
  expect(response?.status()).toBe(200)
  for (const body of said) await expect(page.locator('#comments')).toContainText(body.split('\r')[0]!)
  await expect(page).not.toHaveTitle('hurt')
  expect(await page.locator('meta[http-equiv]').count()).toBe(0)
  expect(broken).toEqual([])
})
