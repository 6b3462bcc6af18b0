import { goTo, goToWithNote } from '@/app/desk/desk-answers.ts'
import { deskPost } from '@/app/desk/desk-post.ts'
import { decidedStates, setDiscussionState } from '@/newsroom/comments/change-rules.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'

/** Opens, holds or closes one story’s discussion, or leaves it to the rules. */
export const POST = deskPost('rules', async ({ office, member, language, form }) => {
  const here = deskAddresses.storyRules(language, form.get('story') ?? '')
  const asked = form.get('state')
  const state = decidedStates.find((known) => known === asked) ?? null
  const isKnown = asked === '' || state !== null
  if (!isKnown || !(await setDiscussionState(office.store, member, form.get('id') ?? '', state))) return goTo(here)
  return goToWithNote(here, { form: 'story', done: 'saved' }, member.id)
})
