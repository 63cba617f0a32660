import type { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { NoSuchNumber, Refused } from '../request.ts'
import type { AccountSeen, AddressesSeen, CompanySetUp, Failed, NumberSeen, WhileAway } from '../set-up.ts'
import { addressesForm } from '../twiml/addresses-form.ts'
import { addressesOf, answersWhileAway, numberShape, numbersList, type OwnNumber, ownNumber } from '../twiml/number.ts'
import { readPages } from '../twiml/pages.ts'
import { companyRest, type Rest } from '../twiml/rest.ts'
import { twiml } from '../twiml/twiml.ts'
import { orFailed } from '../way-here.ts'
import { type TwilioAccount, twilioPaths } from './account.ts'
import { twilioCompany } from './company.ts'

/** The account as Twilio shows it to its own token; to an API key it is closed. */
export const accountShape = z.object({
  status: z.string(),
  type: z.string().nullish(),
  friendly_name: z.string().nullish(),
})

/** The set-up of a shop's number at Twilio. */
export function twilioSetUp(account: TwilioAccount, { now }: { now(): Temporal.Instant }): CompanySetUp {
  const rest = companyRest(twilioCompany(account), now)
  return {
    checkAccount: () =>
      orAsTwilioSays(() => checkAccount(account, { rest, asOwner: companyRest(twilioCompany(byToken(account)), now) })),
    numbers: () =>
      orAsTwilioSays(async () => ({ ok: true, numbers: (await readPages(rest, numbersList, () => false)).map(seen) })),
    addresses: () => orAsTwilioSays(async () => addressesOf(await theNumber(account, rest), twilioCompany(account))),
    setAddresses: (away) => orAsTwilioSays(() => setAddresses(account, rest, away)),
  }
}

/** The token alone: a key would go before it. */
export function byToken(account: TwilioAccount): TwilioAccount {
  return account.authToken ? { ...account, apiKey: undefined, apiSecret: undefined } : account
}

async function checkAccount(
  account: TwilioAccount,
  { rest, asOwner }: { rest: Rest; asOwner: Rest },
): Promise<AccountSeen | Failed> {
  const { status, type, friendly_name } = await asOwner.get('.json', {}, accountShape)
  if (status !== 'active') return { ok: false, because: 'suspended', code: null }
  if (account.apiKey && account.apiSecret) {
    const keyed = await orAsTwilioSays(async () => ({ ok: true, page: await rest.get(...oneNumber) }) as const)
    if (!keyed.ok) return keyed.because === 'wrong-credentials' ? { ...keyed, because: 'wrong-key' } : keyed
  }
  return { ok: true, name: friendly_name ?? '', isTrial: type === 'Trial' }
}

const oneNumber = [numbersList.path, { PageSize: '1' }, numbersList.shape] as const

function seen({ phone_number: number, capabilities }: OwnNumber): NumberSeen {
  const { voice, sms, mms } = capabilities ?? {}
  return { number, canCall: Boolean(voice), canText: Boolean(sms), canSendPhotos: Boolean(mms) }
}

async function theNumber(account: TwilioAccount, rest: Rest): Promise<OwnNumber> {
  const own = await ownNumber(account, rest)
  if (own) return own
  throw new NoSuchNumber(`Twilio: the account has no number ${account.number}`)
}

async function setAddresses(account: TwilioAccount, rest: Rest, away: WhileAway): Promise<AddressesSeen> {
  const { publicUrl } = account
  if (!publicUrl) throw new Refused('Twilio: there is no public address to lead calls and texts to')
  const own = await theNumber(account, rest)
  const form = {
    ...addressesForm(publicUrl, twilioPaths),
    // An application of the account would go before these addresses.
    VoiceApplicationSid: '',
    SmsApplicationSid: '',
    ...fallback(own, away, account),
  }
  const changed = await rest.change(`/IncomingPhoneNumbers/${own.sid}.json`, form, numberShape)
  return addressesOf(changed, twilioCompany(account))
}

/**
 * It must answer while this box is away, so it is Twilio's own; it never rings anybody, for under Fallback the call came from
 * the owner's phone and would go round. What the owner has set there stays. An inbound text needs none: it is found on the list.
 */
function fallback(own: OwnNumber, { sentence, address }: WhileAway, account: TwilioAccount): Record<string, string> {
  if (address) return { VoiceFallbackUrl: address, VoiceFallbackMethod: 'POST' }
  if (answersWhileAway(own.voice_fallback_url ?? null, account.publicUrl)) return {}
  const { body } = twiml([{ do: 'say', words: sentence, language: 'en' }, { do: 'hang-up' }], twilioCompany(account))
  const echo = `https://twimlets.com/echo?${new URLSearchParams({ Twiml: body })}`
  return { VoiceFallbackUrl: echo, VoiceFallbackMethod: 'GET' }
}

function orAsTwilioSays<Seen>(ask: () => Promise<Seen>): Promise<Seen | Failed> {
  return orFailed(ask, whyRefused)
}

/** Twilio answers 20404 for an account that is not the token's. */
function whyRefused({ status, code }: Refused): Failed['because'] {
  if (code === '20005') return 'suspended'
  return status === 401 || status === 403 || code === '20404' || status === null ? 'wrong-credentials' : 'refused'
}
