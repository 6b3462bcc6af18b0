import { isRobot } from '@/newsroom/reads/is-robot.ts'
import { countRead, isStory } from '@/newsroom/reads/count-reads.ts'
import { theStore } from '@/newsroom/store/store.ts'

export const dynamic = 'force-dynamic'

const SLUGLINE = /^[a-z0-9]+(-[a-z0-9]+)*$/
const LONGEST = 60

/** A story was read: its slugline is the body, and nothing else of the request is looked at but whether a robot sent it. */
export async function POST(request: Request) {
  const slugline = await firstBytes(request, LONGEST + 1)
  if (slugline.length > LONGEST || !SLUGLINE.test(slugline)) return new Response(null, { status: 400 })
  const isReader = !isRobot(request.headers.get('user-agent')) && request.headers.get('sec-fetch-site') !== 'cross-site'
  if (isReader && (await isStory(await theStore(), slugline))) countRead(slugline)
  return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } })
}

/** The body as text, read no further than needed to know that it is too long. */
async function firstBytes(request: Request, limit: number): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of request.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > limit) break
  }
  return text
}
