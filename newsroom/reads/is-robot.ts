// Words that robots, monitors and previewers put into their names; a reader's browser has none of them.
const ROBOTS =
  /bot\b|bot[/;_-]|crawl|spider|slurp|preview|fetch|monitor|headless|lighthouse|externalhit|^whatsapp|telegram|curl|wget|python|java\/|okhttp|httpclient|axios|node/i

/** Whether a user agent is a program's, not a reader's. None at all is a program's too. */
export const isRobot = (userAgent: string | null): boolean => !userAgent || ROBOTS.test(userAgent)
