// What scripts add to a page that is whole without them. Plain JavaScript, no build step: what you read is what runs.
// @ts-check

;(() => {
  const root = document.documentElement

  /** @param {string} name @param {string} choice */
  function keep(name, choice) {
    root.dataset[name] = choice
    try {
      localStorage.setItem(name, choice)
    } catch {
      // A reader who keeps nothing on the device chooses for this page.
    }
  }

  /** Only the other scheme is offered. */
  function showScheme() {
    const systemIsDark = matchMedia('(prefers-color-scheme: dark)').matches
    const current = root.dataset.scheme ?? (systemIsDark ? 'dark' : 'light')
    for (const button of document.querySelectorAll('[data-scheme-choice]')) {
      if (button instanceof HTMLElement) button.hidden = button.dataset.schemeChoice === current
    }
  }

  function bringSchemeSwitchToLife() {
    for (const button of document.querySelectorAll('[data-scheme-choice]')) {
      button.addEventListener('click', () => {
        const choice = button instanceof HTMLElement && button.dataset.schemeChoice === 'dark' ? 'dark' : 'light'
        keep('scheme', choice)
        showScheme()
        // The button that was pressed gives way to its opposite, which takes the focus.
        const other = document.querySelector(`[data-scheme-choice="${choice === 'dark' ? 'light' : 'dark'}"]`)
        if (other instanceof HTMLElement) other.focus()
      })
    }
    for (const control of document.querySelectorAll('[data-scheme-switch]')) {
      if (control instanceof HTMLElement) control.hidden = false
    }
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', showScheme)
    showScheme()
  }

  function showChoices() {
    for (const select of document.querySelectorAll('[data-choice]')) {
      if (select instanceof HTMLSelectElement) select.value = root.dataset[select.dataset.choice ?? ''] ?? select.value
    }
  }

  /** A page that is come back to, or open in another tab, follows what was chosen since. */
  function followChoices() {
    try {
      for (const name of ['scheme', 'digits', 'months']) {
        const kept = localStorage.getItem(name)
        if (kept) root.dataset[name] = kept
      }
    } catch {
      // Nothing is kept, so nothing was chosen elsewhere.
    }
    showScheme()
    showChoices()
  }

  /** Digits and months, on Arabic pages. */
  function bringChoicesToLife() {
    for (const select of document.querySelectorAll('[data-choice]')) {
      if (!(select instanceof HTMLSelectElement)) continue
      select.addEventListener('change', () => keep(select.dataset.choice ?? '', select.value))
    }
    showChoices()
    for (const control of document.querySelectorAll('[data-reader-choices]')) control.removeAttribute('hidden')
  }

  function bringCopyingToLife() {
    for (const button of document.querySelectorAll('[data-copy]')) {
      if (!(button instanceof HTMLElement) || !navigator.clipboard) continue
      button.hidden = false
      const status = button.parentElement?.querySelector('output')
      button.addEventListener('click', async () => {
        // Emptied first, so that a second copying is announced too.
        if (status) status.textContent = ''
        const result = await navigator.clipboard.writeText(button.dataset.copy ?? '').then(
          () => button.dataset.copied,
          () => button.dataset.notCopied,
        )
        if (status) status.textContent = result ?? ''
      })
    }
  }

  /** The comment an address led to is there in the other language too. */
  function keepCommentInOtherLanguage() {
    document.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest('a[hreflang]') : null
      if (!(link instanceof HTMLAnchorElement) || !location.hash.startsWith('#comment')) return
      if (link.pathname.slice(3) === location.pathname.slice(3)) link.hash = location.hash
    })
  }

  /** Tells the newsroom that this story was read, after ten seconds in view: its slugline and nothing else. */
  function countReading() {
    const story = document.querySelector('[data-slugline]')
    if (!(story instanceof HTMLElement)) return
    const slugline = story.dataset.slugline ?? ''
    let seen = 0
    const watching = setInterval(() => {
      if (document.visibilityState === 'visible') seen++
      if (seen < 10) return
      clearInterval(watching)
      navigator.sendBeacon('/reads', slugline)
    }, 1_000)
  }

  const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'focusin', 'scroll']

  /** What nobody needs who only opened the page waits for the first sign that somebody is there. @param {() => void} begin */
  function atFirstSign(begin) {
    const stop = new AbortController()
    /** @param {Event} sign */
    const once = (sign) => {
      // A pointer that only rests where the page has come to be is not somebody's.
      if (sign instanceof PointerEvent && sign.type === 'pointermove' && sign.movementX === 0 && sign.movementY === 0) return
      stop.abort()
      begin()
    }
    for (const sign of SIGNS) addEventListener(sign, once, { capture: true, passive: true, signal: stop.signal })
  }

  /** The form a comment is written in works as it stands; what scripts add to it is fetched when its reader comes near. */
  function bringFormToLifeWhenNear() {
    const form = document.querySelector('form[data-comment-form]')
    if (!form) return
    const coming = new IntersectionObserver(
      ([first]) => {
        if (!first?.isIntersecting) return
        coming.disconnect()
        bringFormToLife()
      },
      { rootMargin: '100% 0%' },
    )
    coming.observe(form.closest('#comments') ?? form)
  }

  /** Where its script does not come, the form is sent as without scripts; once the line is back it is asked for anew. */
  function bringFormToLife(attempt = 0) {
    import(attempt === 0 ? './comments.js' : `./comments.js?${attempt}`).catch(() =>
      addEventListener('online', () => bringFormToLife(attempt + 1), { once: true }),
    )
  }

  /** On a good line that costs nothing, the page a reader is about to open is fetched as they reach for it. */
  function fetchAheadOnGoodLines() {
    const { connection } = /** @type {{ connection?: { saveData: boolean, effectiveType: string } }} */ (navigator)
    if (connection?.effectiveType === '4g' && !connection.saveData) import('./fetch-ahead.js').catch(() => {})
  }

  /** What is read is kept for when there is no connection, where the site offers it. */
  function bringOfflineReading() {
    if (root.dataset.offlineReading === undefined || !('serviceWorker' in navigator)) return
    // Not a word of it to a reader whose connection broke just now: it is tried again on the next page.
    import('./offline.js').catch(() => {})
  }

  bringSchemeSwitchToLife()
  bringChoicesToLife()
  addEventListener('storage', followChoices)
  addEventListener('pageshow', ({ persisted }) => persisted && followChoices())
  bringCopyingToLife()
  keepCommentInOtherLanguage()
  countReading()
  atFirstSign(() => {
    bringFormToLifeWhenNear()
    bringOfflineReading()
    fetchAheadOnGoodLines()
  })
})()
