import { goToWithNote } from '@/app/desk/desk-answers.ts'
import { deskPost } from '@/app/desk/desk-post.ts'
import { removeFromList } from '@/newsroom/comments/change-words.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'

/** Takes a word from the list. */
export const POST = deskPost('words', async ({ office, member, language, form }) => {
  const isRemoved = await removeFromList(office.store, member, form.get('id') ?? '')
  const note = { form: 'words', done: isRemoved ? 'removed' : 'gone', values: { word: form.get('word') ?? '' } }
  return goToWithNote(deskAddresses.words(language), note, member.id)
})
