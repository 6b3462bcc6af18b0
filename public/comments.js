// What scripts add to the form a comment is written in, which works without them: sending it without leaving the page, counting letters,
// keeping what was written on the device until it has been received, answering a comment where it stands. Plain JavaScript, no build step.
// @ts-check

;(() => {
  /** @typedef {{ field?: string, text: string }} Fault */
  /** @typedef {Record<Intl.LDMLPluralRule, string>} Forms */
  /** @typedef {{ summary: string, sending: string, offline: string, failed: string, restored: string, received: string, receipt: string, replyTo: string, cancelReply: string, left: Forms, over: Forms }} Words */

  const LONGEST = 2_000
  /** From here on a reader wants to know how many letters are left. */
  const TELL_FROM = 1_500
  const plurals = new Intl.PluralRules(document.documentElement.lang === 'ar' ? 'ar' : 'en')
  const letters = 'Segmenter' in Intl ? new Intl.Segmenter(undefined, { granularity: 'grapheme' }) : null

  /** @param {string} text */
  const lengthOf = (text) => (letters ? Array.from(letters.segment(text)).length : Array.from(text).length)

  // A reader may keep nothing on the device; then nothing is kept.
  const device = {
    /** @param {string} key */
    get(key) {
      try {
        return localStorage.getItem(key)
      } catch {
        return null
      }
    },
    /** @param {string} key @param {string | null} value */
    set(key, value) {
      try {
        if (value) localStorage.setItem(key, value)
        else localStorage.removeItem(key)
      } catch {
        // As above.
      }
    },
  }

  /** @param {HTMLFormElement} form */
  function bringToLife(form) {
    /** @type {Words} */
    const words = JSON.parse(form.dataset.commentForm ?? '{}')
    /** @param {string} name @returns {HTMLInputElement} */
    const field = (name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name))
    const [body, name, email] = [field('body'), field('name'), field('email')]
    const status = /** @type {HTMLElement} */ (form.querySelector('[data-comment-status]'))
    const left = /** @type {HTMLElement} */ (form.querySelector('#comment-left'))
    const submit = /** @type {HTMLButtonElement} */ (form.querySelector('[type=submit]'))
    let begun = 0
    let isSending = false

    const draftKey = () => `comment:${field('story').value}:${field('parent').value}`

    /** @param {string} text */
    function say(text) {
      status.textContent = text
    }

    function countLetters() {
      const rest = LONGEST - lengthOf(body.value)
      const forms = rest < 0 ? words.over : words.left
      const count = Math.abs(rest)
      const text = rest < LONGEST - TELL_FROM ? forms[count === 0 ? 'zero' : plurals.select(count)].replace('{count}', String(count)) : ''
      if (left.textContent !== text) left.textContent = text
      left.classList.toggle('form-left-over', rest < 0)
    }

    function restoreDraft() {
      const draft = device.get(draftKey())
      if (!draft || body.value) return
      body.value = draft
      say(words.restored)
      countLetters()
    }

    function remembering() {
      const box = /** @type {HTMLElement | null} */ (form.querySelector('[data-remember]'))
      const check = /** @type {HTMLInputElement | null} */ (box?.querySelector('input') ?? null)
      if (!box || !check) return
      box.hidden = false
      const known = JSON.parse(device.get('commenter') ?? 'null')
      check.checked = known !== null
      if (known && !name.value && !email.value) [name.value, email.value] = [known.name ?? '', known.email ?? '']
      // Whoever unticks it is forgotten at once, not at the next sending.
      check.addEventListener('change', () => check.checked || device.set('commenter', null))
    }

    function rememberWriter() {
      const check = /** @type {HTMLInputElement | null} */ (form.querySelector('#comment-remember'))
      device.set('commenter', check?.checked ? JSON.stringify({ name: name.value, email: email.value }) : null)
    }

    /** @param {Fault[]} faults */
    function showFaults(faults) {
      clearFaults()
      for (const { field: id, text } of faults) {
        const input = id && form.querySelector(`#${id}`)
        const note = id && form.querySelector(`#${id}-fault`)
        if (!(input instanceof HTMLElement) || !(note instanceof HTMLElement)) continue
        note.textContent = text
        note.hidden = false
        note.parentElement?.classList.add('form-field-faulty')
        input.setAttribute('aria-invalid', 'true')
        const described = (input.getAttribute('aria-describedby') ?? '').split(' ').filter((part) => part !== note.id)
        input.setAttribute('aria-describedby', [...described, note.id].join(' ').trim())
      }
      form.before(summaryOf(faults))
      document.getElementById('faults')?.focus()
    }

    /** The same summary the page without scripts has. @param {Fault[]} faults */
    function summaryOf(faults) {
      const summary = document.createElement('section')
      Object.assign(summary, { id: 'faults', className: 'form-summary', tabIndex: -1 })
      summary.setAttribute('aria-labelledby', 'faults-title')
      const title = Object.assign(document.createElement('h2'), { id: 'faults-title', textContent: words.summary })
      const list = document.createElement('ul')
      for (const { field: id, text } of faults) {
        const line = document.createElement('li')
        const link = Object.assign(document.createElement('a'), { href: `#${id}`, textContent: text })
        link.addEventListener('click', (event) => {
          event.preventDefault()
          const input = id && form.querySelector(`#${id}`)
          if (input instanceof HTMLElement) input.focus()
        })
        line.append(id ? link : text)
        list.append(line)
      }
      summary.append(title, list)
      return summary
    }

    function clearFaults() {
      document.getElementById('faults')?.remove()
      for (const input of form.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid')
      for (const frame of form.querySelectorAll('.form-field-faulty')) frame.classList.remove('form-field-faulty')
      for (const note of form.querySelectorAll('.form-fault')) if (note instanceof HTMLElement) note.hidden = true
    }

    /** @param {string} receipt */
    function showReceipt(receipt) {
      device.set(draftKey(), null)
      rememberWriter()
      const note = document.createElement('p')
      note.className = 'comment-received'
      note.setAttribute('role', 'status')
      note.tabIndex = -1
      const link = Object.assign(document.createElement('a'), { href: receipt, textContent: words.receipt })
      note.append(`${words.received} `, link)
      clearFaults()
      form.replaceWith(note)
      note.focus()
    }

    async function send() {
      const data = new URLSearchParams()
      for (const [key, value] of new FormData(form)) if (typeof value === 'string') data.append(key, value)
      const response = await fetch(form.action, { method: 'POST', body: data, headers: { Accept: 'application/json' } })
      if (!(response.headers.get('content-type') ?? '').includes('application/json')) throw new Error('not our answer')
      return { status: response.status, answer: await response.json() }
    }

    form.addEventListener('submit', async (event) => {
      event.preventDefault()
      if (isSending) return
      field('writing_ms').value = begun ? String(Date.now() - begun) : ''
      // Tried again when the reader wishes, not behind their back.
      if (!navigator.onLine) return say(words.offline)
      isSending = true
      submit.setAttribute('aria-disabled', 'true')
      say(words.sending)
      try {
        const { status: code, answer } = await send()
        if (code === 201) return showReceipt(answer.receipt)
        say(code === 422 ? '' : answer.message)
        if (code === 422) showFaults(answer.faults)
      } catch {
        say(navigator.onLine ? words.failed : words.offline)
      } finally {
        isSending = false
        submit.removeAttribute('aria-disabled')
      }
    })
    form.addEventListener('focusin', () => {
      begun ||= Date.now()
    })
    body.addEventListener('input', () => {
      device.set(draftKey(), body.value)
      countLetters()
    })

    remembering()
    restoreDraft()
    countLetters()
    answeringInPlace(form, words, restoreDraft)
  }

  /**
   * Brings the form to the comment that is to be answered, instead of opening a page for it, and back.
   * @param {HTMLFormElement} form @param {Words} words @param {() => void} restoreDraft
   */
  function answeringInPlace(form, words, restoreDraft) {
    const home = document.createComment('the form')
    form.before(home)
    const parent = /** @type {HTMLInputElement} */ (form.elements.namedItem('parent'))
    const body = /** @type {HTMLTextAreaElement} */ (form.elements.namedItem('body'))
    const heading = document.createElement('p')
    heading.className = 'form-reply-to'
    const cancel = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'underline',
      textContent: words.cancelReply,
    })
    /** @type {HTMLElement | null} */
    let asked = null

    for (const link of document.querySelectorAll('a[data-reply]')) {
      link.addEventListener('click', (event) => {
        if (
          !(link instanceof HTMLElement) ||
          !form.isConnected ||
          /** @type {MouseEvent} */ (event).ctrlKey ||
          /** @type {MouseEvent} */ (event).metaKey
        )
          return
        event.preventDefault()
        const article = link.closest('article')
        asked = link
        parent.value = link.dataset.reply ?? ''
        const name = Object.assign(document.createElement('bdi'), { textContent: article?.querySelector('bdi')?.textContent ?? '' })
        const [before = '', after = ''] = words.replyTo.split('{name}')
        heading.replaceChildren(before, name, `${after} `, cancel)
        form.prepend(heading)
        article?.append(form)
        body.value = ''
        restoreDraft()
        body.focus()
      })
    }
    cancel.addEventListener('click', () => {
      parent.value = ''
      heading.remove()
      home.after(form)
      body.value = ''
      restoreDraft()
      asked?.focus()
    })
  }

  for (const form of document.querySelectorAll('form[data-comment-form]')) if (form instanceof HTMLFormElement) bringToLife(form)
})()
