import { defineConfig } from 'vitest/config'

/** The tests that need minutes, a built program, processes to kill and disks to fill: run by `.ci/run`, one after the other. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/larger/**/*.test.{ts,tsx}'],
    globalSetup: ['test/larger/build-program.ts'],
    setupFiles: ['test/closed-network.ts'],
    // They wait more than they work.
    maxWorkers: 3,
    testTimeout: 600_000,
    hookTimeout: 60_000,
    // A busy machine is slow, not wrong.
    expect: { poll: { timeout: 20_000 } },
  },
})
