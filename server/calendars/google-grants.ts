// Permissions that are being asked of Google, in memory until they are given: nothing of it is kept before it is of use.
import { randomBytes } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { CalendarError } from '../providers/calendar/calendar.ts'
import type { GoogleClient, Said } from '../providers/calendar/google/consent.ts'
import { codeIn } from './pasted-address.ts'
import { reachConsent } from './reach.ts'

/** By a code that the owner types at Google, or by an address that Google sends the browser to and the owner brings back. */
type Way =
  | { by: 'code'; deviceCode: string; userCode: string; verificationUrl: string; everySeconds: number }
  | { by: 'address'; consentUrl: string; redirectUri: string; state: string; verifier: string }

type Outcome =
  | { is: 'open' }
  | { is: 'granted'; refreshToken: string }
  | { is: 'refused'; because: Extract<Said, { do: 'refused' }>['because'] }
  | { is: 'failed'; words: string }

/** `calendarId`: whose account is connected again; null: an account that is new here. */
export type Grant = {
  client: GoogleClient
  calendarId: number | null
  way: Way
  outcome: Outcome
  until: Temporal.Instant
}

export type Grants = {
  /** Returns the token by which it is found again. Throws a CalendarError where Google does not know the client. */
  begin(client: GoogleClient, calendarId: number | null): Promise<string>
  get(token: string): Grant | undefined
  /** What the owner brings back; says in a sentence where it is of no use. */
  bring(grant: Grant, pasted: string): Promise<{ fault: string } | null>
  drop(token: string): void
}

const most = 10
const lastsMinutes = 30
/** Nobody listens there: the browser shows an error, with all that is needed in its address. */
const redirectUri = 'http://127.0.0.1:48123/'

export function keepGrants(appliance: Appliance): Grants {
  const kept = new Map<string, Grant>()
  const isOver = ({ until }: Grant) => Temporal.Instant.compare(until, appliance.now()) <= 0
  const forgetOld = () => {
    for (const [token, grant] of kept) if (isOver(grant) || kept.size >= most) kept.delete(token)
  }
  return {
    async begin(client, calendarId) {
      const grant = await newGrant(appliance, client, calendarId)
      forgetOld()
      const token = newToken()
      kept.set(token, grant)
      if (grant.way.by === 'code')
        void askUntilSaid(appliance, grant, () => kept.get(token) === grant && !isOver(grant))
      return token
    },
    get(token) {
      const grant = kept.get(token)
      return grant && !isOver(grant) ? grant : undefined
    },
    bring: (grant, pasted) => bring(appliance, grant, pasted),
    drop: (token) => void kept.delete(token),
  }
}

async function newGrant(appliance: Appliance, client: GoogleClient, calendarId: number | null): Promise<Grant> {
  const consent = await reachConsent(appliance)
  const asked = await consent.askCode(client)
  const now = appliance.now()
  const grant = { client, calendarId, outcome: { is: 'open' } as const }
  if (asked.do === 'show') {
    const { lastsSeconds, ...code } = asked.code
    return { ...grant, way: { by: 'code', ...code }, until: now.add({ seconds: Math.ceil(lastsSeconds) }) }
  }
  const [state, verifier] = [newToken(), randomBytes(48).toString('base64url')]
  const consentUrl = consent.consentAddress(client, { redirectUri, state, verifier })
  const way = { by: 'address', consentUrl, redirectUri, state, verifier } as const
  return { ...grant, way, until: now.add({ minutes: lastsMinutes }) }
}

const slowerSeconds = 5

/** Asks at the pace that Google wishes, until the owner said yes or no. */
async function askUntilSaid(appliance: Appliance, grant: Grant, isWanted: () => boolean): Promise<void> {
  const { way, client } = grant
  if (way.by !== 'code') return
  let seconds = way.everySeconds
  while (grant.outcome.is === 'open') {
    await appliance.google.pause(seconds * 1000)
    if (!appliance.db.$client.open || !isWanted()) return
    const said = await askOnce(appliance, client, way.deviceCode)
    if (said.do === 'wait') seconds += said.isTooFast ? slowerSeconds : 0
    else grant.outcome = outcomeOf(said)
  }
  appliance.live.announce()
}

/** What passes by itself is waited for. */
async function askOnce(appliance: Appliance, client: GoogleClient, deviceCode: string): Promise<Said | Failed> {
  try {
    return await (await reachConsent(appliance)).askWhetherGranted(client, deviceCode)
  } catch (error) {
    if (!(error instanceof CalendarError)) {
      appliance.log.error({ err: error }, 'Google could not be asked for a permission')
      return { do: 'failed', words: 'FirstRing could not ask Google. The log says why.' }
    }
    if (['network', 'timeout', 'server', 'rate-limited'].includes(error.kind)) return { do: 'wait', isTooFast: true }
    return { do: 'failed', words: error.detail }
  }
}

type Failed = { do: 'failed'; words: string }

function outcomeOf(said: Exclude<Said | Failed, { do: 'wait' }>): Outcome {
  if (said.do === 'granted') return { is: 'granted', refreshToken: said.refreshToken }
  return said.do === 'refused' ? { is: 'refused', because: said.because } : { is: 'failed', words: said.words }
}

/** In a sentence that says what to do. */
export const refusals: Record<Extract<Said, { do: 'refused' }>['because'], string> = {
  denied: 'At Google the answer was no. Start again if that was a slip.',
  expired: 'The time to answer at Google is over. Start again.',
  'too-little': 'Google gave less than is needed. Start again, and leave every box marked there.',
}

async function bring(appliance: Appliance, grant: Grant, pasted: string): Promise<{ fault: string } | null> {
  const { way, client } = grant
  if (way.by !== 'address') return { fault: 'Nothing needs to be brought back here.' }
  const found = codeIn(pasted, way.state)
  if ('fault' in found) return found
  try {
    const { redirectUri, verifier } = way
    const said = await (await reachConsent(appliance)).exchangeCode(client, { redirectUri, verifier, code: found.code })
    if (said.do === 'refused') return { fault: refusals[said.because] }
    if (said.do === 'granted') grant.outcome = { is: 'granted', refreshToken: said.refreshToken }
    return null
  } catch (error) {
    if (error instanceof CalendarError) return { fault: error.detail }
    throw error
  }
}

function newToken(): string {
  return randomBytes(16).toString('hex')
}
