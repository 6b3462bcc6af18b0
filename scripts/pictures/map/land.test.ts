import { expect, test } from 'vitest'
import { frameOf } from '../frame.ts'
import { atlasFor } from './atlas.ts'
import { landOf } from './land.ts'
import { projectionFor } from './projection.ts'

test('land and water are told apart on the picture', () => {
  const view = { west: 28, south: 11.5, east: 64, north: 31 }
  const projection = projectionFor(view, frameOf('ar', 'wide'))
  const isLand = landOf(atlasFor(view), projection)
  const at = (longitude: number, latitude: number) => isLand(projection([longitude, latitude])!)
  expect([at(45, 24), at(32, 26), at(38.2, 19.5), at(51.2, 27.5), at(61, 17)]).toEqual([true, true, false, false, false])
})
