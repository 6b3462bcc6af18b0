// Loaded before a site whose clock a test sets (NODE_OPTIONS): it is off by as many milliseconds as the file CLOCK_FILE says.
import { readFileSync } from 'node:fs'

const realNow = Date.now
let away = 0
setInterval(() => {
  away = Number(readFileSync(process.env.CLOCK_FILE ?? '', 'utf8')) || 0
}, 20).unref()

Date.now = () => realNow() + away
// Not a class: Next copies what Date itself has.
globalThis.Date = new Proxy(Date, {
  construct: (date, given, wanted) => Reflect.construct(date, given.length === 0 ? [Date.now()] : given, wanted),
})
