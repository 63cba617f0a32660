// The model of the bench: the loopback Ollama beside us, which answers at once or never.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Mode } from '../ollama/modes.ts'

export type FakeModel = { url: string; close(): Promise<void> }

export async function startFakeModel(mode: Mode): Promise<FakeModel> {
  const script = join(import.meta.dirname, '../ollama/fake-ollama-process.ts')
  const given = JSON.stringify({ mode, endsWithStdin: true })
  const child = spawn(process.execPath, [script, given], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [line] = await once(createInterface(child.stdout), 'line')
  return {
    url: String(line).replace('listening ', ''),
    async close() {
      const ended = once(child, 'exit')
      child.stdin.end()
      await ended
    },
  }
}
