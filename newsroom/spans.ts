// Lengths of time in milliseconds.
export const SECOND_MS = 1_000
export const MINUTE_MS = 60 * SECOND_MS
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** The instant so many milliseconds before another, as the store holds it: `2026-11-26T09:00:00.000Z`. */
export const before = (now: Date, ms: number): string => new Date(now.getTime() - ms).toISOString()
