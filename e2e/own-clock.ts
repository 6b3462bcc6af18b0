// Loaded before a site whose clock a test sets (NODE_OPTIONS): it is off by as many milliseconds as the file CLOCK_FILE says.
import { readFileSync } from 'node:fs'
import { setClock } from './set-clock.ts'

let away = 0
setInterval(() => {
  away = Number(readFileSync(process.env.CLOCK_FILE ?? '', 'utf8')) || 0
}, 20).unref()

setClock(() => away)
