import { request, type IncomingHttpHeaders } from 'node:http'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** An answer of the site as it goes over the wire in Brotli, kept as a file. */
export type BareFile = { path: string; file: string; bytes: number; headers: IncomingHttpHeaders }

/** What nginx sends by itself. */
const NGINXS_OWN = /^(?:date|server|connection|keep-alive|content-length|content-type|etag|last-modified|transfer-encoding)$/

/** Keeps what the site answers at an address. It is asked until it answers in its best Brotli, which it does from the third time on. */
export async function keepAnswer(siteUrl: string, path: string, folder: string): Promise<BareFile> {
  let answer = await ask(siteUrl + path)
  for (let size = Infinity; answer.body.length < size; answer = await ask(siteUrl + path)) {
    size = answer.body.length
    await ask(siteUrl + path)
  }
  const file = join(folder, `${path.replaceAll('/', '-').slice(1)}.html`)
  writeFileSync(file, answer.body)
  return { path, file, bytes: answer.body.length, headers: answer.headers }
}

function ask(url: string): Promise<{ body: Buffer; headers: IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'Accept-Encoding': 'br' } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve({ body: Buffer.concat(parts), headers: response.headers }))
    })
      .on('error', reject)
      .end()
  })
}

/** nginx serving those files by itself: the same bytes and headers, from the disk, and opened anew each time unless they stay open. */
export const bareServer = (port: number, files: BareFile[], staysOpen = false): string =>
  [
    `server { listen 127.0.0.1:${port};`,
    ...(staysOpen ? ['open_file_cache max=2000 inactive=20s; open_file_cache_valid 10s;'] : []),
    ...files.map(
      ({ path, file, headers }) => `location = ${path} { default_type text/html; types {} alias ${file}; ${headersOf(headers).join(' ')} }`,
    ),
    '}',
  ].join('\n')

const headersOf = (headers: IncomingHttpHeaders) =>
  Object.entries(headers)
    .filter(([name]) => !NGINXS_OWN.test(name))
    .map(([name, value]) => `add_header ${name} "${String(value).replaceAll('"', '\\"')}" always;`)
