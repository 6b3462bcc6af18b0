import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['node_modules', '.next', '.test', 'e2e'],
    // Files that share a worker share what they import: a quarter less time. Nothing of ours keeps what one test changed for the next.
    isolate: false,
    restoreMocks: true,
    globalSetup: 'newsroom/store/test-schemas.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Two at least: tests of the store wait for the disk more than they compute.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
})
