import { join } from 'node:path'
import type { Temporal } from 'temporal-polyfill'
import { runCommand } from '../../server/cli/run-command.ts'
import { openDataFolder } from '../../server/database/open.ts'
import { emptyFolder, noon, root } from '../database/folder.ts'
import { seedTexts } from '../database/seed.ts'

type Circumstances = {
  env?: Record<string, string>
  now?: Temporal.Instant
  /** What is typed where a secret is asked for. */
  typed?: string
  /** What is piped in. */
  piped?: string[]
}

/** Runs a command as the operator does, on this data folder; what it said stands line by line. */
export async function firstring(
  dataDir: string,
  words: string[],
  { env = {}, now = noon, typed, piped = [] }: Circumstances = {},
) {
  const said: string[] = []
  const complaints: string[] = []
  const code = await runCommand(words, {
    env: { DATA_DIR: dataDir, PUBLIC_PORT: '0', PRIVATE_PORT: '0', ...env },
    now: () => now,
    say: (line) => said.push(line),
    complain: (line) => complaints.push(line),
    askSecret: async () => typed ?? null,
    async *lines() {
      yield* piped
    },
    pipedBytes: async () => new TextEncoder().encode(piped.join('\n')),
  })
  return { code, said, complaints, out: said.join('\n'), err: complaints.join('\n') }
}

/** A folder whose server has stopped, with so many texts of as many callers. */
export function stoppedShop(texts = 3): string {
  const dataDir = join(emptyFolder(), 'data')
  const { db, close } = openDataFolder(dataDir, { root, now: () => noon })
  seedTexts(db, texts)
  close()
  return dataDir
}

/** The same with the server still running. */
export function runningShop(texts = 3) {
  const dataDir = stoppedShop(texts)
  return { dataDir, ...openDataFolder(dataDir, { root, now: () => noon }) }
}
