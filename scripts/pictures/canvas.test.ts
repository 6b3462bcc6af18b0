import sharp from 'sharp'
import { expect, test } from 'vitest'
import { cut } from './canvas.ts'
import { palette } from './palette.ts'

const ink = await sharp({ create: { width: 20, height: 30, channels: 3, background: palette.ink } })
  .png()
  .toBuffer()

const heightWhenCut = async (top: number, margin: number) => {
  const paper = sharp({ create: { width: 60, height: 200, channels: 3, background: palette.paper } })
  const drawn = await paper
    .composite([{ input: ink, left: 10, top }])
    .png()
    .toBuffer()
  return (await sharp(await cut(drawn, margin)).metadata()).height
}

test('blank paper above and below a drawing is cut to the margin', async () => {
  expect(await heightWhenCut(90, 12)).toBe(54)
})

test('a drawing that reaches an edge keeps it, and no paper is added', async () => {
  expect(await heightWhenCut(0, 12)).toBe(42)
  expect(await heightWhenCut(166, 12)).toBe(46)
})
