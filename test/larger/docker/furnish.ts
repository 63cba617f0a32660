// The folder of an installation: the shipped compose file, a .env as an owner fills it, and what the tests lay beside it.
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { exampleAccountSid } from '../../twilio/sids.ts'
import { authToken, publicUrl, shopNumber, shopOf } from '../box.ts'

const root = join(import.meta.dirname, '../../..')

export type Furnished = {
  folder: string
  publicPort: number
  privatePort: number
  calendarPort: number
  fakePort: number
  /** What the fake Twilio is started with. */
  fakeOptions: string
}

export async function furnish(): Promise<Furnished> {
  const folder = mkdtempSync(join(tmpdir(), 'firstring-install-'))
  chmodSync(folder, 0o755)
  const [publicPort, privatePort, fakePort] = [await freePort(), await freePort(), await freePort()]
  const calendarPort = await freePort()
  copyFileSync(join(root, 'docker-compose.yml'), join(folder, 'docker-compose.yml'))
  copyFileSync(join(import.meta.dirname, 'docker-compose.override.yml'), join(folder, 'docker-compose.override.yml'))
  mkdirSync(join(folder, 'second-copies'))
  chmodSync(join(folder, 'second-copies'), 0o777)
  writeFileSync(join(folder, '.env'), settings({ publicPort, privatePort, calendarPort }))
  await bundleFake(join(folder, 'twilio.mjs'))
  return { folder, publicPort, privatePort, calendarPort, fakePort, fakeOptions: fakeOptions(publicPort) }
}

type Ports = Pick<Furnished, 'publicPort' | 'privatePort' | 'calendarPort'>

function settings({ publicPort, privatePort, calendarPort }: Ports): string {
  const given = {
    ...shopOf({ url: 'http://twilio:4010' }),
    OWNER_MOBILE: '+14165550001',
    BACKUP_DIR: './second-copies',
    PUBLIC_PORT: publicPort,
    PRIVATE_PORT: privatePort,
    CALENDAR_PORT: calendarPort,
    TUNNEL_TOKEN: 'nobody-else-may-know',
  }
  return Object.entries(given)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')
}

async function bundleFake(outfile: string): Promise<void> {
  await build({
    entryPoints: [join(import.meta.dirname, 'twilio-process.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);",
    },
  })
  chmodSync(outfile, 0o644)
}

function fakeOptions(publicPort: number): string {
  const modes = { applianceOrigin: `http://app:${publicPort}` }
  return JSON.stringify({ accountSid: exampleAccountSid, authToken, numbers: [shopNumber], publicUrl, modes })
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
