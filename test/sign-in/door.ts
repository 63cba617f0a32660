import { mkdtempSync, rmSync } from 'node:fs'
import { type IncomingHttpHeaders, request, Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type express from 'express'
import { pino } from 'pino'
import { Temporal } from 'temporal-polyfill'
import { onTestFinished } from 'vitest'
import { readConfig } from '../../config/config.ts'
import type { Appliance } from '../../server/appliance.ts'
import { loadForwarding } from '../../server/calls/load-forwarding.ts'
import { loadQuietHours } from '../../server/conversations/read-quiet-hours.ts'
import { makeBox } from '../../server/database/box.ts'
import { openDatabase } from '../../server/database/open.ts'
import { connectModel } from '../../server/language-model/connect-model.ts'
import { openModel } from '../../server/language-model/model.ts'
import { openLive } from '../../server/live/live.ts'
import { openPrivateDoor } from '../../server/private-door.ts'
import { openGoogle } from '../../server/providers/calendar/google/access.ts'
import { connectTo } from '../../server/set-up/reconnect.ts'
import { readCompany } from '../../server/settings/company-store.ts'
import { hashPassword } from '../../server/sign-in/password.ts'
import { setOwnerPassword } from '../../server/sign-in/store.ts'
import { loadPacks } from '../../server/understanding/packs/load-packs.ts'

export const ownerPassword = 'ladder basement copper'

type Answer = { status: number; headers: IncomingHttpHeaders; body: string }
export type Door = Awaited<ReturnType<typeof openDoor>>

/** The owner's door on a loopback port, over an empty database, with a clock that stands until it is moved. */
export async function openDoor({
  env = {},
  change,
  google = openGoogle(),
}: {
  env?: Record<string, string>
  change?: (door: express.Express, appliance: Appliance) => void
  google?: Appliance['google']
} = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'firstring-door-'))
  const clock = { now: Temporal.Instant.from('2026-03-02T15:00:00Z') }
  const logged: string[] = []
  const db = openDatabase(':memory:')
  makeBox(db, clock.now)
  const config = readConfig({ DATA_DIR: folder, ...env })
  const live = openLive(db)
  const appliance = {
    config,
    db,
    google,
    ...(await connectTo(readCompany(db, config), { config, now: () => clock.now })),
    log: pino({ base: null }, { write: (line: string) => void logged.push(line) }),
    hashKey: 'key',
    quietHours: loadQuietHours(),
    forwarding: loadForwarding(),
    trades: loadPacks(),
    now: () => clock.now,
    live,
    model: openModel(await connectModel({ db, config }), { live }),
    wake: () => {},
  } as unknown as Appliance
  const door = openPrivateDoor(appliance)
  change?.(door, appliance)
  const server = await listen(door)
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
    db.$client.close()
    rmSync(folder, { recursive: true })
  })
  const { port } = server.address() as AddressInfo
  return {
    appliance,
    door,
    port,
    folder,
    logged,
    pass(seconds: number) {
      clock.now = clock.now.add({ seconds })
    },
    visitor: (options: { from?: string } = {}) => visitor(port, options),
    raw: (...texts: string[]) => sendRaw(port, texts),
  }
}

export async function openClaimedDoor(options: Parameters<typeof openDoor>[0] = {}) {
  const opened = await openDoor(options)
  await makeOwner(opened)
  return opened
}

export async function makeOwner({ appliance }: Pick<Door, 'appliance'>, name = 'Mike'): Promise<void> {
  setOwnerPassword(appliance.db, await hashPassword(ownerPassword), appliance.now(), name)
}

type Ask = { method?: string; form?: Record<string, string> | string; headers?: Record<string, string> }
export type Visitor = ReturnType<typeof visitor>

/** A browser: keeps its cookies, follows nothing, and says that it comes from our own page unless told otherwise. */
function visitor(port: number, { from = '127.0.0.1' }: { from?: string }) {
  const cookies = new Map<string, string>()

  async function ask(path: string, { method = 'GET', form, headers = {} }: Ask = {}): Promise<Answer> {
    const body = typeof form === 'string' ? form : form && new URLSearchParams(form).toString()
    const answer = await send(port, {
      path,
      method,
      localAddress: from,
      body,
      headers: {
        Host: 'localhost',
        ...(cookies.size > 0 ? { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
        ...(body === undefined ? {} : { 'Content-Type': 'application/x-www-form-urlencoded' }),
        ...headers,
      },
    })
    for (const line of answer.headers['set-cookie'] ?? []) keep(line)
    return answer
  }

  function keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (value === '') cookies.delete(name)
    else cookies.set(name, value)
  }

  return {
    cookies,
    get: (path: string, headers?: Record<string, string>) => ask(path, { headers }),
    post: (path: string, form: Record<string, string> = {}, headers: Record<string, string> = {}) =>
      ask(path, { method: 'POST', form, headers: { 'Sec-Fetch-Site': 'same-origin', ...headers } }),
    ask,
    signIn: (password = ownerPassword, name = '') =>
      ask('/sign-in', { method: 'POST', form: { password, name }, headers: { 'Sec-Fetch-Site': 'same-origin' } }),
  }
}

/** Method and path of everything registered on a door, in order. */
export function routesOf(door: express.Express): { method: string; path: string }[] {
  const layers = door.router.stack.flatMap(({ route }) => (route ? [route] : []))
  return layers.flatMap(({ path, stack }) => stack.map(({ method }) => ({ method: method.toUpperCase(), path })))
}

type Sent = { path: string; method: string; headers: Record<string, string>; body?: string; localAddress?: string }

function send(port: number, { body, ...sent }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, agent: false, ...sent }, async (res) => {
      const chunks: Buffer[] = []
      for await (const chunk of res) chunks.push(chunk)
      resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks).toString() })
    })
    asking.on('error', reject)
    asking.end(body)
  })
}

/** For what no well-behaved client would send; each text after an answer to the one before. Answers with all that came back. */
function sendRaw(port: number, texts: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.on('data', (data) => {
      answer += data
      sendNext()
    })
    socket.on('end', () => resolve(answer))
    socket.on('error', reject)
    sendNext()

    function sendNext(): void {
      const text = texts.shift()
      if (text) socket.write(text)
    }
  })
}

function listen(door: express.Express): Promise<Server> {
  // Node refuses a request without Host by itself; here our own rule must do it.
  const server = new Server({ requireHostHeader: false }, door)
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}
