import { goToWithNote } from '@/app/desk/desk-answers.ts'
import { deskPost } from '@/app/desk/desk-post.ts'
import { wordsAddress } from '@/components/desk/word-query.ts'
import { addToList } from '@/newsroom/comments/change-words.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'

/** Adds a word to the list. One that cannot be added stays in its field. */
export const POST = deskPost('words', async ({ office, member, language, form }) => {
  const word = form.get('word') ?? ''
  const effect = form.get('effect') === 'reject' ? 'reject' : 'hold'
  const fault = await addToList(office.store, member, word, effect)
  const back = fault ? wordsAddress(language, { word: word.slice(0, 200), effect }) : deskAddresses.words(language)
  return goToWithNote(back, { form: 'words', done: fault ?? 'added', values: { word } }, member.id)
})
