// Where readers' forms go. Each also answers a GET, and leads back to the page it belongs to.
const READERS_FORMS =
  /^\/(?:ar|en)\/comments(?:\/(?:[^/]+\/report\/send|confirm\/[^/]+\/yes|mine\/ask|mine\/[^/]+\/(?:erase|withdraw)|notices\/[^/]+\/(?:start|stop)))?\/?$/

// What is only ever posted to: the count of reads, a reader's taking back, and all the desk does.
const ONLY_POSTED = new RegExp(
  String.raw`^/(?:reads|(?:ar|en)/comments/received/[^/]+/withdraw|desk/(?:ar|en)/(?:${[
    'account/(?!authenticator/?$)[^/]+',
    'comments/[^/]+/(?:pick|reply)',
    'mail/retry',
    'queue/(?:decide|undo)',
    'rules/(?:story/)?change',
    'sign-in/(?:code/)?try',
    'sign-out',
    'staff/(?:change|invite)',
    'welcome/[^/]+/password',
    'words/(?:add|remove)',
  ].join('|')}))/?$`,
)

/**
 * How an address may be asked. Pages are only read: a POST to one would have Next look for an action to run, and answer in its own words
 * that there is none.
 */
export function methodsOf(url: string): string[] {
  const path = url.replace(/\?.*$/, '')
  if (ONLY_POSTED.test(path)) return ['POST']
  return READERS_FORMS.test(path) ? ['GET', 'HEAD', 'POST'] : ['GET', 'HEAD']
}
