// One installation as the owner makes it: a folder with the shipped compose file and a .env, and the commands of the README.
import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Engine, findEngine } from './engine.ts'
import { furnish } from './furnish.ts'

const root = join(import.meta.dirname, '../../..')
const run = promisify(execFile)
/** For one command of Docker's; the longest is a build without any cache. */
const patienceMs = 240_000

type Said = { code: number; stdout: string; stderr: string }

export type Installation = {
  folder: string
  /** The name that `docker compose build` gives to the image. */
  image: string
  /** What compose put before the names of its networks and volumes. */
  project: string
  publicPort: number
  privatePort: number
  calendarPort: number
  /** Where the fake Twilio is asked what it saw. */
  twilioOrigin: string
  /** Runs docker in the folder; throws with what it said when it fails. */
  docker(...words: string[]): Promise<string>
  compose(...words: string[]): Promise<string>
  /** The same, and a failure is an answer. */
  tryCompose(...words: string[]): Promise<Said>
  /** Runs a program of Node's inside a service's container and reads the JSON it prints. */
  ask(service: string, script: string, ...words: string[]): Promise<unknown>
  /** Starts the image once more on the same data, without compose. */
  runSecond(): Promise<Said>
  remove(): Promise<void>
}

export async function install(): Promise<Installation> {
  const { folder, publicPort, privatePort, calendarPort, fakePort, fakeOptions } = await furnish()
  const engine = await findEngine()
  const project = `firstring-test-${process.pid}`
  const env = { ...engine.env, COMPOSE_PROJECT_NAME: project, BUILDKIT_PROGRESS: 'plain' }
  const forTests = { SOURCES: root, FAKE_PORT: String(fakePort), FAKE_TWILIO: fakeOptions }
  const tryDocker = (...words: string[]) => say(words, { cwd: folder, env: { ...env, ...forTests } })
  const docker = (...words: string[]) => tryDocker(...words).then((said) => orThrow(words, said))
  const compose = (...words: string[]) => docker('compose', ...words)
  return {
    folder,
    image: `${project}-app`,
    project,
    publicPort,
    privatePort,
    calendarPort,
    twilioOrigin: `http://127.0.0.1:${fakePort}`,
    docker,
    compose,
    tryCompose: (...words) => tryDocker('compose', ...words),
    async ask(service, script, ...words) {
      return JSON.parse(await compose('--profile', '*', 'exec', '-T', service, 'node', '-e', script, ...words))
    },
    runSecond: () =>
      tryDocker('run', '--rm', '--name', `${project}-second`, '--volume', `${project}_data:/data`, `${project}-app`),
    remove: () => remove({ engine, folder, project, tryDocker }),
  }
}

async function say(words: string[], options: { cwd: string; env: Record<string, string> }): Promise<Said> {
  try {
    return { code: 0, ...(await run('docker', words, { ...options, maxBuffer: 2 ** 26, timeout: patienceMs })) }
  } catch (error) {
    const { code, stdout = '', stderr = String(error) } = error as Partial<Said>
    return { code: typeof code === 'number' ? code : -1, stdout, stderr }
  }
}

function orThrow(words: string[], { code, stdout, stderr }: Said): string {
  if (code === 0) return stdout
  throw new Error(`docker ${words.join(' ')} ended with ${code}:\n${stdout}${stderr}`)
}

type Ending = { engine: Engine; folder: string; project: string; tryDocker(...words: string[]): Promise<Said> }

async function remove({ engine, folder, project, tryDocker }: Ending): Promise<void> {
  await tryDocker('rm', '--force', '--volumes', `${project}-second`)
  await tryDocker('compose', '--profile', '*', 'down', '--volumes', '--rmi', 'local', '--timeout', '5')
  await tryDocker('image', 'rm', `${project}-app:before`, `${project}-app:newer`)
  rmSync(folder, { recursive: true, force: true })
  await engine.leave()
}
