// Reading without a connection: public/reader.js brings this at the reader's first touch, key or scroll, where the site offers it. It registers
// the service worker, tells it what this page needed, and brings “save for later” to life. Nothing of it leaves the device.
// @ts-check
import { ask } from './ask-worker.js'

const WORKER = '/service-worker.js'

const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('midad', {
  createScriptURL: (/** @type {string} */ address) => {
    if (address !== WORKER) throw new TypeError(`${address} is no script of ours`)
    return address
  },
})

const registered = navigator.serviceWorker.register(policy?.createScriptURL(WORKER) ?? WORKER, { updateViaCache: 'none' })
const askWorker = async (/** @type {Parameters<typeof ask>[1]} */ asked) => {
  await registered
  return ask((await navigator.serviceWorker.ready).active, asked)
}

/** What this page has loaded of the site's files, before the worker saw it or from the browser's memory. */
const loaded = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && /\.(?:css|js|woff2|avif|webp)$/.test(pathname))
    .map(({ pathname }) => pathname)

/** The pictures of the story, all of them: those the reader has not come to yet are asked for now, unless they save data. */
async function loadPictures() {
  const pictures = [...document.querySelectorAll('article[data-slugline] img')].filter((picture) => picture instanceof HTMLImageElement)
  const isSaving = /** @type {any} */ (navigator).connection?.saveData === true
  const wanted = isSaving ? pictures.slice(0, 1) : pictures
  for (const picture of wanted) picture.loading = 'eager'
  await Promise.all(
    wanted.map(
      (picture) => picture.complete || new Promise((resolve) => ['load', 'error'].forEach((end) => picture.addEventListener(end, resolve))),
    ),
  )
  return {
    addresses: pictures.filter(({ complete, currentSrc }) => complete && currentSrc).map(({ currentSrc }) => new URL(currentSrc).pathname),
    areAll: pictures.every(({ complete, naturalWidth }) => complete && naturalWidth > 0),
  }
}

/** @param {HTMLButtonElement} button */
function bringSavingToLife(button) {
  const status = button.parentElement?.querySelector('output')
  const { dataset } = button
  const say = (/** @type {string | undefined} */ words) => status && (status.textContent = words ?? '')
  const show = (/** @type {boolean} */ isSaved) => button.setAttribute('aria-pressed', String(isSaved))

  /** @param {unknown} error */
  function sayWhyNot(error) {
    const name = error instanceof DOMException ? error.name : ''
    if (name === 'QuotaExceededError') return say(dataset.full)
    say(['SecurityError', 'InvalidStateError', 'NotSupportedError', 'UnknownError'].includes(name) ? dataset.blocked : dataset.failed)
  }

  async function save() {
    say(dataset.saving)
    const { addresses, areAll } = await loadPictures()
    await askWorker({ task: 'save', loaded: [...loaded(), ...addresses] })
    // What was saved stays when the browser makes room, where it lets a site ask for that.
    void navigator.storage?.persist?.()
    show(true)
    say(areAll ? dataset.saved : dataset.savedInPart)
  }

  async function unsave() {
    await askWorker({ task: 'unsave' })
    show(false)
    say(dataset.unsaved)
  }

  let isBusy = false
  button.addEventListener('click', async () => {
    if (isBusy) return
    isBusy = true
    say('')
    await (button.getAttribute('aria-pressed') === 'true' ? unsave() : save()).catch(sayWhyNot)
    isBusy = false
  })
  askWorker({ task: 'about' }).then(
    (copy) => show(Boolean(copy?.saved)),
    () => {},
  )
  button.hidden = false
}

const button = document.querySelector('[data-save-story]')
if (button instanceof HTMLButtonElement) bringSavingToLife(button)
// A device that keeps nothing reads on.
askWorker({ task: 'read', loaded: loaded() }).catch(() => {})
