import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { settings } from '@/newsroom/settings.ts'

export const dynamic = 'force-dynamic'

/** The one service worker there is, without its comments; or, where the site no longer offers it, one that clears up and goes. */
export async function GET() {
  return new Response(settings().offlineReading ? await theWorker() : await script('offline-worker-removal.js'), {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': "default-src 'none'; connect-src 'self'",
    },
  })
}

async function theWorker() {
  const build = await readFile(join(process.cwd(), '.next', 'BUILD_ID'), 'utf8').catch(() => 'dev')
  return (await script('offline-worker.js')).replace('{version}', build.trim())
}

async function script(name: string) {
  const text = await readFile(join(process.cwd(), 'public', name), 'utf8')
  return text
    .replace(/\/\*\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*\n/gm, '')
    .replace(/^\s+/gm, '')
}
