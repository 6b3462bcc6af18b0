import type { Block, FigureBlock } from './body-blocks.ts'

/** A body's blocks as CommonMark with our directives, a blank line between them; `keyOf` names a figure's picture. */
export function markdown(blocks: Block[], keyOf: (block: FigureBlock) => string): string {
  return blocks.map((block) => blockMarkdown(block, keyOf)).join('\n\n')
}

function blockMarkdown(block: Block, keyOf: (block: FigureBlock) => string): string {
  switch (block.kind) {
    case 'paragraph':
      return escaped(block.text)
    case 'subhead':
      return `${'#'.repeat(block.level ?? 2)} ${inline(block.text).replace(/#$/, '\\#')}`
    case 'list':
      return block.items.map((item, index) => `${marker(block.start, index)} ${escaped(item)}`).join('\n')
    case 'quote':
      return `:::quote{by="${attribute(block.by)}"}\n${escaped(block.text)}\n:::`
    case 'figure':
      return `::figure{picture=${keyOf(block)}}`
  }
}

const marker = (start: number | undefined, index: number) => (start === undefined ? '-' : `${start + index}.`)

const attribute = (text: string) => text.replace(/&(?=#?\w+;)/g, '&amp;').replaceAll('"', '&quot;')

/** One paragraph of plain text, written so that CommonMark reads it as just that. */
export function escaped(text: string): string {
  return inline(text)
    .replace(/^(?:[#>+\-=~]|::)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}

// The signs that mean something within a line.
function inline(text: string) {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/[*`]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/\](?=[(:[])/g, '\\]')
    .replace(/<(?=[\p{L}/!?])/gu, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&')
}
