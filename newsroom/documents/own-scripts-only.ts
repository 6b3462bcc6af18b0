/** Files of ours, the line that sets what the reader has chosen, and data that is no program. */
const OURS = /^<script(?: [^>]*)? src="\/[a-z-]+\.js"|^<script>try\{|^<script type="application\//

/**
 * A document without the framework's scripts. Nothing on our pages is the framework's to bring to life: every control is a link, a form,
 * or ours to enhance. Left in, its scripts would be most of what a reader downloads, carry the page's text a second time, and make the
 * page anew, with all that was typed, where ours had changed it before they came.
 */
export const ownScriptsOnly = (html: string): string =>
  html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, (script) => (OURS.test(script) ? script : ''))
    .replace(/<link rel="preload" as="script"[^>]*>/g, '')

/** Whether a document still has them. */
export const hasFrameworkScripts = (html: string): boolean => html.includes('__next_f')
