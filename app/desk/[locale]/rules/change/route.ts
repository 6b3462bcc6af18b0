import { goTo, goToWithNote } from '@/app/desk/desk-answers.ts'
import { deskPost } from '@/app/desk/desk-post.ts'
import { readRuleFields, rulesAddress, toRules } from '@/components/desk/rules-query.ts'
import { changeRules } from '@/newsroom/comments/change-rules.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'

/** Saves the rules of the site. What is none goes back to its form as it was typed. */
export const POST = deskPost('rules', async ({ office, member, language, form }) => {
  const fields = readRuleFields(form)
  const made = fields && toRules(fields)
  if (!made || 'wrong' in made) return goTo(rulesAddress(language, fields))
  const isChanged = await changeRules(office.store, member, made.rules)
  return goToWithNote(deskAddresses.rules(language), { form: 'rules', done: isChanged ? 'saved' : 'unchanged' }, member.id)
})
