/** Ink, paper, rubric: the whole palette of our pictures. The red only marks. */
export const palette = {
  ink: '#17181c',
  paper: '#fbf8f2',
  rubric: '#b3261e',
  soft: '#5b5a5f',
  rule: '#ddd6c9',
  wash: '#f3eee4',
  land: '#e2d9c8',
  clay: '#cdc0a8',
} as const

export type Colour = keyof typeof palette

const colours = Object.keys(palette) as Colour[]

/** `fill-ink`, `stroke-rule` …: what a sketch colours its shapes with. */
export const colourClasses = new Set(['fill-none', 'stroke-none', ...colours.flatMap((name) => [`fill-${name}`, `stroke-${name}`])])

export const colourRules = [...colourClasses]
  .map((name) => {
    const [property = '', colour = ''] = name.split('-')
    return `.${name}{${property}:${palette[colour as Colour] ?? 'none'}}`
  })
  .join('')
