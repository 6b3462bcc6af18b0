import { digitSystems } from './arabic/digits.ts'
import { monthSets } from './arabic/months.ts'

const choices = { scheme: ['light', 'dark'], digits: digitSystems, months: monthSets }

/**
 * The one script that stands in a page itself, because it must run before anything is painted: it sets on `<html>` what the reader has
 * chosen for their device, day or night, and in Arabic digits and months. Pages are the same for everyone, so the policy every page is
 * sent with names it by its hash (serving/page-policy.ts).
 */
export const readerChoicesScript = `try{for(var [k,a] of Object.entries(${JSON.stringify(choices)})){var v=localStorage.getItem(k);if(a.includes(v))document.documentElement.dataset[k]=v}}catch(e){}`
