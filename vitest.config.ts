import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'server/src/**/*.test.ts',
      'client/src/**/*.test.ts',
      'syntaxes/**/*.test.ts',
      'test/**/*.test.ts',
    ],
    exclude: ['node_modules', 'test/vscode/**', 'test/editors/**', 'test/bench/**'],
  },
})
