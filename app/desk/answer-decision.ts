import { outcomeTexts } from '@/components/desk/outcome-texts.ts'
import type { Outcome } from '@/newsroom/comments/decide.ts'
import { UNDO_SECONDS, type UndoOutcome } from '@/newsroom/comments/undo-decision.ts'
import { nextAddress } from '@/newsroom/staff/desk-addresses.ts'
import { goToWithNote } from './desk-answers.ts'
import type { MemberPosted } from './desk-post.ts'

/** What desk.js is answered; a form without it goes back to its page, which says the same. */
export type DecisionAnswer = {
  /** What became of it, in words. */
  texts: string[]
  outcomes: { id: string; kind: (Outcome | UndoOutcome)['kind']; version?: number }[]
  /** What can be undone: `id.version` each. */
  undo: string[]
}

type Asked = Pick<MemberPosted<unknown>, 'request' | 'language' | 'form' | 'member'>

/** Answers a form that decided something, or undid it. */
export async function answerDecision(asked: Asked, outcomes: (Outcome | UndoOutcome)[]): Promise<Response> {
  const texts = await outcomeTexts(asked.language, asked.member, outcomes)
  const undo = outcomes.flatMap((outcome) => (outcome.kind === 'decided' ? `${outcome.id}.${outcome.version}` : []))
  if (wantsData(asked.request)) {
    const told = outcomes.map((outcome) => ({
      id: outcome.id,
      kind: outcome.kind,
      ...('version' in outcome && { version: outcome.version }),
    }))
    return data({ texts, undo, outcomes: told } satisfies DecisionAnswer)
  }
  const values = { until: String(Date.now() + UNDO_SECONDS * 1_000), lines: String(texts.length) }
  return goToWithNote(backFrom(asked), { form: 'decision', done: 'decided', values, shown: [...texts, ...undo] }, asked.member.id)
}

/** Answers a form that could not be understood, or that something else has to be said about. */
export async function answerText({ request, language, form, member }: Asked, text: string, status = 422): Promise<Response> {
  if (wantsData(request)) return data({ texts: [text], undo: [], outcomes: [] } satisfies DecisionAnswer, status)
  const values = { until: '0', lines: '1' }
  return goToWithNote(backFrom({ form, language }), { form: 'decision', done: 'decided', values, shown: [text] }, member.id)
}

/** The page the form stood on. */
const backFrom = ({ form, language }: Pick<Asked, 'form' | 'language'>) => nextAddress(form.get('back'), language)

const wantsData = (request: Request) => request.headers.get('accept') === 'application/json'

const data = (answer: DecisionAnswer, status = 200) => Response.json(answer, { status, headers: { 'Cache-Control': 'no-store' } })
