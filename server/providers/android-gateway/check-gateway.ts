import type { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { Guard, GuardedExchange } from '../guarded-exchange.ts'
import { jsonAs } from '../read-json.ts'
import type { Check } from '../request.ts'
import { type AndroidGatewayAccount, androidGatewayPath, neededEvents } from './account.ts'
import { ask } from './ask.ts'
import { instantOf } from './dates.ts'
import { type Health, health, tellHealth } from './health.ts'

/** What the phone told of itself by webhook, since the start. */
export type Heard = { at: Temporal.Instant; health: Health | null } | null

type Terms = { guard: Guard; now(): Temporal.Instant; heard: Heard }

const timeoutMs = 10_000
/** A phone that sleeps is seen by its server every quarter of an hour. */
const mostSilentMinutes = 60

const devices = z.array(z.object({ id: z.string(), lastSeen: z.string().nullish() }))
const webhooks = z.array(z.object({ url: z.string(), event: z.string() }))

/** The lines of the doctor's page. */
export async function checkGateway(account: AndroidGatewayAccount | null, terms: Terms): Promise<Check[]> {
  if (!account) return [line(false, 'No phone is set up: no text goes out and none comes in.')]
  const known = await ask(account, terms.guard, { path: '/webhooks', timeoutMs })
  if (!known.answered || known.status !== 200) return [...whatIsMissing(account), line(false, whyNot(account, known))]
  return [...whatIsMissing(account), await phoneLine(account, terms), webhookLine(account, known)]
}

/** When the phone last showed itself; null: not since the start. */
export async function lastSeen(account: AndroidGatewayAccount | null, terms: Terms): Promise<Temporal.Instant | null> {
  const seen =
    account && (account.mode === 'phone' ? await seenItself(account, terms) : await seenByServer(account, terms))
  return later(seen ?? null, terms.heard?.at ?? null)
}

async function seenItself(account: AndroidGatewayAccount, { guard, now }: Terms): Promise<Temporal.Instant | null> {
  return (await askHealth(account, guard)) && now()
}

async function seenByServer(account: AndroidGatewayAccount, { guard }: Terms): Promise<Temporal.Instant | null> {
  const came = await ask(account, guard, { path: '/devices', timeoutMs })
  const list = came.answered ? jsonAs(came.body, devices) : null
  const ours = (list ?? []).filter(({ id }) => account.device === null || id === account.device)
  return ours.map(({ lastSeen }) => instantOf(lastSeen)).reduce(later, null)
}

async function askHealth(account: AndroidGatewayAccount, guard: Guard): Promise<Health | null> {
  const came = await ask(account, guard, { path: '/health', timeoutMs })
  // A phone that is not well answers 500 and says why.
  return came.answered ? jsonAs(came.body, health) : null
}

async function phoneLine(account: AndroidGatewayAccount, terms: Terms): Promise<Check> {
  const state = (account.mode === 'phone' && (await askHealth(account, terms.guard))) || terms.heard?.health || null
  const told = state ? tellHealth(state) : { ok: true, words: '' }
  const seen = await lastSeen(account, terms)
  const minutes = seen ? Math.max(0, Math.round(terms.now().since(seen).total('minutes'))) : null
  const since =
    minutes === null
      ? 'The phone has not been heard of since the start.'
      : `The phone was last heard of ${ago(minutes)}.`
  const isSilent = minutes === null ? account.mode === 'phone' : minutes > mostSilentMinutes
  const card = account.sim === null ? '' : ` It texts by SIM ${account.sim}.`
  const words = `${since}${card} ${told.words}`.trim()
  return line(told.ok && !isSilent, isSilent ? `${words} Open the app and look whether it runs.` : words)
}

/** Each must be known to the app, or nothing is heard of what it is about. */
function webhookLine({ publicUrl }: AndroidGatewayAccount, known: Extract<GuardedExchange, { answered: true }>): Check {
  const name = 'SMS gateway webhooks'
  if (!publicUrl) return { name, ok: false, words: 'The public address is not set, so the phone cannot reach us.' }
  const ours = publicUrl + androidGatewayPath
  const set = (jsonAs(known.body, webhooks) ?? []).filter(({ url }) => url === ours).map(({ event }) => event)
  const missing = neededEvents.filter((event) => !set.includes(event))
  if (missing.length === 0) return { name, ok: true, words: `The phone tells ${ours} of everything.` }
  return { name, ok: false, words: `The phone does not tell us of ${missing.join(', ')}: add ${ours} for each.` }
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

function ago(minutes: number): string {
  return minutes === 0 ? 'just now' : `${minutes} minutes ago`
}

function line(ok: boolean, words: string): Check {
  return { name: 'SMS gateway', ok, words }
}

function later(one: Temporal.Instant | null, other: Temporal.Instant | null): Temporal.Instant | null {
  if (!one || !other) return one ?? other
  return one.epochMilliseconds >= other.epochMilliseconds ? one : other
}
