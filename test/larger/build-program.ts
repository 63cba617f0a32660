// Once per run: the program as `npm start` runs it, in a folder of its own, so that every restart runs the same program.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built program: `dist/main.js` and what it reads. */
    program: string
  }
}

const root = join(import.meta.dirname, '../..')

export function setup(project: TestProject): () => void {
  execFileSync(process.execPath, ['config/build.ts', '--if-needed'], { cwd: root, stdio: 'inherit' })
  const program = mkdtempSync(join(tmpdir(), 'firstring-program-'))
  for (const part of ['dist', 'migrations', 'views', 'config', 'package.json']) {
    cpSync(join(root, part), join(program, part), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(program, 'node_modules'))
  project.provide('program', program)
  return () => rmSync(program, { recursive: true, force: true })
}
