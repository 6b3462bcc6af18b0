// Comments that came since the page was made.
// @ts-check

import { isElement } from './desk-cards.js'

const NEWS_EVERY_MS = 20_000

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
