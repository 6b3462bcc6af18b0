import { faces, type Face } from './lettering.ts'

/** The ink of a line of text at 100 px, from its origin, as a browser's canvas gives it. */
export type Extent = { width: number; ascent: number; descent: number }

export type Request = { key: string; font: string; text: string }

/**
 * Knows how wide texts are. Only a browser can tell, and asking it is slow and asynchronous; so a drawing is drawn once with
 * guesses, everything it asked for is measured in one go, and it is drawn again.
 */
export class Ruler {
  readonly #known = new Map<string, Extent>()
  readonly #asked = new Map<string, Request>()

  extent(text: string, size: number, face: Face = 'label'): Extent {
    const { family, weight } = faces[face]
    const key = `${face} ${text}`
    const known = this.#known.get(key)
    if (!known) this.#asked.set(key, { key, font: `${weight} 100px '${family}'`, text })
    const { width, ascent, descent } = known ?? { width: text.length * 52, ascent: 72, descent: 22 }
    return { width: (width * size) / 100, ascent: (ascent * size) / 100, descent: (descent * size) / 100 }
  }

  width(text: string, size: number, face?: Face): number {
    return this.extent(text, size, face).width
  }

  /** What nobody has measured yet. */
  get asked(): Request[] {
    return [...this.#asked.values()]
  }

  learn(key: string, extent: Extent): void {
    this.#known.set(key, extent)
    this.#asked.delete(key)
  }
}
