// What scripts add to the desk, which is whole without them. Plain JavaScript, no build step: what you read is what runs.
// @ts-check

;(() => {
  /** @typedef {{ texts: string[], undo: string[], outcomes: { id: string, kind: string, version?: number }[] }} Answer */

  const UNDO_MS = 10_000
  const NEWS_EVERY_MS = 20_000

  const parts = document.querySelector('[data-desk-decisions]')
  if (!(parts instanceof HTMLElement)) return
  const hasShortcuts = parts.dataset.shortcuts !== undefined

  /** What can be undone by its key: the last decision's form, for as long as it is shown. @type {HTMLFormElement | null} */
  let lastUndo = null

  // --- Cards -------------------------------------------------------------------------------------------------------------------

  /** @returns {HTMLElement[]} the cards that are still to be decided about, and what stands where others were */
  const places = () => [...document.querySelectorAll('[data-desk-card]:not([hidden]), .desk-cards .desk-decided')].filter(isElement)

  /** @param {unknown} node @returns {node is HTMLElement} */
  function isElement(node) {
    return node instanceof HTMLElement
  }

  /** The card that has the focus; where none has, the first. */
  function currentCard() {
    const held = document.activeElement?.closest('[data-desk-card], .desk-decided')
    if (isElement(held)) return held
    return places().find((place) => place.dataset.deskCard !== undefined) ?? null
  }

  /** @param {HTMLElement | null | undefined} place */
  function goTo(place) {
    if (!place) return
    place.focus({ preventScroll: true })
    place.scrollIntoView({ block: 'nearest', behavior: prefersStillness() ? 'auto' : 'smooth' })
  }

  const prefersStillness = () => matchMedia('(prefers-reduced-motion: reduce)').matches

  /** On to the next card that waits, else to the way on. @param {HTMLElement} from */
  function goOn(from) {
    const all = places()
    const after = all.slice(all.indexOf(from) + 1).find((place) => place.dataset.deskCard !== undefined)
    const next = after ?? all.find((place) => place.dataset.deskCard !== undefined)
    const onward = document.querySelector('[data-desk-next]')
    if (next) goTo(next)
    else if (isElement(onward)) onward.focus()
    else from.focus()
  }

  // --- What is said --------------------------------------------------------------------------------------------------------------

  /** Read out by a screen reader, also where the same was said before. @param {string} text */
  function say(text) {
    const status = parts?.querySelector('[data-desk-status]')
    if (!status) return
    status.textContent = ''
    requestAnimationFrame(() => {
      status.textContent = text
    })
  }

  /** Shows in a card what was not done. @param {HTMLElement} card @param {string} text */
  function complain(card, text) {
    let line = card.querySelector('.desk-complaint')
    if (!line) {
      line = document.createElement('p')
      line.className = 'desk-complaint'
      card.querySelector('.desk-actions')?.prepend(line)
    }
    line.textContent = text
    say(text)
  }

  // --- Sending -------------------------------------------------------------------------------------------------------------------

  /**
   * Sends a form. Null where it did not arrive or was answered with a page: a session that is over, a role that was taken away.
   * @param {HTMLFormElement} form @param {HTMLElement | null} button @returns {Promise<{ answer: Answer | null, isPage: boolean }>}
   */
  async function send(form, button) {
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(form, button)) body.append(name, String(value))
    try {
      const response = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' } })
      const isData = response.headers.get('content-type')?.startsWith('application/json') ?? false
      return { answer: isData ? await response.json() : null, isPage: !isData && response.status < 500 }
    } catch {
      return { answer: null, isPage: false }
    }
  }

  /** The plain way, which leads to the page that says what is the matter. @param {HTMLFormElement} form @param {HTMLElement | null} button */
  function sendPlainly(form, button) {
    form.dataset.plain = ''
    form.requestSubmit(button)
  }

  /** @param {HTMLElement} card @param {HTMLFormElement} form @param {HTMLElement | null} button */
  async function decide(card, form, button) {
    if (card.hasAttribute('aria-busy')) return
    card.setAttribute('aria-busy', 'true')
    const { answer, isPage } = await send(form, button)
    card.removeAttribute('aria-busy')
    if (isPage) return sendPlainly(form, button)
    const text = answer?.texts.join(' ') || (parts?.dataset.notSent ?? '')
    const [outcome] = answer?.outcomes ?? []
    if (!answer || !outcome) return complain(card, text)
    say(text)
    putAside(card, text, answer.undo)
  }

  /** Puts a line in the place of a card: what became of it and, for ten seconds, the way back. @param {HTMLElement} card @param {string} text @param {string[]} undo */
  function putAside(card, text, undo) {
    const template = parts?.querySelector('[data-desk-decided]')
    const line = template?.firstElementChild?.cloneNode(true)
    if (!isElement(line)) return
    const said = line.querySelector('[data-desk-text]')
    const form = line.querySelector('form')
    const hadFocus = card.contains(document.activeElement) || document.activeElement === document.body
    const box = card.querySelector('[data-desk-select]')
    if (box instanceof HTMLInputElement) box.checked = false
    showSelected()
    const name = card.querySelector('.desk-name')?.textContent?.trim() ?? ''
    if (said) {
      const writer = document.createElement('bdi')
      writer.textContent = name
      writer.className = 'font-head'
      said.append(writer, ' ', text)
    }
    card.hidden = true
    card.before(line)
    const seen = form?.querySelector('[name="seen[]"]')
    if (!form || !(seen instanceof HTMLInputElement) || undo.length === 0) form?.remove()
    else {
      seen.value = undo[0] ?? ''
      lastUndo = form
      countDown(form, line)
    }
    if (hadFocus) goOn(line)
  }

  /** The seconds are for the eye; what is read out does not change. @param {HTMLFormElement} form @param {HTMLElement} line */
  function countDown(form, line) {
    const until = Date.now() + UNDO_MS
    const shown = form.querySelector('[data-desk-countdown]')
    const tick = () => {
      const left = Math.ceil((until - Date.now()) / 1_000)
      if (shown) shown.textContent = String(Math.max(left, 0))
      if (!form.isConnected) clearInterval(ticking)
      if (left > 0) return
      clearInterval(ticking)
      const hadFocus = form.contains(document.activeElement)
      form.remove()
      if (lastUndo === form) lastUndo = null
      if (hadFocus) line.focus()
    }
    const ticking = setInterval(tick, 250)
    tick()
  }

  /** @param {HTMLFormElement} form */
  async function undo(form) {
    const line = form.closest('.desk-decided')
    const card = line?.nextElementSibling
    if (!isElement(line) || !isElement(card)) return sendPlainly(form, null)
    const { answer, isPage } = await send(form, null)
    if (isPage) return sendPlainly(form, null)
    const text = answer?.texts.join(' ') || (parts?.dataset.notSent ?? '')
    say(text)
    const [outcome] = answer?.outcomes ?? []
    if (outcome?.kind !== 'undone') {
      const said = line.querySelector('[data-desk-text]')
      if (said && answer) said.textContent = text
      return
    }
    for (const seen of card.querySelectorAll('[name="seen[]"]')) {
      if (seen instanceof HTMLInputElement) seen.value = `${outcome.id}.${outcome.version}`
    }
    for (const details of card.querySelectorAll('details[open]')) details.removeAttribute('open')
    if (lastUndo === form) lastUndo = null
    line.remove()
    card.hidden = false
    goTo(card)
  }

  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.dataset.plain !== undefined) return
    const card = form.closest('[data-desk-card]')
    if (form.dataset.deskDecision !== undefined && isElement(card) && card.closest('.desk-cards')) {
      event.preventDefault()
      void decide(card, form, event.submitter)
    } else if (form.dataset.deskUndo !== undefined && form.closest('.desk-decided')) {
      event.preventDefault()
      void undo(form)
    }
  })

  // On a phone the reasons open upwards, which may be out of sight.
  document.addEventListener(
    'toggle',
    (event) => {
      const details = event.target
      if (!(details instanceof HTMLDetailsElement) || !details.open || !details.matches('.desk-reject')) return
      details.querySelector('.desk-reasons')?.scrollIntoView({ block: 'nearest' })
    },
    true,
  )

  // --- Choosing several -----------------------------------------------------------------------------------------------------------

  function showSelected() {
    const bulk = document.querySelector('[data-desk-bulk]')
    const count = document.querySelectorAll('[data-desk-select]:checked').length
    if (!isElement(bulk)) return
    bulk.dataset.chosen = count > 0 ? 'some' : 'none'
    // Shown by the style sheet: text that is changed before React has seen the page would have it made anew.
    const label = bulk.querySelector('p')
    if (label) label.dataset.count = String(count)
  }

  document.addEventListener('change', (event) => {
    if (isElement(event.target) && event.target.dataset.deskSelect !== undefined) showSelected()
  })
  // A page that is come back to keeps its ticks.
  addEventListener('pageshow', showSelected)
  showSelected()

  // --- What is new ------------------------------------------------------------------------------------------------------------------

  const news = document.querySelector('[data-desk-news]')

  /** Comments that came since are told, and come onto the page when whoever reads asks for them: nothing moves by itself. */
  async function askForNews() {
    if (!isElement(news) || document.visibilityState !== 'visible') return
    try {
      const response = await fetch(news.dataset.deskNews ?? '')
      if (!response.ok) return
      const { text } = await response.json()
      const status = news.querySelector('output')
      const link = news.querySelector('a')
      if (status && status.textContent !== text) status.textContent = text
      if (link) link.hidden = text === ''
    } catch {
      // Without a connection nothing is new.
    }
  }
  if (news) setInterval(() => void askForNews(), NEWS_EVERY_MS)

  // --- Keys, by their place: an Arabic layout has other letters there --------------------------------------------------------------

  const sheet = document.querySelector('[data-desk-keys]')
  const opener = document.querySelector('[data-desk-keys-open]')
  const openSheet = () => {
    if (sheet instanceof HTMLDialogElement && !sheet.open) sheet.showModal()
  }
  if (isElement(opener)) {
    opener.hidden = false
    opener.addEventListener('click', openSheet)
  }

  /** @param {HTMLElement} card @param {string} code */
  function press(card, code) {
    const control = card.querySelector(`[data-desk-key="${code}"]`)
    if (!isElement(control)) return
    control.click()
    // The reasons are open: the first is a Tab away, and each has its digit.
    if (control instanceof HTMLElement && control.tagName === 'SUMMARY') control.focus()
  }

  /** @param {HTMLElement} card @param {number} digit */
  function giveReason(card, digit) {
    const button = card.querySelectorAll('.desk-reject[open] .desk-reason')[digit - 1]
    if (!isElement(button)) return false
    button.click()
    return true
  }

  /** @param {HTMLElement} card */
  function select(card) {
    const box = card.querySelector('[data-desk-select]')
    if (box instanceof HTMLInputElement) box.click()
  }

  /** @param {number} step */
  function walk(step) {
    const all = places()
    const current = currentCard()
    const isIn = current?.contains(document.activeElement) ?? false
    const at = current ? all.indexOf(current) : -1
    goTo(isIn ? (all[at + step] ?? current) : current)
  }

  /** Whether what has the focus takes letters. @param {Element | null} element */
  const isTyping = (element) =>
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement ||
    (element instanceof HTMLInputElement && !['checkbox', 'radio', 'submit', 'button'].includes(element.type)) ||
    (isElement(element) && element.isContentEditable)

  /** What a key does; false where it does nothing here. @param {KeyboardEvent} event */
  function act({ code, key, shiftKey }) {
    if (key === '?' || key === '؟') return openSheet()
    if (shiftKey) return false
    if (code === 'KeyJ') return walk(1)
    if (code === 'KeyK') return walk(-1)
    if (code === 'KeyZ') return lastUndo ? lastUndo.requestSubmit() : false
    if (code === 'Slash') {
      const search = document.querySelector('#words')
      search?.closest('details')?.setAttribute('open', '')
      return isElement(search) ? search.focus() : false
    }
    const card = currentCard()
    if (!card) return false
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1]
    if (digit) return giveReason(card, Number(digit))
    if (code === 'KeyX') return select(card)
    if (['KeyA', 'KeyR', 'KeyS', 'KeyH', 'KeyP'].includes(code)) return press(card, code)
    return false
  }

  if (hasShortcuts) {
    document.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return
      if (isTyping(document.activeElement) || (sheet instanceof HTMLDialogElement && sheet.open)) return
      if (event.code === 'Escape') {
        const open = currentCard()?.querySelector('.desk-reject[open]')
        if (open) open.removeAttribute('open')
        return
      }
      if (act(event) !== false) event.preventDefault()
    })
  }
})()
