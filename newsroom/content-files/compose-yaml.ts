import { stringify } from 'yaml'

/**
 * YAML in the one form of docs/content.md: fields in the order given, each text on one line, quotes only where they are needed.
 * Fields that are undefined, `false` or hold nothing are left out.
 */
export function composeYaml(value: unknown): string {
  return stringify(withoutEmpty(value), { lineWidth: 0, aliasDuplicateObjects: false })
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, withoutEmpty(part)] as const)
      .filter(([, part]) => !isEmpty(part)),
  )
}

function isEmpty(value: unknown) {
  if (value === undefined || value === false) return true
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

/** An instant as files write it: without the milliseconds nobody gave. */
export const composeInstant = (instant: string | undefined) => instant?.replace(/\.000Z$/, 'Z')
