import { z } from 'zod'
import { unpermittedInSketch } from './sketch-shapes.ts'

/** The format of docs/pictures.md. An unknown field is refused, so that a slip of the pen does not go unseen. */
const localized = z.strictObject({ ar: text('the Arabic'), en: text('the English') })
const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)], 'write [longitude, latitude] in degrees')
const point = z.tuple([z.number(), z.number()], 'write [x, y], two numbers')

const view = z
  .strictObject({ west: z.number(), south: z.number(), east: z.number(), north: z.number() })
  .refine(({ south, north }) => south < north, 'south must be less than north')

const map = z.strictObject({
  kind: z.literal('map'),
  view,
  narrow: view.optional(),
  narrowHeight: z.number().min(540).max(1440).optional(),
  highlight: z.array(z.string()).default([]),
  water: z.array(z.strictObject({ at: position, name: localized, narrow: z.literal(false).optional() })).default([]),
  places: z
    .array(
      z.strictObject({
        at: position,
        name: localized,
        side: z.enum(['north', 'south', 'east', 'west'], 'north, south, east or west of the dot').default('north'),
      }),
    )
    .default([]),
  routes: z.array(z.array(position).min(2, 'a route goes through two points or more')).default([]),
  lines: z.array(z.array(position).min(2, 'a line goes through two points or more')).default([]),
})

const bars = z.strictObject({
  kind: z.literal('bars'),
  unit: localized,
  bars: z
    .array(
      z.strictObject({
        name: localized,
        value: z.number().min(0, 'a bar has no length below zero'),
        figure: localized.optional(),
        mark: z.boolean().default(false),
      }),
    )
    .min(2, 'draw two bars or more; a single figure belongs in the text')
    .max(10, 'ten bars are as many as a phone shows; leave the least ones out'),
})

const series = z.strictObject({
  name: localized,
  mark: z.boolean().default(false),
  points: z.array(point).min(2, 'a line needs two points or more'),
})

const lines = z.strictObject({
  kind: z.literal('lines'),
  unit: localized,
  clock: z.boolean().default(false),
  series: z.array(series).min(1, 'name at least one series').max(5, 'five lines are as many as a reader follows'),
  notes: z.array(z.strictObject({ at: point, text: localized })).default([]),
})

const timeline = z.strictObject({
  kind: z.literal('timeline'),
  events: z
    .array(z.strictObject({ when: localized, what: localized, mark: z.boolean().default(false) }))
    .min(3, 'a timeline has three events or more')
    .max(8, 'a timeline has eight events or fewer'),
})

const part = z.tuple([z.number(), z.number(), z.number(), z.number()], 'write the part that is shown as [x, y, width, height]')

const sketch = z.strictObject({
  kind: z.literal('sketch'),
  svg: z.string().superRefine((svg, context) => {
    for (const message of unpermittedInSketch(svg)) context.addIssue({ code: 'custom', message })
  }),
  mirror: z.boolean().default(false),
  wide: part.optional(),
  narrow: part.optional(),
  labels: z
    .array(
      z.strictObject({
        at: point,
        text: localized,
        anchor: z.enum(['start', 'middle', 'end', 'left', 'right'], 'start, middle, end, left or right').default('middle'),
        size: z.number().positive().default(34),
        colour: z.enum(['ink', 'soft', 'rubric', 'paper']).default('ink'),
        on: z.enum(['paper', 'wash', 'rule', 'land', 'clay', 'soft', 'ink']).optional(),
        narrow: z.union([point, z.literal(false)], 'write where it stands on a phone as [x, y], or false to leave it out').optional(),
      }),
    )
    .default([]),
})

const letter = z.strictObject({
  kind: z.literal('letter'),
  word: localized,
  pattern: z.enum(['khatam', 'rosette', 'grid', 'waves'], 'khatam, rosette, grid or waves'),
  under: localized.optional(),
})

export const drawingSchema = z.discriminatedUnion('kind', [map, bars, lines, timeline, sketch, letter], {
  error: 'write what is drawn: map, bars, lines, timeline, sketch or letter',
})

export type Drawing = z.infer<typeof drawingSchema>
export type DrawingOf<Kind extends Drawing['kind']> = Extract<Drawing, { kind: Kind }>
export type View = z.infer<typeof view>

function text(what: string) {
  return z.string(`write ${what}, in quotation marks where it is a number or has a comma`).min(1, `write ${what}`)
}
