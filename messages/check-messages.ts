import { entriesOf, type Catalogue } from './catalogue.ts'
import { checkStructure } from './check-structure.ts'
import { checkUse, type Source } from './check-use.ts'
import { checkWording } from './check-wording.ts'

/** All that is wrong with the messages of both languages and with how code says them, one line each; empty where nothing is. */
export function checkMessages(messages: { ar: Catalogue; en: Catalogue }, sources: Source[]): string[] {
  const [arabic, english] = [entriesOf(messages.ar), entriesOf(messages.en)]
  return [...checkStructure(arabic, english), ...checkWording('ar', arabic), ...checkWording('en', english), ...checkUse(arabic, sources)]
}
