// How a person lets us in: by a code that they type at Google, or by the address that they are sent to afterwards.
import { createHash } from 'node:crypto'
import * as z from 'zod'
import { CalendarError } from '../calendar.ts'
import type { Access } from './access.ts'
import { type Answer, askGoogle, type GoogleWorld } from './ask.ts'
import { problemOfAuth, refusalIn } from './problems.ts'

/** The OAuth client that the owner made at Google. */
export type GoogleClient = { clientId: string; clientSecret: string }

/** What a person is to type at Google, and how often we may ask whether they did. */
export type DeviceCode = {
  deviceCode: string
  userCode: string
  verificationUrl: string
  lastsSeconds: number
  everySeconds: number
}

/** `no-code`: this client, or calendars, cannot be had by a code; then the way by address is left. */
export type CodeAsked = { do: 'show'; code: DeviceCode } | { do: 'no-code'; because: 'scope' | 'client-type' }

export type Said =
  | { do: 'wait'; isTooFast: boolean }
  | { do: 'granted'; refreshToken: string }
  | { do: 'refused'; because: 'denied' | 'expired' | 'too-little' }

/** Everything throws a CalendarError where Google cannot be asked, or refuses the client. */
export type GoogleConsent = {
  askCode(client: GoogleClient): Promise<CodeAsked>
  askWhetherGranted(client: GoogleClient, deviceCode: string): Promise<Said>
  /** Where a person is sent to; Google sends them on to `redirectUri`. */
  consentAddress(client: GoogleClient, at: { redirectUri: string; state: string; verifier: string }): string
  exchangeCode(client: GoogleClient, at: { redirectUri: string; code: string; verifier: string }): Promise<Said>
  /** What is no permission any more counts as given back. */
  revoke(refreshToken: string): Promise<void>
}

const base = 'https://www.googleapis.com/auth/'
/** No more than is needed. */
const narrow = [`${base}calendar.events`, `${base}calendar.calendarlist.readonly`].join(' ')
/** By a code Google has long given this one alone. */
const broad = `${base}calendar`

export function googleConsent(world: GoogleWorld): GoogleConsent {
  const { addresses } = world.google
  return {
    async askCode({ clientId }) {
      const first = await askForCode(world, clientId, narrow)
      return first.do === 'no-code' && first.because === 'scope' ? askForCode(world, clientId, broad) : first
    },
    async askWhetherGranted(client, deviceCode) {
      const grantType = 'urn:ietf:params:oauth:grant-type:device_code'
      const answer = await post(world, addresses.token, {
        ...secretsOf(client),
        device_code: deviceCode,
        grant_type: grantType,
      })
      return readGrant(answer)
    },
    consentAddress({ clientId }, { redirectUri, state, verifier }) {
      const url = new URL(addresses.consent)
      const challenge = createHash('sha256').update(verifier).digest('base64url')
      const query = { response_type: 'code', client_id: clientId, redirect_uri: redirectUri, scope: narrow, state }
      const proof = { code_challenge: challenge, code_challenge_method: 'S256' }
      // Only so is there a permission that lasts, also for who gave one before.
      const lasting = { access_type: 'offline', prompt: 'consent' }
      url.search = new URLSearchParams({ ...query, ...proof, ...lasting }).toString()
      return url.href
    },
    async exchangeCode(client, { redirectUri, code, verifier }) {
      const proof = { code, code_verifier: verifier, redirect_uri: redirectUri, grant_type: 'authorization_code' }
      const answer = await post(world, addresses.token, { ...secretsOf(client), ...proof })
      // A code is good once, and for minutes.
      if (refusalIn(answer).word === 'invalid_grant') return { do: 'refused', because: 'expired' }
      return readGrant(answer)
    },
    async revoke(refreshToken) {
      const answer = await post(world, addresses.revoke, { token: refreshToken })
      if (!isGood(answer) && answer.status !== 400) throw problemOfAuth(answer)
    },
  }
}

const accessGiven = z.object({ access_token: z.string().min(1), expires_in: z.number().catch(3600) })

/** A new hour of access for a permission that lasts. */
export async function askAccess(world: GoogleWorld, client: GoogleClient & { refreshToken: string }): Promise<Access> {
  const { refreshToken: refresh_token, ...secrets } = client
  const fields = { ...secretsOf(secrets), refresh_token, grant_type: 'refresh_token' }
  const answer = await post(world, world.google.addresses.token, fields)
  if (!isGood(answer)) throw problemOfAuth(answer)
  const { access_token: token, expires_in: lastsSeconds } = parsed(accessGiven, answer)
  return { token, lastsSeconds }
}

const codeGiven = z.object({
  device_code: z.string().min(1),
  user_code: z.string().min(1),
  verification_url: z.url({ protocol: /^https?$/ }),
  expires_in: z.number().catch(1800),
  interval: z.number().nonnegative().catch(5),
})

async function askForCode(world: GoogleWorld, clientId: string, scope: string): Promise<CodeAsked> {
  const answer = await post(world, world.google.addresses.device, { client_id: clientId, scope })
  const { word, words } = refusalIn(answer)
  if (word === 'invalid_scope') return { do: 'no-code', because: 'scope' }
  if (/^(invalid|unauthorized)_client$/.test(word) && /\btype\b/i.test(words))
    return { do: 'no-code', because: 'client-type' }
  if (!isGood(answer)) throw problemOfAuth(answer)
  const given = parsed(codeGiven, answer)
  return {
    do: 'show',
    code: {
      deviceCode: given.device_code,
      userCode: given.user_code,
      verificationUrl: given.verification_url,
      lastsSeconds: given.expires_in,
      everySeconds: given.interval,
    },
  }
}

const granted = z.object({ refresh_token: z.string().optional(), scope: z.string().optional() })

function readGrant(answer: Answer): Said {
  const { word } = refusalIn(answer)
  if (word === 'authorization_pending') return { do: 'wait', isTooFast: false }
  if (word === 'slow_down') return { do: 'wait', isTooFast: true }
  if (word === 'access_denied') return { do: 'refused', because: 'denied' }
  if (word === 'expired_token' || word === 'invalid_grant') return { do: 'refused', because: 'expired' }
  if (!isGood(answer)) throw problemOfAuth(answer)
  const { refresh_token: refreshToken, scope } = parsed(granted, answer)
  if (!refreshToken || !isEnough(scope)) return { do: 'refused', because: 'too-little' }
  return { do: 'granted', refreshToken }
}

/** A person may unmark what they do not want to permit. */
function isEnough(scope: string | undefined): boolean {
  if (scope === undefined) return true
  const given = new Set(scope.split(' '))
  return given.has(broad) || narrow.split(' ').every((each) => given.has(each))
}

function secretsOf({ clientId, clientSecret }: GoogleClient) {
  return { client_id: clientId, client_secret: clientSecret }
}

function post(world: GoogleWorld, url: string, fields: Record<string, string>): Promise<Answer> {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
  return askGoogle(world, { method: 'POST', url: new URL(url), headers, body: new URLSearchParams(fields).toString() })
}

function isGood({ status }: Answer): boolean {
  return status >= 200 && status < 300
}

function parsed<Shape>(shape: z.ZodType<Shape>, { json, came }: Answer): Shape {
  const { data } = shape.safeParse(json)
  if (data === undefined)
    throw new CalendarError('bad-data', `${came.url.host} answers with something that we do not understand.`)
  return data
}
