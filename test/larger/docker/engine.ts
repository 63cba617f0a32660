// The Docker engine that is there, or else one of our own, brought up by the script in the folder TEST_TOOLS.
import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../../..')

export type Engine = {
  /** What leads the docker command to it. */
  env: Record<string, string>
  /** Ends the engine where it was ours. */
  leave(): Promise<void>
}

export async function findEngine(): Promise<Engine> {
  if (await answers()) return { env: ownVariables(), leave: async () => {} }
  const tools = process.env.TEST_TOOLS
  if (!tools) throw new Error('No Docker engine answers, and TEST_TOOLS names no folder with a docker/up to start one.')
  return startEngine(resolve(root, tools, 'docker'))
}

/** An engine counts when compose and the builder are there, too. */
function answers(): Promise<boolean> {
  const asked = 'docker info >/dev/null && docker compose version && docker buildx version'
  return run('sh', ['-c', asked], { timeout: 30_000 }).then(
    () => true,
    () => false,
  )
}

async function startEngine(folder: string): Promise<Engine> {
  const given = process.env.DOCKER_TOOL_DIR
  const env = { ...process.env, DOCKER_TOOL_DIR: given ?? mkdtempSync('/tmp/firstring-docker-') }
  const script = 'set -e; eval "$("$0/up")"; echo "$DOCKER_HOST"; echo "$DOCKER_CONFIG"'
  const { stdout } = await run('bash', ['-c', script, folder], { env })
  const [DOCKER_HOST = '', DOCKER_CONFIG = ''] = stdout.split('\n')
  return {
    env: { ...ownVariables(), DOCKER_HOST, DOCKER_CONFIG },
    async leave() {
      await run(join(folder, 'down'), given ? [] : ['--all'], { env })
    },
  }
}

// No setting of the shop may come from here: what the shell knows goes before the file .env.
function ownVariables(): Record<string, string> {
  const kept = Object.entries(process.env).filter(([name]) => /^(PATH|HOME|DOCKER_.*|BUILDKIT_.*)$/.test(name))
  return Object.fromEntries(kept) as Record<string, string>
}
