import type { ServerResponse } from 'node:http'

/**
 * Lets an answer leave in one piece, head and body, where it is no larger than the connection takes at a time: a proxy asks another server
 * when this one dies before it has answered, and cannot once it has the head. Called before all else that changes what is written.
 */
export function answerAtOnce(response: ServerResponse): void {
  const { socket } = response
  // Behind others on its connection: what waits for its turn goes out together by itself.
  if (!socket) return
  const write = response.write.bind(response)
  // The connection's own: Node 24 ends a corked answer before it has written its chunks.
  socket.cork()
  let isGathering = true
  Object.assign(response, {
    write: (...given: Parameters<typeof write>) => {
      const hasRoom = write(...given)
      if (hasRoom || !isGathering) return hasRoom
      isGathering = false
      socket.uncork()
      // Nobody is told of room again where all of it just left.
      return true
    },
  })
}
