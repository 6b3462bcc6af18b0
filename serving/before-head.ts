import type { ServerResponse } from 'node:http'

type Head = Parameters<ServerResponse['writeHead']>

/** Has the last word on an answer's headers: what is done here is done just before they are sent, with all that the answer's maker has set. */
export function beforeHead(response: ServerResponse, set: (head: Head) => void): void {
  const writeHead = response.writeHead.bind(response)
  Object.assign(response, {
    writeHead: (...head: Head) => {
      if (!response.headersSent) set(head)
      return writeHead(...head)
    },
  })
}
