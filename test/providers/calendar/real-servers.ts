// Radicale and Xandikos as Debian packs them, on loopback with a folder of their own.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

export type RealServer = {
  /** What the owner would type. */
  address: string
  calendarId: string
  login: { username: string; password: string }
  /** A request of the owner's own program. */
  ask(method: string, url: string, body?: string): Promise<Response>
  close(): Promise<void>
}

const programs = { radicale: '/usr/bin/radicale', xandikos: '/usr/bin/xandikos' }

export function isInstalled(name: keyof typeof programs): boolean {
  return existsSync(programs[name])
}

export async function startRadicale(): Promise<RealServer> {
  const [folder, port] = [mkdtempSync(join(tmpdir(), 'radicale-')), await freePort()]
  const login = { username: 'ana', password: 'größer als 5 €' }
  writeFileSync(join(folder, 'users'), `${login.username}:${login.password}\n`)
  writeFileSync(
    join(folder, 'config'),
    `[server]\nhosts = 127.0.0.1:${port}\n[auth]\ntype = htpasswd\nhtpasswd_filename = ${join(folder, 'users')}\nhtpasswd_encryption = plain\n[encoding]\nrequest = utf-8\n[storage]\nfilesystem_folder = ${join(folder, 'kept')}\n`,
  )
  const program = spawn(programs.radicale, ['--config', join(folder, 'config')], {
    stdio: 'ignore',
    env: quietEnv(folder),
  })
  const address = `http://127.0.0.1:${port}/`
  const server = await running({ program, folder, address, calendarId: `${address}ana/shop/`, login })
  const made = await server.ask('MKCALENDAR', server.calendarId)
  if (made.status !== 201) throw new Error(`Radicale made no calendar: ${made.status}`)
  return server
}

export async function startXandikos(): Promise<RealServer> {
  const [folder, port] = [mkdtempSync(join(tmpdir(), 'xandikos-')), await freePort()]
  const options = [
    '--defaults',
    '-d',
    folder,
    '-l',
    '127.0.0.1',
    '-p',
    String(port),
    '--current-user-principal',
    '/ana/',
  ]
  const program = spawn(programs.xandikos, options, { stdio: 'ignore', env: quietEnv(folder) })
  const address = `http://127.0.0.1:${port}/`
  return running({
    program,
    folder,
    address,
    calendarId: `${address}ana/calendars/calendar/`,
    login: { username: '', password: '' },
  })
}

type Started = Pick<RealServer, 'address' | 'calendarId' | 'login'> & { program: ChildProcess; folder: string }

async function running({ program, folder, address, calendarId, login }: Started): Promise<RealServer> {
  const proof = `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`
  const ask: RealServer['ask'] = (method, url, body) =>
    fetch(url, {
      method,
      body,
      headers: {
        ...(login.username ? { Authorization: proof } : {}),
        ...(body ? { 'Content-Type': 'text/calendar; charset=utf-8' } : {}),
      },
    })
  for (let tries = 0; !(await answers(ask, address)); tries++) {
    if (tries > 300 || program.exitCode !== null) throw new Error(`no answer of ${program.spawnfile}`)
    await wait(50)
  }
  return {
    address,
    calendarId,
    login,
    ask,
    async close() {
      const ended = new Promise((done) => program.once('exit', done))
      program.kill('SIGKILL')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function answers(ask: RealServer['ask'], address: string): Promise<boolean> {
  try {
    return (await ask('OPTIONS', address)).status < 500
  } catch {
    return false
  }
}

/** Nothing of the machine's own settings, and nothing left beside the folder. */
function quietEnv(folder: string): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: folder, LANG: 'C.UTF-8', PYTHONDONTWRITEBYTECODE: '1' }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}
