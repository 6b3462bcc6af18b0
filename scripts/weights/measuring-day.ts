// Loaded before a site that is weighed (NODE_OPTIONS): its clock runs on from one moment, whatever the day. What pages say of dates, which
// discussions are open and what is new would else change their weight from one month to the next.
const realNow = Date.now
const away = Date.parse('2026-11-26T12:00:00Z') - realNow()

Date.now = () => realNow() + away
// Not a class: Next copies what Date itself has.
globalThis.Date = new Proxy(Date, {
  construct: (date, given, wanted) => Reflect.construct(date, given.length === 0 ? [Date.now()] : given, wanted),
})
