// The service worker, answered at /service-worker.js (app/service-worker.js/route.ts): it keeps what was read and what was saved, and shows it,
// marked, where the network does not answer. No front page, list or private page is ever kept (docs/decisions/0033-offline.md).
// @ts-check
/// <reference lib="webworker" />

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self))

// Whoever answers this file writes the build here: another build is another worker, with a page of what is kept of its own.
const VERSION = '{version}'
const PAGES = `midad-pages-${VERSION}`
// One cache for each story, with all it needs, so that no copy is ever shown with another edition's or another build's parts.
const STORY = 'midad-story-1:'
const ABOUT = '/about-this-copy'

const MOST_READ = 40
const PATIENCE_MS = 10_000

const STORY_PATH = /^\/(?:ar|en)\/(?:lite\/)?(?!(?:lite|latest|search|topics|authors|comments|page|saved)\/)[a-z0-9-]+\/[a-z0-9-]+$/
/** What its address names by its content. */
const UNCHANGING = /^\/(?:_next\/static|fonts|media|scripts)\//
const PARTS = /(?:href|src)="(\/(?!\/)[^"]+\.(?:css|js|woff2))"/g

/** The headline as HTML writes it. @typedef {{ path: string, headline: string, language: string, kept: number, read?: number, saved?: number }} About */

/** @param {string} path */
const languageOf = (path) => (path.startsWith('/en') ? 'en' : 'ar')
/** @param {string} path */
const savedPage = (path) => `/${languageOf(path)}/saved`
/** @param {string} name @param {string} path */
const kept = (name, path) => caches.match(path, { cacheName: name, ignoreVary: true })

/** @param {string} path @returns {Promise<About | undefined>} */
const about = async (path) => (await kept(STORY + path, ABOUT))?.json()

/** A story's addresses, in the full edition and in the lite one. @param {string} path */
const addressesOf = (path) => {
  const full = path.replace('/lite/', '/')
  return [full, full.replace(/^\/../, '$&/lite')]
}

/** What the reader removed while it was on its way here once more. @type {Set<string>} */
const gone = new Set()
/** The stories that are being kept just now. @type {Set<string>} */
const coming = new Set()
/** How often all was erased: what was on its way then is not kept. */
let erasures = 0

/** What is known of copies is changed, and copies go, by one after the other. @type {Promise<unknown>} */
let turn = Promise.resolve()
/** @template T @param {() => Promise<T>} change @returns {Promise<T>} */
function inTurn(change) {
  const changed = turn.then(change)
  turn = changed.catch(() => {})
  return changed
}

/** @param {string} path @param {Partial<About>} change */
const write = async (path, change) =>
  (await caches.open(STORY + path)).put(ABOUT, Response.json({ ...(await about(path)), path, ...change }))

/** Of a story that is there; of one that was removed meanwhile nothing is known any more. @param {string} path @param {Partial<About>} change */
const amend = (path, change) => inTurn(async () => (await about(path)) && write(path, change))

/** @param {string} path */
const forget = (path) => inTurn(() => Promise.all(addressesOf(path).map((address) => caches.delete(STORY + address))))

/** The last first, each story once, however it was read. */
async function list() {
  const paths = (await caches.keys()).filter((name) => name.startsWith(STORY)).map((name) => name.slice(STORY.length))
  const known = []
  for (const path of paths) {
    const copy = await about(path)
    if (copy) known.push(copy)
    else if (!coming.has(path)) await caches.delete(STORY + path)
  }
  const single = known.filter(({ path }) => !path.includes('/lite/') || !paths.includes(addressesOf(path)[0] ?? ''))
  return single.sort((a, b) => (b.saved ?? b.read ?? b.kept) - (a.saved ?? a.read ?? a.kept))
}

async function trim() {
  const read = (await list()).filter((copy) => !copy.saved)
  await Promise.all(read.slice(MOST_READ).map(({ path }) => forget(path)))
}

/** Adds what is not there yet. What the network does not give is left out; where there is no room, throws. @param {Cache} cache @param {string[]} paths */
async function add(cache, paths) {
  for (const path of new Set(paths)) {
    if (await cache.match(path, { ignoreVary: true })) continue
    const response = await fetch(path).catch(() => undefined)
    if (response?.ok) await cache.put(path, response)
  }
}

/** @param {string} html */
const partsOf = (html) => [...html.matchAll(PARTS)].map(([, path = '']) => path)

/** Keeps the page that lists what is kept: it has the words and the marks for when there is no network. @param {string} path @param {Response} [response] */
async function keepPage(path, response) {
  const address = savedPage(path)
  if (!response && (await kept(PAGES, address))) return
  const answer = response ?? (await fetch(address))
  if (!answer.ok) throw new TypeError(`${address} answered ${answer.status}`)
  const html = await answer.text()
  const cache = await caches.open(PAGES)
  await add(cache, partsOf(html))
  await cache.put(address, new Response(html, { headers: answer.headers }))
}

/** @param {string} path @param {Response} response @param {Partial<About>} change @param {number} began how often all had been erased when it was asked for */
async function keep(path, response, change, began = erasures) {
  coming.add(path)
  try {
    await keepParts(path, response, change, () => gone.has(path) || erasures !== began)
  } finally {
    coming.delete(path)
  }
}

/** @param {string} path @param {Response} response @param {Partial<About>} change @param {() => boolean} isUnwanted */
async function keepParts(path, response, change, isUnwanted) {
  const html = await response.text()
  if (!/ data-slugline="|"og:type" content="article"/.test(html)) return
  await keepPage(path)
  const cache = await caches.open(STORY + path)
  try {
    for (const { url } of await cache.keys()) {
      const part = new URL(url).pathname
      // What the page of before had and this one has not.
      if (/^\/media\/|\.css$/.test(part) && !html.includes(part)) await cache.delete(url)
    }
    await add(cache, partsOf(html))
    await cache.put(path, new Response(html, { headers: response.headers }))
    const facts = {
      headline: /<title>(.*?)(?: \| [^|]*)?<\/title>/.exec(html)?.[1] ?? path,
      language: /<h1[^>]* lang="(\w+)"/.exec(html)?.[1] ?? languageOf(path),
      kept: Date.now(),
      ...change,
    }
    await inTurn(async () => (isUnwanted() ? caches.delete(STORY + path) : write(path, facts)))
  } catch (error) {
    // Half a copy is none.
    if (!(await about(path))) await caches.delete(STORY + path)
    throw error
  }
  await trim()
}

/** Asks the site for a story and keeps what it says now: a correction, another address, or that it is gone. @param {string} path @param {Partial<About>} [change] */
async function renew(path, change) {
  const began = erasures
  const response = await fetch(path)
  const { pathname } = new URL(response.url)
  if (response.ok) {
    const { read, saved } = (await about(path)) ?? {}
    await keep(pathname, response, { read, saved, ...change }, began)
  }
  if ([404, 410].includes(response.status) || (response.ok && pathname !== path)) await forget(path)
}

/** What an answer of the network means for what is kept. @param {string} path @param {Response} response */
async function take(path, response) {
  if (path === savedPage(path) && response.ok) return keepPage(path, response)
  if (!STORY_PATH.test(path)) return keepPage(path)
  if ([404, 410].includes(response.status)) return forget(path)
  if (response.type === 'opaqueredirect' && (await caches.has(STORY + path))) return renew(path)
  gone.delete(path)
  if (response.ok) await keep(path, response, { read: Date.now() })
}

/** The story on its way here, which its pictures may overtake. @type {Promise<unknown>} */
let taking = Promise.resolve()

/** The network first, always. @param {FetchEvent} event @param {string} path */
async function navigate(event, path) {
  const answer = Promise.resolve(event.preloadResponse).then((early) => /** @type {Response} */ (early ?? fetch(event.request)))
  taking = answer.then((response) => take(path, response.clone())).catch(() => {})
  event.waitUntil(taking)
  const isKept = STORY_PATH.test(path) && (await caches.has(STORY + path))
  const waited = new Promise((resolve) => isKept && setTimeout(resolve, PATIENCE_MS))
  try {
    return (await Promise.race([answer, waited])) ?? (await shown(path, 'slow')) ?? (await answer)
  } catch {
    return (await shown(path, 'copy')) ?? (await shownInstead(path)) ?? Response.error()
  }
}

/** The copy of a story, marked. @param {string} path @param {'copy' | 'slow'} why */
async function shown(path, why) {
  const [copy, page, known] = await Promise.all([kept(STORY + path, path), keptPage(path), about(path)])
  return copy && page && known && marked(copy, await page.text(), why, known.kept)
}

/** @param {string} path */
async function shownInstead(path) {
  const page = await keptPage(path)
  return page && marked(page.clone(), await page.text(), path === savedPage(path) ? 'saved' : 'nowhere')
}

/** In the other language, if there is none in this one. @param {string} path */
const keptPage = async (path) =>
  (await kept(PAGES, savedPage(path))) ?? (await kept(PAGES, '/ar/saved')) ?? (await kept(PAGES, '/en/saved'))

/** The mark stands first, after the link that skips to the text. @param {Response} response @param {string} page the page whose templates have the marks @param {string} why @param {number} [when] */
async function marked(response, page, why, when) {
  const [, title = '', mark = ''] = new RegExp(`<template id="${why}" data-title="([^"]*)">([^]*?)</template>`).exec(page) ?? []
  const html = (await response.text())
    .replace(/<title>(.*?)<\/title>/, (whole, own) => (title ? `<title>${title.replace('{title}', () => own)}</title>` : whole))
    .replace(
      /<body[^>]*>(?:<div hidden="">.*?<\/div>)?(?:<a href="#[^>]*>[^<]*<\/a>)?/,
      (body) => body + (when ? mark.replace(/<time>.*?<\/time>/, timeElement(when, page)) : mark),
    )
  return new Response(html, { status: why === 'nowhere' ? 503 : 200, headers: response.headers })
}

/**
 * An instant of this device in every way the page may write it, as components/site/variants.tsx does: classes and text.
 * @param {number} instant @param {string} page
 */
function written(instant, page) {
  const when = new Date(instant)
  const [hours, minutes] = [when.getHours(), when.getMinutes()].map((part) => String(part).padStart(2, '0'))
  const sets = (/<template id="months">(.*?)<\/template>/.exec(page)?.[1] ?? '').split(';')
  return sets.map((set) => {
    const [name = '', comma = '', ...months] = set.split('|')
    const date = `${when.getDate()} ${months[when.getMonth()]} ${when.getFullYear()}${comma} ${hours}:${minutes}`
    return [name, name.startsWith('arabic') ? date.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))) : date]
  })
}

/** @param {number} instant @param {string} page */
const timeElement = (instant, page) =>
  `<time datetime="${new Date(instant).toISOString()}">${written(instant, page)
    .map(([name, text], place) => `<span class="${name}"${place ? ' hidden=""' : ''}>${text}</span>`)
    .join('')}</time>`

/** A style sheet, face, script or picture, of a story's own copy where there is one. @param {FetchEvent} event @param {string} path */
async function part(event, path) {
  const client = await worker.clients.get(event.clientId)
  const page = client ? new URL(client.url).pathname : ''
  // Who moderates runs only what the site itself answers.
  if (/^\/desk(?:\/|$)/.test(page)) return fetch(event.request)
  const own = STORY + page
  const there = async () => (await kept(own, path)) ?? (await kept(PAGES, path))
  const early = UNCHANGING.test(path) ? await there() : undefined
  if (early) return early
  try {
    const response = await fetch(event.request)
    const copy = response.clone()
    if (response.ok && STORY_PATH.test(page)) event.waitUntil(addSeen(own, path, copy))
    return response
  } catch {
    return (await there()) ?? (await otherCrop(page, path)) ?? Response.error()
  }
}

/** @param {string} name @param {string} path @param {Response} response */
async function addSeen(name, path, response) {
  await taking
  if (await caches.has(name)) await (await caches.open(name)).put(path, response).catch(() => {})
}

/** A window of another size, or one that was turned, asks for another width or crop of a picture. @param {string} page @param {string} path */
async function otherCrop(page, path) {
  const html = await (await kept(STORY + page, page))?.text()
  const [, ...pictures] = html?.split('<picture>') ?? []
  const picture = pictures.map((rest) => rest.split('</picture>')[0] ?? '').find((crops) => crops.includes(path))
  if (!picture) return undefined
  const cache = await caches.open(STORY + page)
  const other = (await cache.keys()).find(({ url }) => picture.includes(new URL(url).pathname))
  return other && cache.match(other, { ignoreVary: true })
}

/** What pages ask for (public/ask-worker.js). @type {Record<string, (asked: { path: string, loaded: string[] }) => Promise<unknown>>} */
const tasks = {
  about: ({ path }) => about(path),
  list: async ({ path }) => {
    await keepPage(path)
    const page = (await (await keptPage(path))?.text()) ?? ''
    return (await list()).map((copy) => ({ ...copy, written: written(copy.kept, page) }))
  },
  read: async ({ path, loaded }) => {
    await keepPage(path)
    if (!STORY_PATH.test(path)) return
    gone.delete(path)
    if (!(await about(path))) await renew(path, { read: Date.now() })
    if (await about(path)) await add(await caches.open(STORY + path), loaded)
  },
  save: async ({ path, loaded }) => {
    gone.delete(path)
    if (!(await about(path))) await renew(path, { read: Date.now() })
    if (!(await about(path))) throw new TypeError(path)
    await add(await caches.open(STORY + path), loaded)
    await amend(path, { saved: Date.now() })
    if (!(await about(path))) throw new TypeError(path)
  },
  unsave: async ({ path }) => {
    if (await about(path)) await amend(path, { saved: undefined })
    await trim()
  },
  remove: ({ path }) => {
    for (const address of addressesOf(path)) gone.add(address)
    return forget(path)
  },
  clear: async () => {
    erasures++
    for (const name of await caches.keys()) if (name.startsWith(STORY)) await forget(name.slice(STORY.length))
  },
  renew: async () => {
    for (const { path } of await list()) if (await about(path)) await renew(path)
  },
}

worker.addEventListener('install', (event) => {
  void worker.skipWaiting()
  // What the worker of before could show without a network, this one can from its first moment.
  const anew = async () => {
    for (const path of ['/ar/saved', '/en/saved']) if (await caches.match(path, { ignoreVary: true })) await keepPage(path)
  }
  event.waitUntil(anew())
})

worker.addEventListener('activate', (event) => {
  const takeOver = async () => {
    const former = (await caches.keys()).filter((name) => name.startsWith('midad-') && name !== PAGES && !name.startsWith(STORY))
    await Promise.all(former.map((name) => caches.delete(name)))
    await worker.registration.navigationPreload?.enable()
    await worker.clients.claim()
  }
  event.waitUntil(takeOver())
})

worker.addEventListener('fetch', (event) => {
  const { method, mode, destination, referrer, url } = event.request
  const { origin, pathname } = new URL(url)
  // Forms go their way, and the desk is left alone.
  if (method !== 'GET' || origin !== location.origin || new URL(referrer || url).pathname.startsWith('/desk')) return
  if (mode === 'navigate') {
    if (/^\/(?:(?:ar|en)(?:\/|$)|$)/.test(pathname)) event.respondWith(navigate(event, pathname))
  } else if (['style', 'script', 'font', 'image'].includes(destination)) event.respondWith(part(event, pathname))
})

worker.addEventListener('message', (event) => {
  const [port] = event.ports
  const { task, ...asked } = event.data
  const done = (tasks[task] ?? (() => Promise.reject(new TypeError(task))))(asked)
  event.waitUntil(
    done.then(
      (answer) => port?.postMessage({ answer }),
      (error) => port?.postMessage({ failure: String(error), name: error?.name }),
    ),
  )
})
