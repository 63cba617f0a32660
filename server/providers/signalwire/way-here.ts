import type { Temporal } from 'temporal-polyfill'
import { NoSuchNumber, Refused } from '../request.ts'
import { addressesForm } from '../twiml/addresses-form.ts'
import { numberShape, numbersList, type OwnNumber, ownNumber, withoutFragment } from '../twiml/number.ts'
import { readPages } from '../twiml/pages.ts'
import { companyRest, type Rest } from '../twiml/rest.ts'
import { type Led, type LedSeen, orFailed, type WayHere } from '../way-here.ts'
import { type SignalwireAccount, type SignalwirePlace, signalwirePaths } from './account.ts'
import { signalwireCompany } from './company.ts'

type Place = SignalwirePlace & { now(): Temporal.Instant }

/** How the number of a project leads here. */
export function signalwireWayHere(account: SignalwireAccount | null, { now, ...place }: Place): WayHere {
  const rest = companyRest(signalwireCompany(account, place), now)
  return {
    numbers: () =>
      orFailed(async () => {
        const rows = await readPages(rest, numbersList, () => false)
        return { ok: true, numbers: rows.map(({ phone_number }) => phone_number) }
      }),
    addresses: () =>
      orFailed(async () => ({ ok: true, addresses: ledBy(await theNumber(account, rest), place.publicUrl) })),
    setAddresses: () => orFailed(() => setAddresses(account, { rest, publicUrl: place.publicUrl })),
  }
}

/** Where calls and texts to the number lead; an application or a trunk goes before its own addresses. */
export function ledBy(own: OwnNumber, publicUrl: string | null): Led[] {
  const application = 'an application of the project'
  const callsBy = own.trunk_sid ? 'a SIP trunk; take the number out of it at SignalWire' : null
  const overCalls = callsBy ?? (own.voice_application_sid ? application : null)
  const overTexts = own.sms_application_sid ? application : null
  const at = (what: Led['what'], { path, set, method, over }: At): Led => {
    const ours = publicUrl && publicUrl + path
    const address = withoutFragment(set) || null
    const byGet = method?.toUpperCase() === 'GET'
    const isRight = ours !== null && address === ours && !byGet && !over
    return { what, set: over ?? (address && byGet ? `${address} by GET` : address), ours, isRight }
  }
  return [
    at('calls', { path: signalwirePaths.voice, set: own.voice_url, method: own.voice_method, over: overCalls }),
    at('call-ends', {
      ...{ path: signalwirePaths.callStatus, set: own.status_callback },
      ...{ method: own.status_callback_method, over: overCalls },
    }),
    at('texts', { path: signalwirePaths.message, set: own.sms_url, method: own.sms_method, over: overTexts }),
  ]
}

type At = { path: string; set?: string | null; method?: string | null; over: string | null }

async function theNumber(account: SignalwireAccount | null, rest: Rest): Promise<OwnNumber> {
  const own = await ownNumber({ number: account?.number ?? undefined }, rest)
  if (own) return own
  throw new NoSuchNumber(`SignalWire: the project has no number ${account?.number ?? ''}`)
}

type Asked = { rest: Rest; publicUrl: string | null }

async function setAddresses(account: SignalwireAccount | null, { rest, publicUrl }: Asked): Promise<LedSeen> {
  if (!publicUrl) throw new Refused('SignalWire: there is no public address to lead calls and texts to')
  const own = await theNumber(account, rest)
  const form = {
    ...addressesForm(publicUrl, signalwirePaths),
    // An application goes before these addresses.
    ...(own.voice_application_sid ? { VoiceApplicationSid: '' } : {}),
    ...(own.sms_application_sid ? { SmsApplicationSid: '' } : {}),
  }
  await rest.change(`/IncomingPhoneNumbers/${own.sid}.json`, form, numberShape)
  return { ok: true, addresses: ledBy(await theNumber(account, rest), publicUrl) }
}
