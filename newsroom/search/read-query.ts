const LONGEST = 200

export type Query = { text: string; page: number; wasCut: boolean }

/** What a reader asked for in `?q=…&page=…`: white space folded, controls dropped, at most 200 characters. */
export function readQuery({ q, page }: Record<string, string | string[] | undefined>): Query {
  const asked = [q].flat()[0] ?? ''
  const text = asked.replace(/[\p{Cc}\p{Zs}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
  const characters = [...text]
  const number = [page].flat()[0] ?? '1'
  return {
    text: characters.slice(0, LONGEST).join(''),
    wasCut: characters.length > LONGEST,
    page: /^[1-9]\d{0,4}$/.test(number) ? Number(number) : 1,
  }
}
