// «قبل ساعتين» for what came in the last day. The page is kept and says when something was; how long ago that is, only a reader's clock
// knows. Where the clock is wrong, or there are no scripts, the date stands. Plain JavaScript, no build step.
// @ts-check

;(() => {
  const MINUTE_MS = 60_000
  const DAY_MINUTES = 24 * 60
  const { lang, dataset } = document.documentElement
  const plurals = new Intl.PluralRules(lang)
  /** @type {{ minutes: Record<string, string>, hours: Record<string, string> }} */
  const words = JSON.parse(document.currentScript?.dataset.words ?? '{}')

  /** @param {number} minutes */
  function inWords(minutes) {
    const [forms, count] = minutes < 60 ? [words.minutes, minutes] : [words.hours, Math.floor(minutes / 60)]
    const text = (forms[count === 0 ? 'zero' : plurals.select(count)] ?? '').replace('{count}', String(count))
    if (lang !== 'ar' || dataset.digits !== 'arabic-indic') return text
    return text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
  }

  /** What the page says of each, for when that is recent no more. @type {Map<HTMLTimeElement, Node[]>} */
  const dates = new Map()
  for (const time of document.querySelectorAll('[data-recent] time')) {
    if (time instanceof HTMLTimeElement) dates.set(time, [...time.childNodes])
  }

  function show() {
    for (const [time, date] of dates) {
      const minutes = Math.floor((Date.now() - Date.parse(time.dateTime)) / MINUTE_MS)
      const isRecent = minutes >= 0 && minutes < DAY_MINUTES
      time.replaceChildren(...date)
      time.title = isRecent ? time.innerText : ''
      if (isRecent) time.textContent = inWords(minutes)
    }
  }

  show()
  setInterval(show, MINUTE_MS)
  document.addEventListener('change', show)
})()
