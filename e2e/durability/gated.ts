import { fork } from 'node:child_process'

/** An address that leads to a server through a gate that can be shut and opened again. */
export type Gated = { url: string; shut: () => Promise<unknown>; open: () => Promise<unknown>; remove: () => void }

/** Puts a gate before the server an address names. */
export async function gated(url: string): Promise<Gated> {
  const { hostname, port } = new URL(url)
  const gate = fork('e2e/durability/tcp-gate.ts', [hostname, port || '5432'])
  const said = () => new Promise((resolve) => gate.once('message', resolve))
  const through = new URL(url)
  through.hostname = '127.0.0.1'
  through.port = String(await said())
  const tell = (word: string) => {
    gate.send(word)
    return said()
  }
  return { url: through.href, shut: () => tell('shut'), open: () => tell('open'), remove: () => void gate.kill() }
}
