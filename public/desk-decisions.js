// Deciding about a comment without leaving the page, and taking that back for ten seconds. Every form works without this.
// @ts-check

import { inDigits } from './desk-digits.js'
import { complain, parts, say } from './desk-announcements.js'
import { goOn, goTo, isElement } from './desk-cards.js'
import { showSelected } from './desk-selection.js'

/** @typedef {{ texts: string[], undo: string[], outcomes: { id: string, kind: string, version?: number }[] }} Answer */

const UNDO_MS = 10_000

/** What can be undone by its key: the last decision's form, for as long as it is shown. @type {HTMLFormElement | null} */
let lastUndo = null

/** Takes the last decision back; false where there is none to take back any more. */
export function undoLast() {
  if (!lastUndo) return false
  lastUndo.requestSubmit()
}

const notSent = () => (isElement(parts) ? (parts.dataset.notSent ?? '') : '')

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
  const text = answer?.texts.join(' ') || notSent()
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
  recount(-1)
  const seen = form?.querySelector('[name="seen[]"]')
  if (!form || !(seen instanceof HTMLInputElement) || undo.length === 0) form?.remove()
  else {
    seen.value = undo[0] ?? ''
    lastUndo = form
    countDown(form, line)
  }
  if (hadFocus) goOn(line)
}

/** How many are left in the list, where that is told exactly. @param {number} change */
function recount(change) {
  const shown = document.querySelector('.desk-tab[aria-current] .desk-tab-count')
  if (!isElement(shown) || shown.dataset.total === undefined) return
  const total = Math.max(0, Number(shown.dataset.total) + change)
  shown.dataset.total = String(total)
  shown.textContent = inDigits(total)
}

/** The seconds are for the eye; what is read out does not change. @param {HTMLFormElement} form @param {HTMLElement} line */
function countDown(form, line) {
  const until = Date.now() + UNDO_MS
  const shown = form.querySelector('[data-desk-countdown]')
  const tick = () => {
    const left = Math.ceil((until - Date.now()) / 1_000)
    if (shown) shown.textContent = inDigits(Math.max(left, 0))
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
  const text = answer?.texts.join(' ') || notSent()
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
  recount(1)
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
