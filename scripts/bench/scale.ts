// npm run bench:scale -- [--sizes 1000,10000,100000] [--engine sqlite|postgres]: what a large edition costs, and what a reader notices of it.
import { existsSync } from 'node:fs'
import type { Language } from '../../newsroom/stories/model.ts'
import { BuildError, buildSite } from '../steps/build-site.ts'
import { parseOptions } from '../steps/command-line.ts'
import { sayAndStop } from '../steps/say-and-stop.ts'
import { measureSites } from './scale/measure-sites.ts'
import { SizedSite } from './scale/sized-site.ts'
import { readCorpora, type Corpus } from './search/read-corpus.ts'
import { table } from './search/table.ts'

const { values } = parseOptions(process.argv.slice(2), {
  sizes: { type: 'string', default: '1000,10000,100000' },
  engine: { type: 'string' },
})
const sizes = values.sizes.split(',').map(Number).filter(Boolean)
const engines = (['sqlite', 'postgres'] as const).filter((engine) => !values.engine || engine === values.engine)
const say = (line: string) => console.log(`${new Date().toISOString().slice(11, 19)}  ${line}`)

const corpora = await largestCorpora()
try {
  const began = performance.now()
  await buildSite(say)
  say(`The build, which reads no store, took ${((performance.now() - began) / 1_000).toFixed(0)} s; 0 where it was there already.`)
  for (const engine of engines) {
    if (engine === 'postgres' && !process.env.TEST_DATABASE_URL) say('Postgres is left out, because TEST_DATABASE_URL is not set.')
    else await measureEngine(engine)
  }
  process.exit(0)
} catch (error) {
  sayAndStop(error, [BuildError])
}

async function measureEngine(engine: 'sqlite' | 'postgres') {
  const sites: SizedSite[] = []
  try {
    for (const size of sizes) {
      say(`${engine}: ${size} stories are written and imported …`)
      const site = await SizedSite.make(size, engine, corpora, new Date())
      say(`${engine}: ${size} stories took ${site.imports.map(({ seconds }) => `${seconds.toFixed(0)} s`).join(' and then ')}.`)
      sites.push(site)
    }
    const rows = await measureSites(sites, corpora.ar, (line) => say(`${engine}: ${line}`))
    table(engine === 'sqlite' ? 'SQLite' : 'Postgres', ['', ...sizes.map((size) => `${size} stories`), 'last : first'], rows)
  } finally {
    for (const site of sites) await site.remove()
  }
}

/** The largest corpus of each language, as `npm run bench:search` takes it. */
async function largestCorpora(): Promise<Record<Language, Corpus>> {
  const corpora: Corpus[] = []
  for (const directory of ['content', '../shared/data/ntrex'].filter((name) => existsSync(name)))
    corpora.push(...(await readCorpora(directory)))
  const largest = (language: Language) =>
    corpora.filter((corpus) => corpus.language === language).toSorted((a, b) => b.texts.length - a.texts.length)[0] as Corpus
  return { ar: largest('ar'), en: largest('en') }
}
