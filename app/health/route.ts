import { storeHealth, type StoreHealth } from '@/newsroom/store/health.ts'
import { theStore } from '@/newsroom/store/store.ts'

export const dynamic = 'force-dynamic'

const REASONS: Record<Exclude<StoreHealth, 'ok'>, string> = {
  away: 'The store does not answer.',
  'read-only': 'The store takes nothing that is written.',
}

/** 200 once the site can serve and its store answers and takes what is written; 503 where it does not. */
export async function GET() {
  const health = await storeHealth(theStore)
  return health === 'ok' ? answer(200, { status: 'ok' }) : answer(503, { status: 'unavailable', reason: REASONS[health] })
}

const answer = (status: number, body: object) => Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
