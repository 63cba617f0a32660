import * as z from 'zod'
import type { Trunk } from '../carrier/live-calls.ts'
import type { Check } from '../request.ts'
import type { AsteriskAccount } from './account.ts'
import type { Speak } from './sounds.ts'
import type { Switchboard } from './switchboard.ts'

const info = z.object({ system: z.object({ version: z.string() }) })

type Board = Pick<Switchboard, 'standing' | 'trunk'>

/** The connection, the trunk, the voice and the way to recordings. */
export async function checkAsterisk(
  account: AsteriskAccount | null,
  board: Board | null,
  speak: Speak,
): Promise<Check[]> {
  if (!account || !board)
    return [{ name: 'Asterisk', ok: false, words: 'No Asterisk is set up: no call comes in by it.' }]
  return [...(await connectionLines(account, board)), await voiceLine(speak), recordingsLine(account)]
}

async function connectionLines(account: AsteriskAccount, board: Board): Promise<Check[]> {
  const name = 'Asterisk connection'
  const link = board.standing()
  if (!link) return [{ name, ok: false, words: whoIsMissing(account), isOfThisProcess: true }]
  const [asked, trunk] = await Promise.all([link.request('GET', 'asterisk/info'), board.trunk()])
  const version = info.safeParse(asked.body).data?.system.version
  if (!version) return [{ name, ok: false, words: 'Asterisk is connected but does not answer what it is asked.' }]
  return [
    { name, ok: true, words: `Asterisk ${version} is connected.` },
    ...(trunk ? [{ name: 'SIP trunk', ...trunkWords[trunk] }] : []),
  ]
}

function whoIsMissing({ whoConnects, address }: AsteriskAccount): string {
  if (whoConnects === 'asterisk')
    return 'Asterisk is not connected: look whether it runs, and at the password on both sides.'
  return address
    ? 'Asterisk does not let us in: look at its address, its user and its password.'
    : 'The address of Asterisk is not set, so we cannot connect to it.'
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

function recordingsLine({ address }: AsteriskAccount): Check {
  const name = 'Voicemail of Asterisk'
  if (address) return { name, ok: true, words: 'Voicemails are fetched from Asterisk.' }
  return {
    name,
    ok: true,
    words: 'Without the address of Asterisk voicemails cannot be fetched. Use a greeting instead.',
  }
}
