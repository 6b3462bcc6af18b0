import { randomInt, randomUUID } from 'node:crypto'
import { openStore } from '../../newsroom/store/store.ts'
import { storyIn } from '../in-store.ts'

/** What a client knows of a comment it sent: that the site said it has it, with its receipt; that it said it has not; or nothing, and why. */
export type Sent = { body: string; answer: 'acknowledged' | 'refused' | 'none'; receipt?: string; why?: string; milliseconds: number }

/** A reader somewhere: each has a network of their own, as seen by a proxy the site trusts. */
const somewhere = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`

/** Sends one comment over HTTP, as public/comments.js does. */
export async function sendComment(url: string, storyId: string, body = `تعليق لا مثيل له ${randomUUID()}`): Promise<Sent> {
  const began = performance.now()
  const sent = (rest: Omit<Sent, 'body' | 'milliseconds'>): Sent => ({ body, milliseconds: performance.now() - began, ...rest })
  let status = 0
  try {
    const response = await fetch(`${url}/ar/comments`, {
      method: 'POST',
      body: new URLSearchParams({ story: storyId, name: 'قارئ', email: 'reader@example.org', body }),
      headers: { Accept: 'application/json', 'Sec-Fetch-Site': 'same-origin', 'X-Forwarded-For': somewhere() },
    })
    status = response.status
    const answer = (await response.json()) as { receipt?: string }
    return status === 201 ? sent({ answer: 'acknowledged', receipt: answer.receipt ?? '' }) : sent({ answer: 'refused' })
  } catch (error) {
    return sent({ answer: 'none', why: `${status} ${String((error as Error).cause ?? error)}` })
  }
}

/** So many clients, each sending one comment after another until told to stop or its site is gone. */
export async function sendUntil(url: string, storyId: string, clients: number, isOver: () => boolean): Promise<Sent[]> {
  const sending = Array.from({ length: clients }, async () => {
    const all: Sent[] = []
    while (!isOver()) {
      const sent = await sendComment(url, storyId)
      all.push(sent)
      if (sent.answer === 'none') break
    }
    return all
  })
  return (await Promise.all(sending)).flat()
}

/** How often each text is in the store, as a process of its own sees it. */
export async function countStored(storeUrl: string): Promise<Map<string, number>> {
  const store = await openStore(storeUrl)
  try {
    const rows = await store.read.selectFrom('comments').select('body').execute()
    const counts = new Map<string, number>()
    for (const { body } of rows) counts.set(body, (counts.get(body) ?? 0) + 1)
    return counts
  } finally {
    await store.close()
  }
}

export async function storyIdOf(storeUrl: string, slugline: string): Promise<string> {
  const store = await openStore(storeUrl)
  try {
    return (await storyIn(store, slugline)).id
  } finally {
    await store.close()
  }
}

/** What breaks the promise: acknowledged comments that are not there exactly once, and others that are there more than once. */
export function brokenPromises(sent: Sent[], stored: Map<string, number>): string[] {
  const acknowledged = new Set(sent.filter(({ answer }) => answer === 'acknowledged').map(({ body }) => body))
  return [
    ...[...acknowledged]
      .filter((body) => stored.get(body) !== 1)
      .map((body) => `acknowledged, stored ${stored.get(body) ?? 0} times: ${body}`),
    ...[...stored].filter(([body, count]) => count > 1 && !acknowledged.has(body)).map(([body, count]) => `stored ${count} times: ${body}`),
  ]
}
