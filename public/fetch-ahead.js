// Fetches a page of ours as a reader reaches for its link. public/reader.js asks for this only on lines where it costs nothing.
// @ts-check

/** A pointer that only passes over a link has left it by then. */
const HELD_MS = 80
/** One page's links may not make a reader pay for many others. */
const MOST = 12

/** @type {Set<string>} */
const fetched = new Set([location.pathname])

/** The page a link opens, if it is one of ours that everyone may see. @param {EventTarget | null} target */
function pageBehind(target) {
  const link = target instanceof Element ? target.closest('a[href]') : null
  if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin || link.search) return null
  const { pathname } = link
  const isPublic = /^\/(?:ar|en)(?:\/(?!(?:lite\/)?comments\/)[a-z0-9/-]*)?$/.test(pathname)
  return isPublic && !fetched.has(pathname) && fetched.size <= MOST ? pathname : null
}

/** @param {string} href */
function fetchPage(href) {
  fetched.add(href)
  document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href }))
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let held
document.addEventListener('pointerover', ({ target }) => {
  clearTimeout(held)
  const href = pageBehind(target)
  if (href) held = setTimeout(fetchPage, HELD_MS, href)
})
document.addEventListener('pointerdown', ({ target }) => {
  const href = pageBehind(target)
  if (href) fetchPage(href)
})
