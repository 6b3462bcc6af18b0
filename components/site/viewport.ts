/** How pages fit a window, and the colour of the browser's own parts around them: the paper's, by day and by night. */
export const viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf8f2' },
    { media: '(prefers-color-scheme: dark)', color: '#131418' },
  ],
}
