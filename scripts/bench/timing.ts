/** Measured durations in milliseconds, and what is said of them. */
export const quantile = (times: number[], share: number): number =>
  times.toSorted((one, other) => one - other)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0

export const median = (times: number[]): number => quantile(times, 0.5)

/** Does something so many times, one after the other, and resolves with how long each took. */
export async function timed(times: number, work: (time: number) => Promise<unknown>): Promise<number[]> {
  const taken: number[] = []
  for (let time = 0; time < times; time++) {
    const began = performance.now()
    await work(time)
    taken.push(performance.now() - began)
  }
  return taken
}

/** So many workers, each doing one thing after another until a time is up; all their durations. */
export async function during(seconds: number, workers: number, work: () => Promise<unknown>): Promise<number[]> {
  const until = performance.now() + seconds * 1_000
  const each = Array.from({ length: workers }, async () => {
    const taken: number[] = []
    while (performance.now() < until) {
      const began = performance.now()
      await work()
      taken.push(performance.now() - began)
    }
    return taken
  })
  return (await Promise.all(each)).flat()
}
