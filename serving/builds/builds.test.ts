import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { DAY_MS } from '../../newsroom/spans.ts'
import { openShelf, readWhole, type Shelf } from '../../newsroom/shelf/shelf.ts'
import { filesOfBuild, namesItsContent } from './build-files.ts'
import { OtherBuilds } from './other-builds.ts'
import { shelveBuild } from './shelve-build.ts'

function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'midad-build-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A build of a few files, by their places. */
function build(files: Record<string, string>) {
  const folder = temporaryFolder()
  for (const [place, text] of Object.entries({ 'public/fonts/README.md': '', '.next/static/chunks/x.js': '', ...files })) {
    mkdirSync(dirname(join(folder, place)), { recursive: true })
    writeFileSync(join(folder, place), text)
  }
  return filesOfBuild(folder)
}

const former = () =>
  build({
    '.next/static/chunks/4a-0z~.css': 'a{}',
    'public/fonts/latin-ca9e98ee.woff2': 'face',
    '.next/static/media/icon.18z.svg': '<svg/>',
  })
const latter = () => build({ '.next/static/chunks/77.css': 'b{}', 'public/fonts/latin-ca9e98ee.woff2': 'face' })

async function asked(others: OtherBuilds, path: string, method = 'GET') {
  const server = createServer(async (request, response) => {
    if (!(await others.answer(request, response))) response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method })
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      cache: response.headers.get('cache-control'),
      text: await response.text(),
    }
  } finally {
    server.close()
  }
}

const names = async (shelf: Shelf) => (await Array.fromAsync(shelf.list('builds'))).map(({ name }) => name).toSorted()

test.each([
  ['/_next/static/chunks/4090mj85mx50y.css', true],
  ['/scripts/0123456789ab/reader.js', true],
  ['/fonts/latin-ca9e98ee.woff2', true],
  ['/_next/static/chunks/x.js', false],
  ['/_next/static/chunks/../../../keys/secret.key', false],
  ['/scripts/0123456789ab/reader.js?x', false],
  ['/ar', false],
])('%s names its content: %s', (address, named) => {
  expect(namesItsContent(address)).toBe(named)
})

test('a server serves what another build serves, its own it leaves to who serves that', async () => {
  const shelf = openShelf({ dataDir: temporaryFolder() })
  await shelveBuild(shelf, { name: 'former', files: former() })
  await shelveBuild(shelf, { name: 'latter', files: latter() })
  const others = new OtherBuilds(shelf, latter())

  const style = { status: 200, type: 'text/css; charset=utf-8', cache: 'public, max-age=31536000, immutable' }
  expect(await asked(others, '/_next/static/chunks/4a-0z~.css')).toMatchObject({ ...style, text: 'a{}' })
  expect(await asked(others, '/_next/static/chunks/4a-0z~.css', 'HEAD')).toMatchObject({ ...style, text: '' })
  expect(await asked(others, '/_next/static/chunks/4a-0z~.css', 'POST')).toMatchObject({ status: 404 })
  expect(await asked(others, '/_next/static/media/icon.18z.svg')).toMatchObject({ status: 200, type: 'image/svg+xml' })
  expect(await asked(others, '/_next/static/chunks/77.css')).toMatchObject({ status: 404 })
  expect(await asked(others, '/_next/static/chunks/never.css')).toMatchObject({ status: 404 })
})

test('what no build of the last month has is let go of, and what one has is not', async () => {
  const folder = temporaryFolder()
  const shelf = openShelf({ dataDir: folder })
  await shelveBuild(shelf, { name: 'former', files: former() })
  const longAgo = new Date(Date.now() - 31 * DAY_MS)
  utimesSync(join(folder, 'builds/lists/former.json'), longAgo, longAgo)

  await shelveBuild(shelf, { name: 'latter', files: latter() })
  expect(await names(shelf)).toEqual(['builds/_next/static/chunks/77.css', 'builds/fonts/latin-ca9e98ee.woff2', 'builds/lists/latter.json'])
  expect(String(await readWhole(shelf, 'builds/fonts/latin-ca9e98ee.woff2'))).toBe('face')
})
