// Answered at /service-worker.js where the site offers no reading without a connection: a device that has the worker takes this for its new
// version at its next visit, and is then rid of both.
// @ts-check
/// <reference lib="webworker" />

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self))

worker.addEventListener('install', () => void worker.skipWaiting())

worker.addEventListener('activate', (event) => {
  const clearUp = async () => {
    const ours = (await caches.keys()).filter((name) => name.startsWith('midad-'))
    await Promise.all(ours.map((name) => caches.delete(name)))
    await worker.registration.unregister()
  }
  event.waitUntil(clearUp())
})
