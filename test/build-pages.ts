// Once per run: what browsers fetch is built, if it is older than its sources.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

export function setup(): void {
  execFileSync(process.execPath, ['config/build.ts', '--if-needed'], {
    cwd: join(import.meta.dirname, '..'),
    stdio: 'inherit',
  })
}
