// npm run bench:serve: how many readers one machine carries, with nginx on the same bytes in the same run. docs/performance.md has the tables.
import { rmSync } from 'node:fs'
import { startNginx, withoutNginx } from '../../e2e/nginx.ts'
import { freePort, temporaryFolder } from '../../e2e/own-site.ts'
import { buildSite } from '../steps/build-site.ts'
import { parseOptions } from '../steps/command-line.ts'
import { longStory } from '../weights/measured-edition.ts'
import { startMeasuredSite } from '../weights/measured-site.ts'
import { bareServer, keepAnswer, type BareFile } from './bare-files.ts'
import { askWithWrk, withoutWrk, type Load } from './load.ts'
import { table } from './search/table.ts'
import { median } from './timing.ts'

const { rounds, seconds } = parseOptions(process.argv.slice(2), {
  rounds: { type: 'string', default: '5' },
  seconds: { type: 'string', default: '3' },
}).values

const ways = ['nginx, the bare file', 'nginx, the bare file that stays open', 'nginx before Midad', 'Midad itself'] as const
type Way = (typeof ways)[number]

if (withoutNginx()) throw new Error('This needs nginx: apt install nginx-light')
if (withoutWrk()) throw new Error(withoutWrk())
await buildSite(console.log)
const story = `${longStory.section}/${longStory.slugline}`
const site = await startMeasuredSite()
const [folder, port, openPort] = [temporaryFolder(), await freePort(), await freePort()]
const files = await Promise.all([`/ar/${story}`, '/ar', `/ar/lite/${story}`].map((path) => keepAnswer(site.url, path, folder)))
const nginx = await startNginx({ instances: [site.url], beside: bareServer(port, files) + bareServer(openPort, files, true) })
try {
  const hosts: Record<Way, string> = {
    'nginx, the bare file': `http://127.0.0.1:${port}`,
    'nginx, the bare file that stays open': `http://127.0.0.1:${openPort}`,
    'nginx before Midad': nginx.url,
    'Midad itself': site.url,
  }
  for (const file of files) measure(file, hosts)
} finally {
  await nginx.stop()
  site.remove()
  rmSync(folder, { recursive: true })
}

/** Each is asked in turn, several times over, so that whatever else the machine does falls on all of them alike. */
function measure({ path, bytes }: BareFile, hosts: Record<Way, string>) {
  const loads = Array.from({ length: Number(rounds) }, () => ways.map((way) => askWithWrk(hosts[way] + path, Number(seconds))))
  const rows = ways.map((way, index) => {
    const of = (figure: (load: Load, round: Load[]) => number) => median(loads.map((round) => figure(round[index]!, round)))
    return [
      way,
      of(({ perSecond }) => perSecond).toFixed(0),
      `${of(({ perSecond }, [bare]) => (100 * perSecond) / bare!.perSecond).toFixed(0)} %`,
      of(({ slowestMs }) => slowestMs).toFixed(1),
      loads.reduce((all, round) => all + round[index]!.failed, 0),
    ]
  })
  table(`\`${path}\`, ${bytes} bytes in Brotli, 16 readers`, ['', 'requests/s', 'of the bare file', '99 of 100 within, ms', 'failed'], rows)
}
