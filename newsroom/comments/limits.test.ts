import { expect, test } from 'vitest'
import { onEachEngine } from '../store/each-engine.ts'
import type { Store } from '../store/store.ts'
import { countAlone, takeTurns, worstOf, type Limit, type Turn } from './limits.ts'

const limit: Limit = { burst: 3, everyMs: 20_000 }
const start = Date.parse('2026-11-25T12:00:00.000Z')

const takeTurnsAlone = (store: Store, turns: Turn[], now: Date) => countAlone(store, (transaction) => takeTurns(transaction, turns, now))

onEachEngine('limits', (openFresh) => {
  test('let a burst through, then hold, then refuse, and let in again whoever waited', async () => {
    const { store } = await openFresh()
    const take = async (ms: number) => (await takeTurnsAlone(store, [{ key: 'a', limit }], new Date(start + ms)))[0]?.pace
    const paces = []
    for (let times = 0; times < 20; times++) paces.push(await take(0))
    expect(paces.slice(0, 3)).toEqual(['within', 'within', 'within'])
    expect(paces.slice(3, 15)).toEqual(Array(12).fill('over'))
    expect(paces.slice(15)).toEqual(Array(5).fill('far'))
    // However often they were refused, one place comes free in the time they were told.
    const [refused] = await takeTurnsAlone(store, [{ key: 'a', limit }], new Date(start))
    expect(refused).toEqual({ pace: 'far', retryAfterSeconds: 21 })
    expect(await take(21_000)).toBe('over')
    expect(await take(21_000)).toBe('far')
    expect(await take(20 * 60_000)).toBe('within')
  })

  test('count each key for itself, several in one statement, and nobody’s twice', async () => {
    const { store } = await openFresh()
    const strict = { burst: 1, everyMs: 60_000 }
    const take = () =>
      takeTurnsAlone(
        store,
        [
          { key: 'b', limit },
          { key: 'a', limit: strict },
        ],
        new Date(start),
      )
    expect((await take()).map(({ pace }) => pace)).toEqual(['within', 'within'])
    const second = await take()
    expect(second.map(({ pace }) => pace)).toEqual(['within', 'over'])
    expect(worstOf(second)).toMatchObject({ pace: 'over' })
  })

  test('taken beside each other, none is lost', async () => {
    const { store } = await openFresh()
    await Promise.all(Array.from({ length: 20 }, () => takeTurnsAlone(store, [{ key: 'a', limit }], new Date(start))))
    const { empty_at } = await store.read.selectFrom('limits').select('empty_at').executeTakeFirstOrThrow()
    expect(empty_at).toBe(start + 15.001 * 20_000)
  })

  test('are undone with the transaction they are taken in', async () => {
    const { store } = await openFresh()
    const failing = store.write(async (transaction) => {
      await takeTurns(transaction, [{ key: 'a', limit }], new Date(start))
      throw new Error('a mistake')
    })
    await expect(failing).rejects.toThrow('a mistake')
    expect(await store.read.selectFrom('limits').selectAll().execute()).toEqual([])
  })
})
