import { randomUUID } from 'node:crypto'
import type { Reader, Store, Writer } from '../../store/store.ts'
import { noteInAudit, type Actor } from '../audit.ts'
import { foldWord } from './fold-word.ts'
import { starterWords } from './starter-words.ts'
import { checkWord, type WordEffect, type WordEntry } from './word-matcher.ts'

/** An entry as the desk lists it. `addedBy` is a name, or '' for one the newsroom began with; `at` is ISO 8601. */
export type ListedWord = WordEntry & { addedBy: string; at: string }

/** The word list, in the order of the alphabet; words a reader would call the same stand together. */
export async function listWords(read: Reader): Promise<ListedWord[]> {
  const rows = await read.selectFrom('word_list').selectAll().execute()
  return rows
    .map(({ id, word, folded, effect, added_by, at }) => ({ id, word, folded, effect: effect as WordEffect, addedBy: added_by, at }))
    .sort((one, other) => alphabet.compare(one.folded, other.folded))
}

const alphabet = new Intl.Collator('ar')

/**
 * Adds a word, a phrase or a domain, in a transaction, and notes it in the audit log. A fault where it cannot be one, or where the
 * list has it already in this or another spelling.
 */
export async function addWord(
  transaction: Writer,
  actor: Actor,
  { word, effect }: { word: string; effect: WordEffect },
  now: Date,
): Promise<{ entry: WordEntry } | { fault: 'empty' | 'too-long' | 'listed' }> {
  const typed = word.trim().normalize('NFC')
  const fault = checkWord(typed)
  if (fault) return { fault }
  const entry = { id: randomUUID(), word: typed, folded: foldWord(typed), effect }
  if ((await insertNew(transaction, [entry], actor, now)) === 0) return { fault: 'listed' }
  await noteInAudit(transaction, actor, [{ action: 'words', details: { added: typed, effect } }], now)
  return { entry }
}

/** Removes an entry, in a transaction, and notes it in the audit log; false where there is none of that id any more. */
export async function removeWord(transaction: Writer, actor: Actor, id: string, now: Date): Promise<boolean> {
  const removed = await transaction.deleteFrom('word_list').where('id', '=', id).returning(['word', 'effect']).executeTakeFirst()
  if (!removed) return false
  await noteInAudit(transaction, actor, [{ action: 'words', details: { removed: removed.word, effect: removed.effect } }], now)
  return true
}

async function insertNew(transaction: Writer, entries: WordEntry[], actor: Actor, now: Date): Promise<number> {
  const addedBy = actor.kind === 'staff' ? actor.name : ''
  const { numInsertedOrUpdatedRows = 0n } = await transaction
    .insertInto('word_list')
    .values(entries.map((entry) => ({ ...entry, added_by: addedBy, at: now.toISOString() })))
    .onConflict((conflict) => conflict.column('folded').doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows)
}

/**
 * Fills the list of a new newsroom with the starter words, at start-up. A list that anybody touched, or that was filled once, is left
 * as it is, also where it is empty: the audit log knows. Several servers may do so at once.
 */
export async function seedStarterWords(store: Store, now: Date): Promise<void> {
  if (await wasTouched(store.read)) return
  await store.write(async (transaction) => {
    if (await wasTouched(transaction)) return
    const entries = starterWords.map((word) => ({ id: randomUUID(), word, folded: foldWord(word), effect: 'hold' as const }))
    // Another server may be committing the same words; then it notes them.
    const added = await insertNew(transaction, entries, { kind: 'rules' }, now)
    if (added > 0) await noteInAudit(transaction, { kind: 'rules' }, [{ action: 'words', details: { starter: added } }], now)
  })
}

async function wasTouched(read: Reader): Promise<boolean> {
  const listed = await read.selectFrom('word_list').select('id').limit(1).executeTakeFirst()
  return (
    listed !== undefined ||
    (await read.selectFrom('audit').select('id').where('action', '=', 'words').limit(1).executeTakeFirst()) !== undefined
  )
}
