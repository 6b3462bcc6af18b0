import type { SiteSettings } from './model.ts'

/** Those of a store nothing was imported into. */
export const plainSettings: SiteSettings = {
  name: { ar: 'مداد', en: 'Midad' },
  tagline: {},
  description: {},
  timeZone: 'Africa/Cairo',
  digits: 'latin',
  months: 'dual',
  hijri: false,
}

/** Settings as a store keeps them, in JSON; what was not yet a setting when they were written is as it was then. */
export const readSettings = (json: string): SiteSettings => ({ ...plainSettings, ...(JSON.parse(json) as Partial<SiteSettings>) })
