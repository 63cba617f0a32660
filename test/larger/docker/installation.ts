// One installation as the owner makes it: a folder with the shipped compose file and a .env, and the commands of the README.
import { execFile } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { exampleAccountSid } from '../../twilio/sids.ts'
import { authToken, publicUrl, shopNumber, shopOf } from '../box.ts'
import { type Engine, findEngine } from './engine.ts'

const root = join(import.meta.dirname, '../../..')

type Said = { code: number; stdout: string; stderr: string }

export type Installation = {
  folder: string
  /** The name that `docker compose build` gives to the image. */
  image: string
  /** What compose put before the names of its networks and volumes. */
  project: string
  publicPort: number
  privatePort: number
  /** Where the fake Twilio is asked what it saw. */
  twilioOrigin: string
  /** Runs docker in the folder; throws with what it said when it fails. */
  docker(...words: string[]): Promise<string>
  compose(...words: string[]): Promise<string>
  /** The same, and a failure is an answer. */
  tryCompose(...words: string[]): Promise<Said>
  tryDocker(...words: string[]): Promise<Said>
  /** Runs a program of Node's inside a service's container and reads the JSON it prints. */
  ask(service: string, script: string, ...words: string[]): Promise<unknown>
  remove(): Promise<void>
}

export async function install(): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'firstring-install-'))
  const project = `firstring-test-${process.pid}`
  const [publicPort, privatePort, fakePort] = [await freePort(), await freePort(), await freePort()]
  await furnish(folder, { publicPort, privatePort })
  const engine = await findEngine()
  const env = { ...engine.env, COMPOSE_PROJECT_NAME: project, BUILDKIT_PROGRESS: 'plain', COMPOSE_ANSI: 'never' }
  const forTests = { SOURCES: root, FAKE_PORT: String(fakePort), FAKE_TWILIO: fakeOptions(publicPort) }
  const tryDocker = (...words: string[]) => say(words, { cwd: folder, env: { ...env, ...forTests } })
  const docker = (...words: string[]) => tryDocker(...words).then((said) => orThrow(words, said))
  const compose = (...words: string[]) => docker('compose', ...words)
  return {
    folder,
    image: `${project}-app`,
    project,
    publicPort,
    privatePort,
    twilioOrigin: `http://127.0.0.1:${fakePort}`,
    docker,
    compose,
    tryDocker,
    tryCompose: (...words) => tryDocker('compose', ...words),
    async ask(service, script, ...words) {
      return JSON.parse(await compose('--profile', '*', 'exec', '-T', service, 'node', '-e', script, ...words))
    },
    remove: () => remove({ engine, folder, tryDocker }),
  }
}

async function furnish(folder: string, ports: { publicPort: number; privatePort: number }): Promise<void> {
  copyFileSync(join(root, 'docker-compose.yml'), join(folder, 'docker-compose.yml'))
  copyFileSync(join(import.meta.dirname, 'docker-compose.override.yml'), join(folder, 'docker-compose.override.yml'))
  mkdirSync(join(folder, 'second-copies'))
  chmodSync(join(folder, 'second-copies'), 0o777)
  const settings = {
    ...shopOf({ url: 'http://twilio:4010' }),
    OWNER_MOBILE: '+14165550001',
    BACKUP_DIR: './second-copies',
    PUBLIC_PORT: String(ports.publicPort),
    PRIVATE_PORT: String(ports.privatePort),
    TUNNEL_TOKEN: 'nobody-else-may-know',
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}`)
  writeFileSync(join(folder, '.env'), `${lines.join('\n')}\n`)
  await build({
    entryPoints: [join(import.meta.dirname, 'twilio-process.ts')],
    outfile: join(folder, 'twilio.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);",
    },
  })
  chmodSync(folder, 0o755)
  chmodSync(join(folder, 'twilio.mjs'), 0o644)
}

function fakeOptions(publicPort: number): string {
  const modes = { applianceOrigin: `http://app:${publicPort}` }
  return JSON.stringify({ accountSid: exampleAccountSid, authToken, numbers: [shopNumber], publicUrl, modes })
}

async function say(words: string[], options: { cwd: string; env: Record<string, string> }): Promise<Said> {
  try {
    return { code: 0, ...(await promisify(execFile)('docker', words, { ...options, maxBuffer: 2 ** 26 })) }
  } catch (error) {
    const { code, stdout = '', stderr = String(error) } = error as Partial<Said>
    return { code: typeof code === 'number' ? code : -1, stdout, stderr }
  }
}

function orThrow(words: string[], { code, stdout, stderr }: Said): string {
  if (code === 0) return stdout
  throw new Error(`docker ${words.join(' ')} ended with ${code}:\n${stdout}${stderr}`)
}

type Ending = { engine: Engine; folder: string; tryDocker: Installation['tryDocker'] }

async function remove({ engine, folder, tryDocker }: Ending): Promise<void> {
  await tryDocker('compose', '--profile', '*', 'down', '--volumes', '--rmi', 'local', '--timeout', '5')
  rmSync(folder, { recursive: true, force: true })
  await engine.leave()
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
