// How a page asks the service worker (public/offline-worker.js), which alone knows what is kept.
// @ts-check

/**
 * Resolves with the worker's answer; rejects with what stood in its way, by the name browsers give it (QuotaExceededError).
 * @param {ServiceWorker | null} worker
 * @param {{ task: string, path?: string, loaded?: string[] }} asked
 * @returns {Promise<any>}
 */
export function ask(worker, asked) {
  return new Promise((resolve, reject) => {
    if (!worker) return reject(new DOMException('There is no worker.', 'InvalidStateError'))
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', ({ data }) => {
      port1.close()
      if ('failure' in data) reject(new DOMException(data.failure, data.name))
      else resolve(data.answer)
    })
    port1.start()
    worker.postMessage({ path: location.pathname, loaded: [], ...asked }, [port2])
  })
}
