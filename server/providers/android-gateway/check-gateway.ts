import type { Temporal } from 'temporal-polyfill'
import type { Guard, GuardedExchange } from '../guarded-exchange.ts'
import type { Check } from '../request.ts'
import { type AndroidGatewayAccount, androidGatewayPath, neededEvents } from './account.ts'
import { ask } from './ask.ts'
import { tellHealth } from './health.ts'
import { type Heard, vitalsOf } from './vitals.ts'
import { knownEvents } from './way-here.ts'

/** `heard`: what is known of the phone; `hear`: the same after it was asked anew. */
type Terms = { guard: Guard; now(): Temporal.Instant; heard(): Heard; hear(): Promise<Heard> }

const timeoutMs = 10_000

/** The lines of the doctor's page. */
export async function checkGateway(account: AndroidGatewayAccount | null, terms: Terms): Promise<Check[]> {
  if (!account) return [line(false, 'No phone is set up: no text goes out and none comes in.')]
  const known = await ask(account, terms.guard, { path: '/webhooks', timeoutMs })
  if (!known.answered || known.status !== 200) {
    const since = known.answered ? '' : ` ${lastHeard(terms.heard(), terms.now())}`
    return [...whatIsMissing(account), line(false, whyNot(account, known) + since)]
  }
  return [...whatIsMissing(account), phoneLine(account, await terms.hear(), terms.now()), webhookLine(account, known)]
}

function phoneLine(account: AndroidGatewayAccount, heard: Heard, now: Temporal.Instant): Check {
  const told = heard.health ? tellHealth(heard.health) : { ok: true, words: '' }
  const minutes = minutesSince(heard, now)
  const isSilent = minutes === null ? account.mode === 'phone' : minutes > vitalsOf(account, heard).mayBeSilentMinutes
  const words = `${lastHeard(heard, now)}${cardWords(account, heard)} ${told.words}`.trim()
  const isWell = told.ok && heard.hasCard !== false && !isSilent
  return line(isWell, isSilent ? `${words} Open the app and look whether it runs.` : words)
}

function cardWords({ sim }: AndroidGatewayAccount, { hasCard }: Heard): string {
  if (hasCard === false) return sim === null ? ' It sees no SIM card.' : ` It does not see SIM ${sim}.`
  return sim === null ? '' : ` It texts by SIM ${sim}.`
}

/** Each must be known to the app, or nothing is heard of what it is about. */
function webhookLine(account: AndroidGatewayAccount, { body }: Extract<GuardedExchange, { answered: true }>): Check {
  const name = 'SMS gateway webhooks'
  const { publicUrl } = account
  if (!publicUrl) return { name, ok: false, words: 'The public address is not set, so the phone cannot reach us.' }
  const known = knownEvents(account, body)
  const missing = neededEvents.filter((event) => !known.includes(event))
  if (missing.length === 0)
    return { name, ok: true, words: `The phone tells ${publicUrl}${androidGatewayPath} of everything.` }
  const words = `The phone does not tell us of ${missing.join(', ')}. “Set them” on its page mends that.`
  return { name, ok: false, words }
}

function whatIsMissing({ signingKey, number }: AndroidGatewayAccount): Check[] {
  return [
    signingKey
      ? []
      : line(false, 'The signing key is not set: what the phone tells us cannot be checked and is turned away.'),
    number ? [] : line(false, 'The number of the SIM card is not set: we do not know our own number.'),
  ].flat()
}

function whyNot({ mode, address }: AndroidGatewayAccount, came: GuardedExchange): string {
  const who = mode === 'phone' ? 'The phone' : 'The server'
  if (came.answered && (came.status === 401 || came.status === 403)) return `${who} refuses the user name and password.`
  if (came.answered) return `${who} at ${address} answers ${came.status}: is it the right address?`
  if (came.because === 'refused') return `${address} is no address that may be asked.`
  return `${who} does not answer at ${address}: is it switched on, and the app running?`
}

function lastHeard(heard: Heard, now: Temporal.Instant): string {
  const minutes = minutesSince(heard, now)
  if (minutes === null) return 'The phone has not been heard of since the start.'
  if (minutes === 0) return 'The phone was last heard of just now.'
  return `The phone was last heard of ${minutes === 1 ? 'a minute' : `${minutes} minutes`} ago.`
}

function minutesSince({ at }: Heard, now: Temporal.Instant): number | null {
  return at && Math.max(0, Math.round(now.since(at).total('minutes')))
}

function line(ok: boolean, words: string): Check {
  return { name: 'SMS gateway', ok, words }
}
