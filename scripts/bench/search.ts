// npm run bench:search -- [DIR …] [--sizes 1000,10000,100000]: how well search and related stories find, and how fast.
import { existsSync } from 'node:fs'
import { parseOptions } from '../steps/command-line.ts'
import { analyses } from './search/analyses.ts'
import { judgedPairs } from './search/judged-pairs.ts'
import { readCorpora, type Corpus } from './search/read-corpus.ts'
import { halfStories, knownItem, type Quality } from './search/retrieval.ts'
import { speedBySize } from './search/speed.ts'
import { table } from './search/table.ts'

const { values, positionals } = parseOptions(process.argv.slice(2), { sizes: { type: 'string', default: '1000,10000,100000' } }, true)
const directories = positionals.length > 0 ? positionals : ['content', '../shared/data/ntrex'].filter((directory) => existsSync(directory))
const sizes = values.sizes.split(',').map(Number).filter(Boolean)

const corpora: Corpus[] = []
for (const directory of directories) corpora.push(...(await readCorpora(directory)))

await printRetrieval('Known item: a headline asks for its own story', knownItem)
await printRetrieval('Half stories: the first half asks for the second', halfStories)
if (directories.includes('content')) await judgedPairs()
if (sizes.length > 0) await speedBySize(corpora, sizes)

async function printRetrieval(title: string, measure: (corpus: Corpus, analysis: (typeof analyses)[string]) => Promise<Quality>) {
  const rows: (string | number)[][] = []
  for (const corpus of corpora) {
    for (const [name, analysis] of Object.entries(analyses)) {
      const { asked, mrr, recall } = await measure(corpus, analysis)
      rows.push([`${corpus.name}, ${corpus.language}`, asked, name, mrr.toFixed(3), recall.toFixed(3)])
    }
  }
  table(title, ['texts', 'asked', 'tokens', 'MRR@10', 'recall@10'], rows)
}
