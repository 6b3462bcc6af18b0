import { randomInt } from 'node:crypto'
import { setTimeout as pass } from 'node:timers/promises'
import { startOwnSite, type OwnSite } from '../own-site.ts'
import { brokenPromises, countStored, sendComment, sendUntil, storyIdOf, type Sent } from './commenting.ts'

export type KillReport = { rounds: number; acknowledged: number; unanswered: number; sentAgain: number; broken: string[] }

const CLIENTS = 4

/**
 * Posts comments over real HTTP from several clients, kills the server with SIGKILL at a random moment, starts it again; so many rounds. Comments
 * that had no answer are sent again after the restart, as a reader would. Then every acknowledged comment must be in the store exactly
 * once, and every other at most once.
 * @param databaseUrl empty: SQLite in a folder of its own
 */
export async function killRounds(rounds: number, databaseUrl: string, say: (line: string) => void = () => {}): Promise<KillReport> {
  const site = await startOwnSite({ environment: { DATABASE_URL: databaseUrl, TRUSTED_PROXY_HOPS: '1' } })
  const storeUrl = databaseUrl || `file:${site.dataDir}/midad.sqlite`
  try {
    const storyId = await storyIdOf(storeUrl, 'first-bridge')
    const sent: Sent[] = []
    let sentAgain = 0
    for (let round = 1; round <= rounds; round++) {
      const ofRound = await oneRound(site, storyId)
      const unanswered = ofRound.filter(({ answer }) => answer === 'none')
      const again = await Promise.all(unanswered.map(({ body }) => sendComment(site.url, storyId, body)))
      sentAgain += again.length
      sent.push(...ofRound, ...again)
      say(`${round} of ${rounds}: ${sent.filter(({ answer }) => answer === 'acknowledged').length} acknowledged`)
    }
    const stored = await countStored(storeUrl)
    return {
      rounds,
      acknowledged: sent.filter(({ answer }) => answer === 'acknowledged').length,
      unanswered: sent.filter(({ answer }) => answer === 'none').length,
      sentAgain,
      broken: [...brokenPromises(sent, stored), ...(await missingReceipts(site, sent))],
    }
  } finally {
    site.remove()
  }
}

/** The clients write until the server is killed under them; then it is started again. */
async function oneRound(site: OwnSite, storyId: string): Promise<Sent[]> {
  let isOver = false
  const sending = sendUntil(site.url, storyId, CLIENTS, () => isOver)
  await pass(randomInt(50, 1_500))
  await site.stop('SIGKILL')
  isOver = true
  const sent = await sending
  await site.restart()
  return sent
}

/** Of a sample of the acknowledged: those whose receipt does not open. */
async function missingReceipts(site: OwnSite, sent: Sent[]): Promise<string[]> {
  const receipts = sent.flatMap(({ receipt }) => receipt ?? []).filter((_, index, all) => index % Math.ceil(all.length / 50) === 0)
  const answers = await Promise.all(receipts.map(async (receipt) => [receipt, (await fetch(site.url + receipt)).status] as const))
  return answers.filter(([, status]) => status !== 200).map(([receipt, status]) => `the receipt ${receipt} answers ${status}`)
}
