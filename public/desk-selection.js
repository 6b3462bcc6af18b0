// Ticking several comments, to decide about them at once.
// @ts-check

import { inDigits } from './desk-digits.js'
import { isElement } from './desk-cards.js'

export function showSelected() {
  const bulk = document.querySelector('[data-desk-bulk]')
  const count = document.querySelectorAll('[data-desk-select]:checked').length
  if (!isElement(bulk)) return
  bulk.dataset.chosen = count > 0 ? 'some' : 'none'
  // Shown by the style sheet: text that is changed before React has seen the page would have it made anew.
  const label = bulk.querySelector('p')
  if (label) label.dataset.count = inDigits(count)
}

document.addEventListener('change', (event) => {
  if (isElement(event.target) && event.target.dataset.deskSelect !== undefined) showSelected()
})
// A page that is come back to keeps its ticks.
addEventListener('pageshow', showSelected)
showSelected()
