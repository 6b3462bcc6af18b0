// A stop after one of these belongs to the word. Single letters («د.», “J.”) and inner stops (“U.S.”) are seen by their shape.
const abbreviations = /(?:^|[\s("“«])(?:\p{L}|\p{L}+\.\p{L}|Mrs?|Ms|Drs?|St|Prof|Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|No|vs|\d{1,2})\.$/u

// A question inside a quotation does not end the sentence around it («لماذا؟» سأل الوزير), a full stop does.
const possibleEnd = /(?:[.!…]+['"”’»)\]]*|[.!?؟…]*[?؟][.!?؟…]*\)?)\s+/gu

/**
 * The sentences of one paragraph, trimmed, in order; joined with spaces they are the paragraph again.
 * Made for standfirsts and descriptions: where it is not sure that a sentence ends, it does not cut.
 */
export function sentences(paragraph: string): string[] {
  const found: string[] = []
  let start = 0
  for (const { 0: end, index } of paragraph.matchAll(possibleEnd)) {
    const next = index + end.length
    if (!endsHere(paragraph.slice(start, next).trimEnd(), paragraph.slice(next))) continue
    found.push(paragraph.slice(start, next).trim())
    start = next
  }
  return [...found, paragraph.slice(start).trim()].filter((sentence) => sentence !== '')
}

function endsHere(sentence: string, rest: string) {
  if (rest === '' || abbreviations.test(sentence)) return false
  // In a script with capitals, a sentence that goes on in small letters has not ended.
  return !/^["“‘'(]*\p{Ll}/u.test(rest)
}
