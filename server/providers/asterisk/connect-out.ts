// The second way: we connect to Asterisk's web server, and again whenever that breaks.
import { WebSocket } from 'ws'
import { liveSocket } from '../carrier/live-socket.ts'
import { guardedLookup, type OwnDoors, refusalOf } from '../guarded-address.ts'
import { type AsteriskAccount, basicOf } from './account.ts'
import type { Switchboard } from './switchboard.ts'

const handshakeTimeout = 10_000
const againMilliseconds = 1_000
const mostBytes = 1024 * 1024

/** Keeps a connection where the box is the one that connects; what it gives ends it. */
export function keepConnected(
  account: AsteriskAccount,
  board: Pick<Switchboard, 'take'>,
  { doors }: { doors: OwnDoors },
): (() => void) | null {
  const url = account.whoConnects === 'box' ? eventsAt(account) : null
  if (!url || refusalOf(new URL(url.href.replace(/^ws/, 'http')), doors)) return null
  let isWanted = true
  let socket: WebSocket | null = null
  let again: NodeJS.Timeout | undefined
  const connect = () => {
    const opening = new WebSocket(url, {
      ...{ headers: { Authorization: basicOf(account) }, handshakeTimeout, maxPayload: mostBytes },
      ...{ perMessageDeflate: false, followRedirects: false },
      lookup: guardedLookup(new URL(url.href.replace(/^ws/, 'http')), doors),
    })
    socket = opening
    opening.on('error', () => opening.terminate())
    opening.on('open', () => {
      // Classic ARI says no name of its own to whoever connects.
      board.take(liveSocket(opening), 'standing').application = apps
    })
    opening.on('close', () => {
      if (isWanted) again = setTimeout(connect, againMilliseconds).unref()
    })
  }
  connect()
  return () => {
    isWanted = false
    clearTimeout(again)
    socket?.terminate()
  }
}

const apps = 'firstring-call'

function eventsAt({ address }: AsteriskAccount): URL | null {
  if (!address) return null
  return new URL(`${address.replace(/^http/, 'ws').replace(/\/+$/, '')}/ari/events?app=${apps}`)
}
