import { expect, test } from 'vitest'
import { hasFrameworkScripts, ownScriptsOnly } from './own-scripts-only.ts'

const ours =
  '<script>try{var s=1}catch(e){}</script><script src="/reader.js" defer=""></script><script src="/desk.js" type="module"></script>' +
  '<script type="application/ld+json">{"a":"b"}</script>'
const theirs =
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/><script src="/_next/static/chunks/a.js" async=""></script>' +
  '<script id="_R_">self.__next_f.push([1,"<p>text</p>"])</script><script src="/_next/static/chunks/b.js" noModule=""></script>'

test('the framework’s scripts go, ours and data stay', () => {
  const page = (scripts: string) =>
    `<html><head>${scripts}<link rel="stylesheet" href="/_next/static/chunks/a.css"/></head><body>نص</body></html>`
  expect(hasFrameworkScripts(page(ours + theirs))).toBe(true)
  expect(ownScriptsOnly(page(ours + theirs))).toBe(page(ours))
  expect(hasFrameworkScripts(ownScriptsOnly(page(ours + theirs)))).toBe(false)
})
