import { nearestName } from './nearest-name.ts'

/** Says that nothing has this key, which one was probably meant, or where to add it. */
export function unknownKey(kind: string, key: string, known: Iterable<string>, whereToAdd: string): string {
  const nearest = nearestName(key, known)
  return `there is no ${kind} ${JSON.stringify(key)}; ${nearest ? `did you mean ${nearest}?` : `add it in ${whereToAdd}.`}`
}
