import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { exitOf, freePort, temporaryFolder } from './own-site.ts'

/** nginx as deploy/nginx/midad.conf has it stand before a site, on a port of its own. Each answer says in X-Cache what the cache had to do with it. */
export type Nginx = { url: string; port: number; stop: () => Promise<unknown> }

const PLACES = [process.env.NGINX_PATH, '/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx']

export const nginxPath = (): string | undefined => PLACES.find((path) => path && existsSync(path))

/** Why specs that need nginx are left out on this machine; empty where they run. In CI they must. */
export function withoutNginx(): string {
  if (nginxPath()) return ''
  if (process.env.CI) throw new Error('In CI nginx must be installed.')
  return 'nginx is not installed'
}

type Options = {
  /** The instances, as `http://127.0.0.1:3000`. */
  instances: string[]
  port?: number
  /** What else is changed in the configuration, for what would take too long as it stands. */
  change?: (conf: string) => string
  /** What else stands in its http block. */
  beside?: string
}

export async function startNginx({ instances, port, change = (conf) => conf, beside = '' }: Options): Promise<Nginx> {
  const own = port ?? (await freePort())
  const folder = temporaryFolder()
  for (const name of ['cache', 'temp']) mkdirSync(join(folder, name))
  const servers = instances.map((url) => `  server ${new URL(url).host} max_fails=0;\n`).join('')
  const conf = readFileSync('deploy/nginx/midad.conf', 'utf8')
    .replaceAll(/(?: {2}#?server 127\.0\.0\.1:\d+ .*\n)+/g, servers)
    .replace(/ {2}listen 80;\n {2}listen \[::\]:80;/, `  listen 127.0.0.1:${own};`)
    .replace('server_name news.example;', 'server_name 127.0.0.1 localhost;')
    .replace('/var/cache/nginx/midad', join(folder, 'cache'))
    .replaceAll('/srv/midad/current', resolve('.'))
    .replaceAll('/etc/nginx/midad-proxy.conf', join(folder, 'midad-proxy.conf'))
  writeFileSync(join(folder, 'midad.conf'), change(conf))
  writeFileSync(join(folder, 'midad-proxy.conf'), change(readFileSync('deploy/nginx/midad-proxy.conf', 'utf8')))
  writeFileSync(join(folder, 'nginx.conf'), mainConf(folder, beside))

  const { status, stderr } = spawnSync(nginxPath() ?? 'nginx', ['-t', '-p', folder, '-c', join(folder, 'nginx.conf')], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`nginx does not take its configuration:\n${stderr}`)
  const child = spawn(nginxPath() ?? 'nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'pipe'] })
  const url = `http://127.0.0.1:${own}`
  await answering(url, child)
  return {
    url,
    port: own,
    stop: async () => {
      await exitOf(child, 'SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What Debian's nginx.conf has around a site, as far as it matters here. */
const mainConf = (folder: string, beside: string) => `
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log stderr error;
events { worker_connections 2048; }
http {
  include /etc/nginx/mime.types;
  access_log off;
  sendfile on;
  tcp_nopush on;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/temp/${name};`).join('\n  ')}
  add_header X-Cache $upstream_cache_status always;
  ${beside}
  include ${folder}/midad.conf;
}
`

async function answering(url: string, child: ReturnType<typeof spawn>): Promise<void> {
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  while (child.exitCode === null) {
    const isThere = await fetch(`${url}/health`).then(
      () => true,
      () => false,
    )
    if (isThere) return
  }
  throw new Error(`nginx ended:\n${said}`)
}
