// The desk by keyboard. Keys are known by their place (event.code), because an Arabic layout has other letters there.
// @ts-check

import { say } from './desk-announcements.js'
import { currentCard, goTo, isElement, places } from './desk-cards.js'
import { undoLast } from './desk-decisions.js'

const sheet = document.querySelector('[data-desk-keys]')
const opener = document.querySelector('[data-desk-keys-open]')
const openSheet = () => {
  if (!(sheet instanceof HTMLDialogElement) || sheet.open) return
  sheet.showModal()
  // It is read from its head: the one button stands at its end.
  const title = sheet.querySelector('h2')
  title?.focus()
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
  if (!(box instanceof HTMLInputElement)) return
  box.click()
  // The box has not the focus, so a screen reader does not say by itself that it is ticked.
  const label = document.querySelector('[data-desk-bulk] > p')
  if (isElement(label)) say(`${label.textContent} ${label.dataset.count}`)
}

/** To what decides about those that are ticked: it stands after all the cards. */
function goToSeveral() {
  const button = document.querySelector('[data-desk-bulk][data-chosen="some"] button')
  if (!isElement(button)) return false
  button.focus()
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
  if (code === 'KeyZ') return undoLast()
  if (code === 'Slash') {
    const search = document.querySelector('#words')
    search?.closest('details')?.setAttribute('open', '')
    return isElement(search) ? search.focus() : false
  }
  if (code === 'KeyB') return goToSeveral()
  const card = currentCard()
  if (!card) return false
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1]
  if (!digit && !['KeyX', 'KeyA', 'KeyR', 'KeyS', 'KeyH', 'KeyP'].includes(code)) return false
  // Nothing is decided about a comment one has not come to: the first key leads there.
  if (!card.contains(document.activeElement)) return goTo(card)
  if (digit) return giveReason(card, Number(digit))
  return code === 'KeyX' ? select(card) : press(card, code)
}

/** Listens to the keys. */
export function listenToKeys() {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return
    if (isTyping(document.activeElement) || (sheet instanceof HTMLDialogElement && sheet.open)) return
    if (event.code === 'Escape') {
      const open = currentCard()?.querySelector('.desk-reject[open]')
      if (!open) return
      const summary = open.querySelector('summary')
      if (open.contains(document.activeElement)) summary?.focus()
      open.removeAttribute('open')
      return
    }
    if (act(event) !== false) event.preventDefault()
  })
}
