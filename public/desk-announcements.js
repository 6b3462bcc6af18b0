// What the desk's scripts say: to a screen reader, and in a card.
// @ts-check

/** What the page gives its scripts (components/desk/decision-parts.tsx). */
export const parts = document.querySelector('[data-desk-decisions]')

/** Read out by a screen reader, also where the same was said before. @param {string} text */
export function say(text) {
  const status = parts?.querySelector('[data-desk-status]')
  if (!status) return
  status.textContent = ''
  requestAnimationFrame(() => {
    status.textContent = text
  })
}

/** Shows in a card what was not done. @param {HTMLElement} card @param {string} text */
export function complain(card, text) {
  let line = card.querySelector('.desk-complaint')
  if (!line) {
    line = document.createElement('p')
    line.className = 'desk-complaint'
    card.querySelector('.desk-actions')?.prepend(line)
  }
  line.textContent = text
  say(text)
}
