import { theStore } from '@/newsroom/store/store.ts'

export const dynamic = 'force-dynamic'

/** 200 once the site can serve and its store answers; 503 when the store does not. */
export async function GET() {
  try {
    await (await theStore()).ping()
    return answer(200, { status: 'ok' })
  } catch {
    return answer(503, { status: 'unavailable', reason: 'The store does not answer.' })
  }
}

const answer = (status: number, body: object) => Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
