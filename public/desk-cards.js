// The cards of the desk's queue: which there are, which has the focus, and going from one to the next.
// @ts-check

/** @returns {HTMLElement[]} the cards that are still to be decided about, and what stands where others were */
export const places = () => [...document.querySelectorAll('[data-desk-card]:not([hidden]), .desk-cards .desk-decided')].filter(isElement)

/** @param {unknown} node @returns {node is HTMLElement} */
export function isElement(node) {
  return node instanceof HTMLElement
}

/** The card that has the focus; where none has, the first. */
export function currentCard() {
  const held = document.activeElement?.closest('[data-desk-card], .desk-decided')
  if (isElement(held)) return held
  return places().find((place) => place.dataset.deskCard !== undefined) ?? null
}

/** @param {HTMLElement | null | undefined} place */
export function goTo(place) {
  if (!place) return
  for (const open of document.querySelectorAll('.desk-reject[open]')) if (!place.contains(open)) open.removeAttribute('open')
  place.focus({ preventScroll: true })
  place.scrollIntoView({ block: 'nearest', behavior: prefersStillness() ? 'auto' : 'smooth' })
}

const prefersStillness = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** On to the next card that waits, else to the way on. @param {HTMLElement} from */
export function goOn(from) {
  const all = places()
  const after = all.slice(all.indexOf(from) + 1).find((place) => place.dataset.deskCard !== undefined)
  const next = after ?? all.find((place) => place.dataset.deskCard !== undefined)
  const onward = document.querySelector('[data-desk-next]')
  if (next) goTo(next)
  else if (isElement(onward)) onward.focus()
  else from.focus()
}
