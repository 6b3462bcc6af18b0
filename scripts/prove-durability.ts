// npm run prove: what is acknowledged is never lost. Kills a running site at random moments and looks whether every comment it acknowledged is there.
import { parseArgs } from 'node:util'
import { freshPostgres } from '../e2e/durability/fresh-postgres.ts'
import { killRounds } from '../e2e/durability/kill-rounds.ts'
import { buildSite } from './steps/build-site.ts'
import { ProgressLine } from './steps/progress-line.ts'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '50' } } })
const server = process.env.TEST_DATABASE_URL
const line = new ProgressLine(process.stdout)

async function prove(engine: string, databaseUrl: string): Promise<boolean> {
  const rounds = Number(values.rounds)
  const report = await killRounds(rounds, databaseUrl, (text) => line.show(`${engine}: killed ${text}`, text.startsWith(`${rounds} of`)))
  const { acknowledged, unanswered, sentAgain, broken } = report
  console.log(
    `${engine}: ${rounds} kills, ${acknowledged} comments acknowledged, ${unanswered} without an answer, ${sentAgain} of them sent again; ` +
      (broken.length === 0
        ? 'every acknowledged one is there exactly once, no other more than once.'
        : `${broken.length} broken promises:`),
  )
  for (const promise of broken.slice(0, 20)) console.log(`  ${promise}`)
  return broken.length === 0
}

await buildSite(console.log)
const isKept = [await prove('SQLite', '')]
if (server) {
  const { url, remove } = await freshPostgres(server)
  isKept.push(await prove('Postgres', url))
  await remove()
} else console.log('Postgres: not tried, because TEST_DATABASE_URL is not set.')
process.exit(isKept.every(Boolean) ? 0 : 1)
