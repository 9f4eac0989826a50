import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'server/src/**/*.test.ts',
      'client/src/**/*.test.ts',
      'syntaxes/**/*.test.ts',
      'test/**/*.test.ts',
    ],
    setupFiles: ['test/support/seed.ts'],
    // Nothing of ours keeps state between files, so one start of the modules serves all; two cores get two workers.
    pool: 'threads',
    isolate: false,
    maxWorkers: Math.max(2, availableParallelism()),
    // A slow machine is no failure; what hangs is.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    exclude: ['node_modules', 'test/vscode/**', 'test/editors/**', 'test/bench/**'],
  },
})
