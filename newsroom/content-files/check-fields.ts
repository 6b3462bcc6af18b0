import type { z } from 'zod'
import type { ContentProblem } from './content-problem.ts'
import { nearestName } from './nearest-name.ts'
import type { FieldPath, YamlSource } from './source.ts'

/** The value of a YAML text as its schema gives it out, or every problem with its fields. */
export function checkFields<Schema extends z.ZodType>(
  schema: Schema,
  { source, value, problems }: YamlSource,
): { value?: z.output<Schema>; problems: ContentProblem[] } {
  if (problems.length > 0) return { problems }
  const parsed = schema.safeParse(value, { error: explain, reportInput: true })
  if (parsed.success) return { value: parsed.data, problems: [] }
  return { problems: parsed.error.issues.flatMap((issue) => spell(issue)).map(({ path, message }) => source.problem(path, message)) }
}

type Spelt = { path: FieldPath; message: string }

function spell(issue: z.core.$ZodIssue, above: FieldPath = []): Spelt[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => ({ path: [...path, name], message: unknownField(name, issue.message.split(' ')) }))
  }
  if (issue.code === 'invalid_key') return [{ path, message: issue.issues[0]?.message ?? issue.message }]
  if (issue.code === 'invalid_union') {
    // The branch of the right type says what is wrong inside it.
    const branch = issue.errors.find((issues) => !issues.some(({ code, path: inside }) => code === 'invalid_type' && inside.length === 0))
    if (branch) return branch.flatMap((inner) => spell(inner, path))
  }
  return [{ path, message: issue.message }]
}

function unknownField(name: string, known: string[]) {
  const nearest = nearestName(name, known)
  return nearest ? `is not a field here; did you mean ${nearest}?` : `is not a field here; the fields are ${known.join(', ')}.`
}

const expectations: Record<string, string> = {
  array: 'must be a list: each item on a line of its own after a hyphen and a space.',
  object: 'must hold fields of its own, one on each line.',
  record: 'must hold fields of its own, one on each line.',
  boolean: 'must be true or false.',
}

function explain(issue: z.core.$ZodRawIssue): string | undefined {
  const { input } = issue
  if (input === undefined) return 'is missing; add it.'
  if (input === null) return 'is empty; fill it in or remove the line.'
  if (issue.code === 'invalid_type') {
    const plain = ['number', 'boolean', 'bigint'].includes(typeof input)
    if (issue.expected === 'string') return plain ? `must be text; put it in double quotes: "${String(input)}".` : 'must be one text.'
    return expectations[issue.expected] ?? `must be a ${issue.expected}.`
  }
  if (issue.code === 'invalid_value') return `${JSON.stringify(input)} is not one of ${issue.values.map(String).join(', ')}.`
  if (issue.code === 'invalid_union') return 'must be one text, or one for each language under ar: and en:.'
  if (issue.code === 'too_small') return 'is an empty list; fill it in or remove the line.'
  return undefined
}
