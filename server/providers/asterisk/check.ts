import * as z from 'zod'
import type { Trunk } from '../carrier/live-calls.ts'
import type { Check } from '../request.ts'
import type { AsteriskAccount } from './account.ts'
import type { WebServer } from './recordings.ts'
import type { Speak } from './sounds.ts'
import type { Switchboard } from './switchboard.ts'

const info = z.object({ system: z.object({ version: z.string() }) })

type Board = Pick<Switchboard, 'standing' | 'trunk'>

type Means = {
  speak: Speak
  /** Whether Asterisk's own web server lets us in. */
  webServer(): Promise<WebServer>
  /** Whether the last who knocked had another user or password. */
  isTurnedAway: boolean
}

/** The connection, the trunk, the voice and the way to recordings. */
export async function checkAsterisk(
  account: AsteriskAccount | null,
  board: Board | null,
  { speak, webServer, isTurnedAway }: Means,
): Promise<Check[]> {
  if (!account || !board)
    return [{ name: 'Asterisk', ok: false, words: 'No Asterisk is set up: no call comes in by it.' }]
  const web = await webServer()
  const connection = await connectionLines(account, board, { web, isTurnedAway })
  // A server that the box cannot even connect to was told of.
  const isTold = account.whoConnects === 'box' && web !== 'well' && board.standing() === null
  return [...connection, await voiceLine(speak), ...(isTold ? [] : [recordingsLine(account, web)])]
}

type Seen = { web: WebServer; isTurnedAway: boolean }

async function connectionLines(account: AsteriskAccount, board: Board, seen: Seen): Promise<Check[]> {
  const name = 'Asterisk connection'
  const link = board.standing()
  if (!link) return [{ name, ok: false, words: whoIsMissing(account, seen), isOfThisProcess: true }]
  const [asked, trunk] = await Promise.all([link.request('GET', 'asterisk/info'), board.trunk()])
  const version = info.safeParse(asked.body).data?.system.version
  if (!version) return [{ name, ok: false, words: 'Asterisk is connected but does not answer what it is asked.' }]
  const connected = { name, ok: true, words: `Asterisk ${version} is connected.` }
  return [connected, ...(trunk ? [{ name: 'SIP trunk', ...trunkWords[trunk] }] : [])]
}

function whoIsMissing(account: AsteriskAccount, { web, isTurnedAway }: Seen): string {
  if (account.whoConnects === 'box')
    return web === 'well' ? 'Asterisk lets us in: look again in a moment.' : whyNotAsked(account, web)
  if (isTurnedAway)
    return 'Asterisk is not connected, but somebody knocks with another user or password: they must be the same on both sides.'
  return `Asterisk is not connected, and nobody knocks: look whether it runs, and whether it reaches the box at ${account.boxAddress}.`
}

function whyNotAsked({ address }: AsteriskAccount, web: Exclude<WebServer, 'well'>): string {
  switch (web) {
    case 'no-address':
      return 'The address of Asterisk is not set, so we cannot connect to it.'
    case 'silent':
      return `Nobody answers at ${address}: look at the address, whether Asterisk runs, and at its http.conf.`
    case 'wrong-password':
      return `Asterisk answers at ${address}, but not to this user and password: look at its ari.conf.`
    case 'no-ari':
      return `Something answers at ${address}, but no ARI: look at the address, and whether ari.conf says enabled=yes.`
    case 'unusable':
      return `${address} cannot be used: it leads to the box itself, or to where no Asterisk is.`
  }
}

const trunkWords: Record<Trunk, Pick<Check, 'ok' | 'words'>> = {
  registered: { ok: true, words: 'The trunk answers, and has let us in.' },
  refused: {
    ok: false,
    words:
      'The trunk answers, but refuses our name or password: look at SIP_USER, SIP_PASSWORD and SIP_DOMAIN. Until then no call comes in.',
  },
  asking: { ok: false, words: 'The trunk answers, but has not let us in yet: look again in a minute.' },
  reachable: {
    ok: true,
    words: 'The trunk can be reached. Whether it has let us in, only the console of Asterisk can say.',
  },
  unreachable: {
    ok: false,
    words:
      "The trunk does not answer: look at its host, SIP_HOST, and at the shop's internet. Until then no call comes in.",
  },
}

async function voiceLine(speak: Speak): Promise<Check> {
  const name = 'Voice of the phone'
  const isHeard = (await speak('One two three.', 'en').catch(() => null)) !== null
  if (isHeard) return { name, ok: true, words: 'Callers hear what the shop says.' }
  return { name, ok: false, words: 'Nothing can be said: install espeak-ng, else callers hear one fixed sentence.' }
}

function recordingsLine(account: AsteriskAccount, web: WebServer): Check {
  const name = 'Voicemail of Asterisk'
  if (web === 'well') return { name, ok: true, words: 'Voicemails are fetched from Asterisk.' }
  const without = 'Without the address of Asterisk voicemails cannot be fetched. Use a greeting instead.'
  if (web === 'no-address') return { name, ok: true, words: without }
  return { name, ok: false, words: `No voicemail can be fetched. ${whyNotAsked(account, web)}` }
}
