import * as z from 'zod'
import type { Recorded } from '../carrier/carrier.ts'
import type { Exchange } from '../exchange.ts'
import { type Guard, guardedExchange } from '../guarded-exchange.ts'
import { jsonAs } from '../read-json.ts'
import { Refused, Unreachable } from '../request.ts'
import { type AsteriskAccount, basicOf } from './account.ts'
import { answerPhone, type Phone } from './phone.ts'

const timeoutMs = 15_000
const lookMs = 5_000
const headBytes = 44
const bytesPerSecond = 16_000
const listBytes = 1024 * 1024
const mostBytes = 8 * 1024 * 1024
/** Who hangs up ends the recording, too: its end is told a moment later. */
const lingerMilliseconds = 1_500

/** The recording of a call bears the call's name: it is found again without any list of ours. */
export function voicemailOf(callId: string): string {
  return `voicemail-${callId}`
}

type Tape = { mostSeconds: number; silenceSeconds: number }

/** Records until a key, a silence, the longest time or the end; null where nothing was said. */
export async function record(phone: Phone, name: string, tape: Tape): Promise<Recorded | null> {
  await answerPhone(phone)
  const isOurs = (event: { type: string; recording?: { name: string } | undefined }) =>
    event.recording?.name === name && (event.type === 'RecordingFinished' || event.type === 'RecordingFailed')
  const finished = phone.next(isOurs, lingerMilliseconds)
  const begun = await phone.link.request('POST', `channels/${phone.id}/record`, {
    ...{ name, format: 'wav', ifExists: 'overwrite', beep: false, terminateOn: 'any' },
    ...{ maxDurationSeconds: tape.mostSeconds, maxSilenceSeconds: tape.silenceSeconds },
  })
  if (begun.status !== 201) return null
  const { recording } = (await finished) ?? {}
  const seconds = recording?.talking_duration ?? recording?.duration ?? 0
  return seconds > 0 ? { id: name, address: name, seconds: recording?.duration ?? seconds } : null
}

const stored = z.array(z.object({ name: z.string() }))

/** Whether Asterisk's own web server lets us in; `no-ari`: something else answers there; `unusable`: no request of ours may go there. */
export type WebServer = 'well' | 'no-address' | 'silent' | 'wrong-password' | 'no-ari' | 'unusable'

export type StoredRecordings = ReturnType<typeof recordingsAt>

/** Recordings at Asterisk's own web server, for sound does not go over the socket. */
export function recordingsAt(account: AsteriskAccount | null, guard: Guard) {
  const ask = async (method: 'GET' | 'DELETE', path: string, maxBytes: number, patience = timeoutMs) => {
    if (!account) throw new Refused('Asterisk is not set up')
    if (!account.address) throw new Refused('the address of Asterisk is not set')
    const url = new URL(`${account.address.replace(/\/+$/, '')}/ari/recordings/stored${path}`)
    const authorize = () => basicOf(account)
    return answerOf(
      await guardedExchange(
        { method, url, headers: {}, timeoutMs: patience, maxBytes, authorize, follows: false },
        guard,
      ),
    )
  }
  const fetch = (name: string, maxBytes: number) => ask('GET', `/${encodeURIComponent(name)}/file`, maxBytes)
  return {
    fetch,
    async of(callId: string): Promise<Recorded[]> {
      const name = voicemailOf(callId)
      const list = stored.safeParse(JSON.parse((await ask('GET', '', listBytes)).toString('utf8')))
      if (!list.success || !list.data.some((each) => each.name === name)) return []
      const sound = await fetch(name, mostBytes)
      const seconds = Math.floor((sound.length - headBytes) / bytesPerSecond)
      return seconds > 0 ? [{ id: name, address: name, seconds }] : []
    },
    async webServer(): Promise<WebServer> {
      if (!account?.address) return 'no-address'
      try {
        const list = jsonAs(await ask('GET', '', listBytes, lookMs), stored)
        return list ? 'well' : 'no-ari'
      } catch (error) {
        if (!(error instanceof Refused)) return 'silent'
        if (error.status === 401 || error.status === 403) return 'wrong-password'
        return error.status === null ? 'unusable' : 'no-ari'
      }
    },
    async drop(name: string): Promise<void> {
      await ask('DELETE', `/${encodeURIComponent(name)}`, listBytes).catch((error: unknown) => {
        if (!(error instanceof Refused && error.status === 404)) throw error
      })
    },
  }
}

type Came = Awaited<ReturnType<typeof guardedExchange>>

function answerOf(came: Came): Buffer {
  if (!came.answered) throw unanswered(came)
  const { status, body } = came as Extract<Exchange, { answered: true }>
  if (status >= 200 && status < 300) return body
  // A recording is not there before it is whole.
  if (status >= 500) throw new Unreachable(`Asterisk answered ${status}`)
  throw new Refused(`Asterisk answered ${status}`, { status })
}

function unanswered(came: Extract<Came, { answered: false }>): Error {
  if (came.because === 'refused' || came.because === 'redirects')
    return new Refused(`the address of Asterisk cannot be used (${came.because})`)
  return new Unreachable(`Asterisk did not answer (${came.because})`)
}
