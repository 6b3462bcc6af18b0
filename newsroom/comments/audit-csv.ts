import type { Reader } from '../store/store.ts'
import { auditLines, type AuditFilter } from './read-audit.ts'

/** The columns, in the words programs know them by: the file is the same in both languages. */
const COLUMNS = ['id', 'at', 'actor', 'actor_name', 'action', 'comment', 'story', 'from', 'to', 'reason', 'details'] as const

/** With it Excel reads the file as UTF-8, and Arabic as Arabic. */
const BYTE_ORDER_MARK = '\uFEFF'

/** The log as CSV (RFC 4180), oldest first, piece by piece. */
export async function* auditCsv(read: Reader, filter: AuditFilter = {}): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(COLUMNS)
  for await (const lines of auditLines(read, filter)) {
    yield lines
      .map((line) =>
        csvLine([
          String(line.id),
          line.at,
          line.actor,
          line.actorName,
          line.action,
          line.commentId ?? '',
          line.storyId ?? '',
          line.from ?? '',
          line.to ?? '',
          line.reason ?? '',
          JSON.stringify(line.details),
        ]),
      )
      .join('')
  }
}

export const csvLine = (values: readonly string[]): string => `${values.map(csvValue).join(',')}\r\n`

/**
 * A value that no spreadsheet takes for a formula: what begins like one gets an apostrophe before it (OWASP, CSV Injection), full-width
 * signs too, which some take for the plain ones.
 */
function csvValue(value: string) {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
