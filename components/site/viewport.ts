/** The paper's colour by day and by night, as app/globals.css has it. */
export const paper = { light: '#fbf8f2', dark: '#131418' }

/** How pages fit a window, and the colour of the browser's own parts around them: the paper's. */
export const viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: paper.light },
    { media: '(prefers-color-scheme: dark)', color: paper.dark },
  ],
}
