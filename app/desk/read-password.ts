import { passwordProblem } from '@/newsroom/staff/password.ts'

/** The new password a form holds twice, and what is wrong with it. */
export function readPassword(form: URLSearchParams, member: { name: string; email: string }) {
  const [password, again] = [form.get('password') ?? '', form.get('again') ?? '']
  const problem = passwordProblem(password, member)
  if (problem) return { password, problems: [{ field: 'password', problem }] as { field: string; problem: string }[] }
  return { password, problems: password === again ? [] : [{ field: 'again', problem: 'different' }] }
}
