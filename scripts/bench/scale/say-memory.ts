// Preloaded into a process that is measured: as it ends, it writes down the most memory it had (resident, in KB).
import { writeFileSync } from 'node:fs'

const { BENCH_MEMORY_FILE: file } = process.env
if (file) process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)))
