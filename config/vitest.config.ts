import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/larger/**', 'node_modules/**'],
    globalSetup: ['test/build-pages.ts'],
    setupFiles: ['test/closed-network.ts'],
    // Left to itself it leaves one of two cores idle.
    maxWorkers: '100%',
    // Loading the house anew for each file took as long as the tests.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A busy machine is slow, not wrong.
    expect: { poll: { timeout: 20_000 } },
  },
})
