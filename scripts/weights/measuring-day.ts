// Loaded before a site that is weighed (NODE_OPTIONS): its clock runs on from one moment, whatever the day. What pages say of dates, which
// discussions are open and what is new would else change their weight from one month to the next.
import { setClock } from '../../e2e/set-clock.ts'

const away = Date.parse('2026-11-26T12:00:00Z') - Date.now()

setClock(() => away)
