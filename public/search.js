// Suggestions under the search box while a reader types. Without this script the form works as it stands.
// The pattern is the WAI's: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ (list autocomplete with manual selection).
// @ts-check

/** @typedef {{ text: string, href: string, kind: 'query' | 'topic' | 'author' | 'story' }} Suggestion */
/** @typedef {{ suggestions: Suggestion[], found: string }} Answer */

const PAUSE_MS = 150
const SHORTEST = 2

const form = document.querySelector('form[data-search]')
const box = form?.querySelector('input[type=search]')
if (form instanceof HTMLFormElement && box instanceof HTMLInputElement) bringToLife(form, box)

/**
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} box
 */
function bringToLife(form, box) {
  let chosen = -1
  let asked = ''
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting
  /** @type {AbortController | undefined} */
  let fetching

  const list = document.createElement('ul')
  list.id = 'suggestions'
  list.hidden = true
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', box.dataset.suggestionsLabel ?? '')
  list.className = 'suggestions'
  box.after(list)
  const status = form.querySelector('[data-suggestions-found]')
  box.setAttribute('role', 'combobox')
  box.setAttribute('aria-autocomplete', 'list')
  box.setAttribute('aria-controls', list.id)
  box.setAttribute('autocomplete', 'off')
  close()

  box.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => void suggest(), PAUSE_MS)
  })
  box.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (list.hidden) return
      event.preventDefault()
      choose(chosen + (event.key === 'ArrowDown' ? 1 : -1))
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault()
      close()
    } else if (event.key === 'Enter' && !list.hidden && chosen >= 0) {
      event.preventDefault()
      options()[chosen]?.querySelector('a')?.click()
    }
  })
  // A press on a suggestion takes the focus from the box before it is a click.
  list.addEventListener('pointerdown', (event) => event.preventDefault())
  box.addEventListener('blur', close)
  form.addEventListener('submit', () => fetching?.abort())
  // What was left open need not stand in an address that people share.
  form.addEventListener('formdata', ({ formData }) => {
    for (const name of new Set(formData.keys())) if (name !== 'q' && formData.get(name) === '') formData.delete(name)
  })

  async function suggest() {
    const text = box.value.trim()
    if (text === asked) return
    asked = text
    fetching?.abort()
    if (text.length < SHORTEST) return close()
    fetching = new AbortController()
    try {
      const answer = await fetch(`${form.dataset.search}?q=${encodeURIComponent(text)}`, { signal: fetching.signal })
      if (answer.ok) show(await answer.json())
    } catch {
      // No answer, no suggestions: the form goes on without them.
    }
  }

  /** @param {Answer} answer */
  function show({ suggestions, found }) {
    // Said aloud: the list itself is only heard by who goes into it.
    if (status) status.textContent = found
    if (document.activeElement !== box || suggestions.length === 0) return close()
    list.replaceChildren(...suggestions.map(option))
    list.hidden = false
    box.setAttribute('aria-expanded', 'true')
    choose(-1)
  }

  /**
   * @param {Suggestion} suggestion
   * @param {number} place
   */
  function option({ text, href, kind }, place) {
    const item = document.createElement('li')
    item.id = `suggestion-${place}`
    item.setAttribute('role', 'option')
    item.dataset.kind = kind
    const link = document.createElement('a')
    link.href = href
    link.tabIndex = -1
    const words = document.createElement('bdi')
    words.textContent = text
    link.append(words)
    item.append(link)
    return item
  }

  function options() {
    return [...list.children]
  }

  /** @param {number} place */
  function choose(place) {
    const all = options()
    chosen = place < -1 ? all.length - 1 : place >= all.length ? -1 : place
    for (const [index, item] of all.entries()) item.setAttribute('aria-selected', String(index === chosen))
    const current = all[chosen]
    if (current) box.setAttribute('aria-activedescendant', current.id)
    else box.removeAttribute('aria-activedescendant')
    current?.scrollIntoView({ block: 'nearest' })
  }

  function close() {
    list.hidden = true
    list.replaceChildren()
    box.setAttribute('aria-expanded', 'false')
    box.removeAttribute('aria-activedescendant')
    chosen = -1
  }
}
