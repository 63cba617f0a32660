import { type Guard, type GuardedExchange, guardedExchange } from '../guarded-exchange.ts'
import type { AndroidGatewayAccount } from './account.ts'

type Asked = { path: string; body?: object; timeoutMs: number; maxBytes?: number }

const maxAnswerBytes = 256 * 1024

/** One request to the phone or its server, never repeated; paths such as `/messages` stand below the mode's own. */
export function ask(account: AndroidGatewayAccount, guard: Guard, asked: Asked): Promise<GuardedExchange> {
  const { user, password } = account
  const url = addressOf(account, asked.path)
  if (!url) return Promise.resolve(notAnAddress)
  return guardedExchange(
    {
      method: asked.body ? 'POST' : 'GET',
      url,
      headers: { Accept: 'application/json', ...(asked.body ? { 'Content-Type': 'application/json' } : {}) },
      body: asked.body && JSON.stringify(asked.body),
      timeoutMs: asked.timeoutMs,
      maxBytes: asked.maxBytes ?? maxAnswerBytes,
      follows: false,
      authorize: () => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
    },
    guard,
  )
}

/** Where something lies; a server keeps it below its door for other programs. */
export function addressOf({ mode, address }: AndroidGatewayAccount, path: string): URL | null {
  const base = address
    .trim()
    .replace(/\/+$/, '')
    .replace(/\/3rdparty\/v1$/, '')
  const whole = base + (mode === 'server' ? '/3rdparty/v1' : '') + path
  return URL.canParse(whole) ? new URL(whole) : null
}

const notAnAddress: GuardedExchange = {
  url: new URL('http://0.0.0.0'),
  answered: false,
  left: false,
  because: 'refused',
  refusal: 'not-an-address',
}
