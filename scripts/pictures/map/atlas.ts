import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { geoArea } from 'd3-geo'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { View } from '../drawing.ts'
import { longitudes } from './projection.ts'

type Named = { name: string }
type World = Topology<{ countries: GeometryCollection<Named> }>

export type Atlas = ReturnType<typeof openAtlas>

const opened = new Map<string, Atlas>()

/** Natural Earth in as much detail as the view can show. */
export function atlasFor(view: View): Atlas {
  const detail = longitudes(view) < 20 ? '10m' : longitudes(view) > 200 ? '110m' : '50m'
  const atlas = opened.get(detail) ?? openAtlas(detail)
  opened.set(detail, atlas)
  return atlas
}

function openAtlas(detail: string) {
  const world = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve(`world-atlas/countries-${detail}.json`)), 'utf8')) as World
  return {
    countries: countriesOf(world).map((country) => ({ ...country, geometry: withoutSpecks(country.geometry) })),
    /** As Natural Earth draws them, but for one: see western-sahara.ts */
    borders: mesh(world, world.objects.countries, (one, other) => one !== other && !isAcrossWesternSahara(nameOf(one), nameOf(other))),
  }
}

const countriesOf = (world: World) => feature(world, world.objects.countries).features
const nameOf = (country: unknown) => (country as { properties: Named }).properties.name
const isAcrossWesternSahara = (one: string, other: string) => [one, other].sort().join() === 'Morocco,W. Sahara'

/** Rounding has turned a few atolls inside out; as polygons on a globe they would cover all of it. */
function withoutSpecks(geometry: ReturnType<typeof countriesOf>[number]['geometry']) {
  if (geometry.type !== 'MultiPolygon') return geometry
  const isSmall = (rings: (typeof geometry.coordinates)[number]) => geoArea({ type: 'Polygon', coordinates: rings }) < 2 * Math.PI
  return { ...geometry, coordinates: geometry.coordinates.filter(isSmall) }
}

/** What to say when a drawing highlights a country Natural Earth does not know by that name. */
export function unknownCountry(name: string, atlas: Atlas): string {
  const names = atlas.countries.map((country) => country.properties.name)
  const words = name
    .toLowerCase()
    .split(/\W+/)
    .filter((word) => word.length > 3)
  const alike = names.filter((known) => words.some((word) => known.toLowerCase().includes(word.slice(0, 5))))
  return `highlight: Natural Earth has no country "${name}"${alike.length ? `; write ${alike.slice(0, 4).join(' or ')}` : ''}`
}
