/** What was asked for, where it comes within so many milliseconds. Rejects where it does not; the asking itself goes on. */
export function inTime<T>(answer: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('it takes too long')), milliseconds)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
