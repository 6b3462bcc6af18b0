// The page of what is kept: lists it, and lets the reader remove one or all (components/offline/saved-page.tsx has the words and the parts).
// @ts-check
import { ask } from './ask-worker.js'

/** @typedef {{ path: string, headline: string, language: string, kept: number, saved?: number, written: [name: string, text: string][] }} Copy */

/** @template {Element} T @param {ParentNode} parent @param {string} selector @param {new () => T} kind @returns {T} */
function part(parent, selector, kind) {
  const found = parent.querySelector(selector)
  if (!(found instanceof kind)) throw new TypeError(`The page has no ${selector}.`)
  return found
}

const page = part(document, '[data-saved-page]', HTMLElement)
const status = part(page, 'output', HTMLElement)
const clearing = part(page, '[data-clearing]', HTMLElement)
const sure = part(clearing, '[data-sure]', HTMLElement)
const line = part(page, 'template[data-line]', HTMLTemplateElement)

/** Pages that were open before a new worker came ask the one there is now. */
const askWorker = async (/** @type {Parameters<typeof ask>[1]} */ asked) =>
  ask((await navigator.serviceWorker?.getRegistration())?.active ?? null, asked)

const entities = /** @type {Record<string, string>} */ ({ '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'", '&amp;': '&' })
const unescaped = (/** @type {string} */ text) => text.replace(/&(?:lt|gt|quot|#x27|amp);/g, (entity) => entities[entity] ?? entity)

/** @param {Copy} copy */
function lineOf(copy) {
  const headline = unescaped(copy.headline)
  const row = part(/** @type {DocumentFragment} */ (line.content.cloneNode(true)), 'li', HTMLLIElement)
  row.dataset.path = copy.path
  const link = part(row, 'a', HTMLAnchorElement)
  link.href = copy.path
  link.textContent = headline
  if (copy.language !== document.documentElement.lang) {
    link.lang = copy.language
    link.dir = copy.language === 'ar' ? 'rtl' : 'ltr'
  }
  const time = part(row, 'time', HTMLTimeElement)
  time.dateTime = new Date(copy.kept).toISOString()
  time.replaceChildren(
    ...copy.written.map(([name, text], place) => {
      const way = document.createElement('span')
      way.className = name
      way.hidden = place > 0
      way.textContent = text
      return way
    }),
  )
  const button = part(row, 'button', HTMLButtonElement)
  button.setAttribute(
    'aria-label',
    (button.dataset.name ?? '').replace('{headline}', () => headline),
  )
  button.addEventListener('click', () => remove(copy.path, row))
  return row
}

/** @param {Copy[]} copies */
function show(copies) {
  for (const list of page.querySelectorAll('[data-list]')) {
    if (!(list instanceof HTMLElement)) continue
    const isLater = list.dataset.list === 'later'
    const rows = copies.filter(({ saved }) => Boolean(saved) === isLater).map(lineOf)
    part(list, 'ul', HTMLUListElement).replaceChildren(...rows)
    showEmptiness()
  }
  clearing.hidden = copies.length === 0
}

function showEmptiness() {
  for (const list of page.querySelectorAll('[data-list]')) {
    part(list, '[data-none]', HTMLElement).hidden = list.querySelector('li') !== null
  }
}

const sayFailed = () => {
  status.textContent = page.dataset.failed ?? ''
}

/** @param {string} path @param {HTMLElement} row */
async function remove(path, row) {
  // Emptied first, so that a second removal is announced too.
  status.textContent = ''
  await askWorker({ task: 'remove', path }).then(() => {
    const others = [...page.querySelectorAll('[data-list] li button')]
    const place = others.findIndex((button) => row.contains(button))
    const next = others[place + 1] ?? others[place - 1]
    row.remove()
    showEmptiness()
    clearing.hidden = others.length === 1
    status.textContent = page.dataset.removed ?? ''
    // The button is gone; who pressed it by key goes on with the next one.
    if (next instanceof HTMLElement) next.focus()
    else part(document, 'main', HTMLElement).focus()
  }, sayFailed)
}

function bringClearingToLife() {
  const first = part(clearing, '[data-clear]', HTMLButtonElement)
  const yes = part(sure, '[data-yes]', HTMLButtonElement)
  const no = part(sure, '[data-no]', HTMLButtonElement)
  const asking = (/** @type {boolean} */ isAsking) => {
    sure.hidden = !isAsking
    first.hidden = isAsking
    status.textContent = ''
    // Not the one that erases: a key that is held down must not answer for its reader.
    ;(isAsking ? no : first).focus()
  }
  first.addEventListener('click', () => asking(true))
  no.addEventListener('click', () => asking(false))
  yes.addEventListener('click', () =>
    askWorker({ task: 'clear' }).then(() => {
      asking(false)
      show([])
      status.textContent = page.dataset.cleared ?? ''
      part(document, 'main', HTMLElement).focus()
    }, sayFailed),
  )
}

/** Whether there is anything is said once it is known. Without a worker nothing is kept, and the page says so as it is. */
async function begin() {
  const list = () => askWorker({ task: 'list' })
  const isWorking = Boolean((await navigator.serviceWorker?.getRegistration().catch(() => undefined))?.active)
  if (!isWorking) return
  for (const none of page.querySelectorAll('[data-none]')) none.setAttribute('hidden', '')
  const copies = await list().catch(() => null)
  if (!copies) {
    status.textContent = page.dataset.unread ?? ''
    return
  }
  show(copies)
  bringClearingToLife()
  // Whoever opens this page is about to rely on what is kept: corrections come now, and what was withdrawn goes.
  if (!navigator.onLine) return
  await askWorker({ task: 'renew' }).catch(() => {})
  const renewed = await list().catch(() => copies)
  const facts = (/** @type {Copy[]} */ all) => JSON.stringify(all.map(({ path, headline }) => [path, headline]))
  if (facts(renewed) === facts(copies) || page.querySelector('[data-list] :focus')) return
  show(renewed)
}

void begin()
