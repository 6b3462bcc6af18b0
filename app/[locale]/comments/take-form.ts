import { pageLanguage } from '@/components/site/page-language.ts'
import { readForm, type FormFields } from '@/newsroom/forms/read-form.ts'
import { formOrigin } from '@/newsroom/forms/same-site.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { answerForm, givenBack } from './answer-comment.ts'

type Taken<Params> = { request: Request; language: Language; fields: FormFields; params: Params }
type Context<Params> = { params: Promise<Params & { locale: string }> }

/** A route handler for a reader's form that stood on a page of this site. Whatever else comes is answered with a page that says why not. */
export function takeForm<Params>(
  handle: (taken: Taken<Params>) => Promise<Response>,
): (request: Request, context: Context<Params>) => Promise<Response> {
  return async (request, { params }) => {
    const language = await pageLanguage(params)
    const form = answerForm(request, language)
    if (formOrigin(request) === 'foreign') return givenBack(form, 'form-foreign')
    const reading = await readForm(request)
    if (reading.kind !== 'form') return givenBack(form, reading.kind)
    try {
      return await handle({ request, language, fields: reading.fields, params: await params })
    } catch (error) {
      console.error(`A form could not be taken: ${error instanceof Error ? error.message : String(error)}`)
      return givenBack(form, 'form-unavailable', { headers: { 'Retry-After': '30' } })
    }
  }
}
