import { assertMay, type StaffMember } from '../staff/roles.ts'
import type { Store } from '../store/store.ts'
import { staffActor } from './decide.ts'
import { addWord, removeWord } from './words/word-list.ts'
import type { WordEffect } from './words/word-matcher.ts'

/** Adds a word to the list, in a member's name: null where it was, else why it cannot be an entry. */
export async function addToList(store: Store, member: StaffMember, word: string, effect: WordEffect, now = new Date()) {
  assertMay(member, 'words')
  const added = await store.write((transaction) => addWord(transaction, staffActor(member), { word, effect }, now))
  return 'fault' in added ? added.fault : null
}

/** Removes an entry in a member's name; false where another was faster. */
export async function removeFromList(store: Store, member: StaffMember, id: string, now = new Date()): Promise<boolean> {
  assertMay(member, 'words')
  return store.write((transaction) => removeWord(transaction, staffActor(member), id, now))
}
