import type { NotTaken, NotTakenReason } from './source-comment.ts'

const MOST_EXAMPLES = 3
const MOST_STORIES = 20

const words: Record<NotTakenReason, string> = {
  pingback: 'pingbacks and trackbacks, which no reader wrote',
  'other-kind': 'of a kind that is no reader’s comment',
  deleted: 'deleted where they come from',
  'no-story': 'on stories this site does not have (--map says which they are here)',
  'no-id': 'without an id, so a second run could not know them',
  'no-date': 'without a date, or with one that lies ahead',
  empty: 'with nothing to read in them',
  'too-long': 'longer than 100,000 characters',
  unreadable: 'lines that are no comment of ours',
  'no-parent-yet': 'replies to comments behind the place where the file breaks off',
}

/** Counts what an import could not take, by reason, with the first examples of each. */
export class NotTakenTally {
  readonly #reasons = new Map<NotTakenReason, { count: number; examples: NotTaken[] }>()
  /** How many comments each unknown story has, as the file names it. */
  readonly #stories = new Map<string, number>()

  add(notTaken: NotTaken): void {
    const tally = this.#reasons.get(notTaken.reason) ?? { count: 0, examples: [] }
    this.#reasons.set(notTaken.reason, tally)
    tally.count++
    if (tally.examples.length < MOST_EXAMPLES) tally.examples.push(notTaken)
    if (notTaken.reason === 'no-story') this.#stories.set(notTaken.about ?? '', (this.#stories.get(notTaken.about ?? '') ?? 0) + 1)
  }

  /** What was left out, in English lines for the command line: the most frequent reason first. */
  lines(): string[] {
    return [...this.#reasons]
      .toSorted(([, one], [, other]) => other.count - one.count)
      .flatMap(([reason, { count, examples }]) => [
        `  ${words[reason]}: ${spoken(count)}`,
        ...(reason === 'no-story' ? this.#storyLines() : examples.map(exampleLine)),
      ])
  }

  #storyLines(): string[] {
    const stories = [...this.#stories].toSorted(([, one], [, other]) => other - one)
    const lines = stories.slice(0, MOST_STORIES).map(([story, count]) => `      ${printable(story)}: ${spoken(count)}`)
    const rest = stories.length - MOST_STORIES
    return rest > 0 ? [...lines, `      and ${spoken(rest)} more stories; --report FILE names them all`] : lines
  }
}

function exampleLine({ line, source, about }: NotTaken): string {
  const what = [source, about].filter((part) => part !== undefined && part !== '').map((part) => printable(part ?? ''))
  return `      line ${spoken(line)}${what.length > 0 ? `: ${what.join(', ')}` : ''}`
}

/** A text of the file in the terminal: on one line, without what would steer the terminal. */
const printable = (text: string) => text.replace(/[\p{Cc}\p{Cf}]/gu, ' ').slice(0, 200)

/** A number as English lines write it. */
export const spoken = (count: number): string => count.toLocaleString('en')
