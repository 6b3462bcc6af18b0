/** Sets this process's clock: it is away from the machine's by so many milliseconds, asked for each time it is read. */
export function setClock(away: () => number): void {
  const realNow = Date.now
  Date.now = () => realNow() + away()
  // Not a class: Next copies what Date itself has.
  globalThis.Date = new Proxy(Date, {
    construct: (date, given, wanted) => Reflect.construct(date, given.length === 0 ? [Date.now()] : given, wanted),
  })
}
