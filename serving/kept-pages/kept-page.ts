/** From when on a page can be true: the last renewal its server had seen as it began to make it, and the instant (milliseconds since 1970). */
export type Beginning = { renewal: number; at: number }

/** A page as Next hands it over, with when it was begun and when it was made. */
export type KeptPage = { begun: Beginning; madeAt: number; value: unknown; cacheControl?: unknown }

/** Where finished pages are kept, by address. Whether what is found is still true the keeper knows (droppings.ts). */
export type PageStorage = {
  /** For people: where it is. */
  place: string
  get: (address: string, isTrue: (page: KeptPage) => boolean) => KeptPage | null | Promise<KeptPage | null>
  /** Keeps a page, whole or not at all. */
  set: (address: string, page: KeptPage) => void | Promise<void>
  /** Lets go of one page (`/ar/latest`), all below an address (`/ar/latest/page/*`), or all (`/*`), as far as that makes room. */
  drop: (pattern: string) => void
}

/** Whether a page is to be made anew by its age, while it is still shown. */
export function isOld({ madeAt, cacheControl }: KeptPage): boolean {
  const { revalidate } = (cacheControl ?? {}) as { revalidate?: number | false }
  return typeof revalidate === 'number' && Date.now() - madeAt > revalidate * 1_000
}
