// What scripts add to the form a comment is written in, which works without them: sending it without leaving the page, counting letters,
// keeping what was written on the device until it has been received, answering a comment where it stands. public/reader.js fetches it when
// the form comes near. Plain JavaScript, no build step.
// @ts-check

;(() => {
  /** @typedef {{ field?: string, text: string }} Fault */
  /** @typedef {Record<Intl.LDMLPluralRule, string>} Forms */
  /** @typedef {{ summary: string, sending: string, offline: string, failed: string, restored: string, received: string, receipt: string, reply: string, submitReply: string, replyTo: string, cancelReply: string, left: Forms, over: Forms }} Words */

  const LONGEST = 2_000
  /** From here on a reader wants to know how many letters are left. */
  const TELL_FROM = 1_500
  /** And from here on one who does not see the number is told it, whenever they pause. */
  const SPEAK_BELOW = 100
  const PAUSE_MS = 1_000
  const plurals = new Intl.PluralRules(document.documentElement.lang === 'ar' ? 'ar' : 'en')
  const { lang, dataset } = document.documentElement

  /** A sentence of ours in the digits the page is shown in. @param {string} text */
  const inDigits = (text) =>
    lang === 'ar' && dataset.digits === 'arabic-indic'
      ? text.replace(/(?<=\d),(?=\d)/g, '٬').replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
      : text
  const letters = 'Segmenter' in Intl ? new Intl.Segmenter(undefined, { granularity: 'grapheme' }) : null

  /** @param {string} text */
  const lengthOf = (text) => (letters ? Array.from(letters.segment(text)).length : Array.from(text).length)

  // A reader may keep nothing on the device; then it is kept for as long as the page is open.
  /** @type {Map<string, string>} */
  const page = new Map()
  const device = {
    /** @param {string} key */
    get(key) {
      try {
        return page.get(key) ?? localStorage.getItem(key)
      } catch {
        return page.get(key) ?? null
      }
    },
    /** @param {string} key @param {string | null} value */
    set(key, value) {
      if (value) page.set(key, value)
      else page.delete(key)
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
    const spoken = /** @type {HTMLElement} */ (form.querySelector('[data-comment-spoken]'))
    let begun = 0
    let isSending = false
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let speaking

    const draftKey = () => `comment:${field('story').value}:${field('parent').value}`

    /** @param {string} text */
    function say(text) {
      status.textContent = text
    }

    function countLetters() {
      const rest = LONGEST - lengthOf(body.value)
      const forms = rest < 0 ? words.over : words.left
      const count = Math.abs(rest)
      const text =
        rest < LONGEST - TELL_FROM ? forms[count === 0 ? 'zero' : plurals.select(count)].replace('{count}', inDigits(String(count))) : ''
      if (left.textContent !== text) left.textContent = text
      left.classList.toggle('form-left-over', rest < 0)
      clearTimeout(speaking)
      speaking = setTimeout(() => {
        spoken.textContent = rest <= SPEAK_BELOW ? text : ''
      }, PAUSE_MS)
    }

    function restoreDraft() {
      // What was written before this script came is kept from now on.
      if (body.value) return device.set(draftKey(), body.value)
      const draft = device.get(draftKey())
      if (!draft) return
      body.value = draft
      say(words.restored)
    }

    /** The form is to answer another comment, or none: what was said of the one before is over, and what was written for this one comes back. */
    function startOver() {
      clearFaults()
      say('')
      body.value = ''
      restoreDraft()
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

    /** @param {Fault[]} told */
    function showFaults(told) {
      const faults = told.map((fault) => ({ ...fault, text: inDigits(fault.text) }))
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
      // Emptied too: what is hidden still describes its field.
      for (const note of form.querySelectorAll('.form-fault')) if (note instanceof HTMLElement) [note.hidden, note.textContent] = [true, '']
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
      body.readOnly = true
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
        body.readOnly = false
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
    answeringInPlace(form, words, startOver)
    form.dataset.lively = ''
  }

  /**
   * Brings the form to the comment that is to be answered, instead of opening a page for it, and back.
   * @param {HTMLFormElement} form @param {Words} words @param {() => void} startOver
   */
  function answeringInPlace(form, words, startOver) {
    const home = document.createComment('the form')
    form.before(home)
    const parent = /** @type {HTMLInputElement} */ (form.elements.namedItem('parent'))
    const body = /** @type {HTMLTextAreaElement} */ (form.elements.namedItem('body'))
    const label = /** @type {HTMLElement} */ (form.querySelector('label[for="comment-body"]'))
    const submit = /** @type {HTMLElement} */ (form.querySelector('[type=submit]'))
    const ofComment = { label: label.textContent, submit: submit.textContent, described: body.getAttribute('aria-describedby') ?? '' }
    const heading = Object.assign(document.createElement('p'), { className: 'form-reply-to' })
    const whom = Object.assign(document.createElement('span'), { id: 'comment-reply-to' })
    const cancel = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'underline',
      textContent: words.cancelReply,
    })
    /** While it is sent it stays where it is: the answer is about what was sent. */
    const isOnItsWay = () => submit.getAttribute('aria-disabled') === 'true'
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
        if (isOnItsWay()) return
        const article = link.closest('article')
        asked = link
        parent.value = link.dataset.reply ?? ''
        const name = Object.assign(document.createElement('bdi'), { textContent: article?.querySelector('bdi')?.textContent ?? '' })
        const [before = '', after = ''] = words.replyTo.split('{name}')
        whom.replaceChildren(before, name, after)
        heading.replaceChildren(whom, ' ', cancel)
        form.prepend(heading)
        article?.append(form)
        label.textContent = words.reply
        submit.textContent = words.submitReply
        startOver()
        body.setAttribute('aria-describedby', `${whom.id} ${ofComment.described}`)
        body.focus()
      })
    }
    const goHome = () => {
      if (isOnItsWay()) return
      parent.value = ''
      heading.remove()
      home.after(form)
      label.textContent = ofComment.label
      submit.textContent = ofComment.submit
      startOver()
      body.setAttribute('aria-describedby', ofComment.described)
      asked?.focus()
    }
    cancel.addEventListener('click', goHome)
    // What was written stays, and is there again when the same comment is to be answered.
    form.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.isComposing && heading.isConnected) goHome()
    })
  }

  for (const form of document.querySelectorAll('form[data-comment-form]')) if (form instanceof HTMLFormElement) bringToLife(form)
})()
