import { createServer, type Server } from 'node:http'
import { settings } from '../newsroom/settings.ts'

/** Thrown when the port cannot be had; the message names the cause and the mend. */
export class PortError extends Error {}

/** Resolves when the port can be had, without keeping it: to be asked before anything slow is begun. `command` is what the reader typed. */
export async function assertPortIsFree(command: string): Promise<void> {
  const { port, host } = settings()
  const probe = createServer()
  await listen(probe, { port, host, command })
  await new Promise((resolve) => probe.close(resolve))
}

/** Resolves once a server listens. Throws PortError. */
export function listen(server: Server, place: Place): Promise<void> {
  const { port, host } = place
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new PortError(portProblem(error, place))))
    server.listen(port, host, resolve)
  })
}

type Place = { port: number; host: string | undefined; command: string }

function portProblem({ code, message }: NodeJS.ErrnoException, { port, host, command }: Place) {
  if (code === 'EADDRINUSE') return `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} ${command}`
  if (code === 'EACCES') return `Port ${port} needs more rights than this process has. Choose one above 1023: PORT=3000 ${command}`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST=${host} is not an address of this machine.`
  return `The server cannot listen on port ${port}: ${message}`
}
