import type { Locator } from '@playwright/test'

/**
 * What stands in each of some elements as it is seen: its characters from left to right, line below line. Read from where the browser
 * put each one (Range.getClientRects). What takes no room, such as a mark of direction, is not seen. A pair of brackets whose opening
 * half stands right of its closing one is seen mirrored.
 */
export const seenIn = (elements: Locator): Promise<string[]> =>
  elements.evaluateAll((all) => {
    type Seen = { text: string; x: number; y: number; order: number }
    const pairs: Record<string, string> = { '(': ')', '[': ']', '«': '»' }

    function charactersOf(element: Element): Seen[] {
      const found: Seen[] = []
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const { segment, index } of new Intl.Segmenter().segment(node.nodeValue ?? '')) {
          const range = document.createRange()
          range.setStart(node, index)
          range.setEnd(node, index + segment.length)
          const box = [...range.getClientRects()].find(({ width }) => width > 0)
          if (box) found.push({ text: segment, x: box.left + box.width / 2, y: box.top + box.height / 2, order: found.length })
        }
      }
      return found
    }

    function mirror(characters: Seen[]) {
      const open: Seen[] = []
      for (const character of characters) {
        if (pairs[character.text]) open.push(character)
        const opening = open.findLastIndex(({ text }) => pairs[text] === character.text)
        if (opening < 0) continue
        const [first] = open.splice(opening)
        if (first && first.x > character.x) [first.text, character.text] = [character.text, first.text]
      }
    }

    return all.map((element) => {
      const characters = charactersOf(element)
      mirror(characters)
      const lines: Seen[][] = []
      for (const character of characters.toSorted((a, b) => a.y - b.y)) {
        const line = lines.at(-1)
        // Letters of two scripts on one line are not quite as high; a line below is at least a letter lower.
        if (line && character.y - line[0]!.y < 14) line.push(character)
        else lines.push([character])
      }
      return lines
        .map((line) =>
          line
            .toSorted((a, b) => a.x - b.x || a.order - b.order)
            .map(({ text }) => text)
            .join(''),
        )
        .join('\n')
    })
  })
