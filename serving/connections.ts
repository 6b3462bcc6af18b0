import { Server as NetServer, type Socket } from 'node:net'
import type { Server } from 'node:http'

/**
 * A server's open connections, so that it can stop without cutting an answer short. Node's own closing of idle connections takes one for
 * idle as soon as the answer's last byte was handed over, though a slow reader still waits for it.
 */
export class Connections {
  readonly #server: Server
  /** How many requests each connection is being answered. */
  readonly #running = new Map<Socket, number>()
  #isClosing = false

  constructor(server: Server) {
    this.#server = server
    server.on('connection', (socket) => {
      this.#running.set(socket, 0)
      socket.once('close', () => this.#running.delete(socket))
    })
    server.on('request', ({ socket }, response) => {
      if (this.#isClosing) response.setHeader('Connection', 'close')
      this.#running.set(socket, (this.#running.get(socket) ?? 0) + 1)
      response.once('close', () => this.#finish(socket))
    })
  }

  /** Takes no more connections, lets running requests finish, and resolves when all are gone; after `patience` milliseconds those left are cut. */
  close(patience: number): Promise<void> {
    this.#isClosing = true
    const closed = new Promise<void>((resolve) => {
      NetServer.prototype.close.call(this.#server, () => resolve())
    })
    for (const [socket, running] of this.#running) if (running === 0) socket.destroySoon()
    setTimeout(() => this.#server.closeAllConnections(), patience).unref()
    return closed
  }

  #finish(socket: Socket) {
    const running = (this.#running.get(socket) ?? 1) - 1
    if (this.#running.has(socket)) this.#running.set(socket, running)
    // Not before what was written has left.
    if (this.#isClosing && running === 0) socket.destroySoon()
  }
}
