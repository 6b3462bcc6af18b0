import { countWords } from '../arabic/reading-time.ts'
import { sentences } from '../arabic/sentences.ts'
import type { Block, TextBlock } from './body-blocks.ts'

const longest = 60

/**
 * Takes the standfirst out of a body, so that nothing is lost and nothing said twice: the first paragraph, whole; of a
 * paragraph over 60 words, or of the only one there is, the first sentences, while the others stay in the body. A line that
 * announces a list stays above it. `subhead` is the one it stood under, if any; where it was
 * all that stood there, it stands there still and is said twice.
 */
export function withStandfirst(blocks: Block[]): { standfirst: string; blocks: Block[]; subhead?: string; isSaidTwice?: boolean } {
  const at = blocks.findIndex((block, index) => block.kind === 'paragraph' && !announcesList(block, blocks[index + 1]))
  if (at < 0) return { standfirst: '', blocks }

  const first = blocks[at] as TextBlock
  const above = blocks[at - 1]
  const isOnly = blocks.filter((block) => block.kind !== 'figure').length === 1
  const leavesSubheadBare = above?.kind === 'subhead' && (blocks[at + 1]?.kind ?? 'subhead') === 'subhead'
  const { kept, rest } = firstSentences(first.text, isOnly || leavesSubheadBare ? 1 : longest)
  const isSaidTwice = rest === '' && leavesSubheadBare
  const remainder: Block[] = isSaidTwice ? [first] : rest === '' ? [] : [{ ...first, text: rest }]
  return {
    standfirst: kept,
    blocks: [...blocks.slice(0, at), ...remainder, ...blocks.slice(at + 1)],
    ...(above?.kind === 'subhead' && { subhead: above.text, isSaidTwice }),
  }
}

const announcesList = (block: TextBlock, next: Block | undefined) => next?.kind === 'list' && block.text.endsWith(':')

/** As many sentences as there is room for, at least one. */
function firstSentences(paragraph: string, room: number) {
  if (countWords(paragraph) <= room) return { kept: paragraph, rest: '' }
  const all = sentences(paragraph)
  let count = 1
  while (count < all.length && countWords(all.slice(0, count + 1).join(' ')) <= room) count++
  return { kept: all.slice(0, count).join(' '), rest: all.slice(count).join(' ') }
}
