import type { AccountProps } from '../../views/set-up/account-step.tsx'
import type { AddressProps } from '../../views/set-up/address-step.tsx'
import type { CallProps } from '../../views/set-up/call-step.tsx'
import type { ConnectionProps } from '../../views/set-up/connection-step.tsx'
import type { NumberProps } from '../../views/set-up/number-step.tsx'
import type { Place } from '../../views/set-up/proof.tsx'
import type { TextProps } from '../../views/set-up/text-step.tsx'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { callTestUntil } from '../calls/store.ts'
import { messageById } from '../conversations/store.ts'
import { type Company, isPractice } from '../settings/company.ts'
import { companyNames } from '../settings/company-names.ts'
import { readCompany, readStoredCompany } from '../settings/company-store.ts'
import { reachNeeded } from '../settings/reach.ts'
import type { Shop } from '../settings/settings.ts'
import { shopTime, shopTimeToTheSecond, type When } from '../settings/shop-time.ts'
import { readShop } from '../settings/store.ts'
import { carriedLines } from './carried-lines.ts'
import { type Found, readFound } from './found.ts'
import { type Way, wayOf } from './progress.ts'
import { lastTest } from './send-test-text.ts'
import { firstRealCallSince } from './store.ts'
import { textFate } from './text-fate.ts'

/** All that the steps about the company are shown from, read once for a page. */
export type Sight = {
  appliance: Appliance
  shop: Shop
  company: Company
  found: Found
  way: Way
  place: Place
  /** A form's own one-use name. */
  token: string
}

export function lookAtCompany(appliance: Appliance, { place, token }: Pick<Sight, 'place' | 'token'>): Sight {
  const { db, config } = appliance
  const company = readCompany(db, config)
  return {
    ...{ appliance, place, token, company },
    shop: readShop(db, config),
    way: wayOf({ company, chosenCompany: readStoredCompany(db).chosenCompany }),
    found: readFound(db),
  }
}

export function accountProps({ company: { twilio }, found, place, ...sight }: Sight): AccountProps {
  return {
    found: found.account && { ...found.account, when: seenAt(sight, found.account) },
    kept: {
      twilioAccountSid: twilio.accountSid ?? null,
      twilioAuthToken: ending(twilio.authToken),
      twilioApiKey: twilio.apiKey ?? null,
      twilioApiSecret: ending(twilio.apiSecret),
    },
    place,
  }
}

export function numberProps({ company, found, place, ...sight }: Sight): NumberProps {
  const { country } = sight.shop
  const listed = found.number
  const words = (number: string) => showNumber(number, country)
  return {
    found: listed && {
      ...(listed.ok
        ? { ok: true, numbers: listed.numbers.map((each) => ({ ...each, words: words(each.number) })) }
        : { ok: false, because: listed.because, code: listed.code }),
      when: seenAt(sight, listed),
    },
    chosen: company.twilio.number ? { number: company.twilio.number, words: words(company.twilio.number) } : null,
    place,
  }
}

export function addressProps({ company, found, way, place, ...sight }: Sight): AddressProps {
  const { PUBLIC_HOST, PUBLIC_PORT } = sight.appliance.config
  return {
    found: found.address && { probed: found.address.probed, when: seenAt(sight, found.address) },
    publicUrl: company.twilio.publicUrl ?? null,
    ...tellerOf({ company, way }),
    mayAsk: way === 'twilio',
    door: `http://${PUBLIC_HOST.includes(':') ? `[${PUBLIC_HOST}]` : PUBLIC_HOST}:${PUBLIC_PORT}`,
    place,
  }
}

function tellerOf({ company, way }: Pick<Sight, 'company' | 'way'>): Pick<AddressProps, 'teller' | 'isInShop'> {
  const { reach, who } = reachNeeded(company)
  const [only] = who.length === 1 ? who : []
  const others = only ? companyNames[only] : 'Whoever carries calls and texts'
  return { teller: way === 'twilio' ? companyNames.twilio : others, isInShop: way === 'others' && reach === 'shop' }
}

export function connectionProps({ company, found, place, ...sight }: Sight): ConnectionProps {
  return {
    found: found.connection && { ...found.connection, when: seenAt(sight, found.connection) },
    number: numberWords(sight, company),
    isConnected: !isPractice(company),
    isPolled: company.twilio.mode === 'polling',
    place,
  }
}

export function textProps({ company, way, place, token, ...sight }: Sight): TextProps {
  const last = lastTest(sight.appliance.db)
  return {
    last: last && textFate(last, clockOf(sight)),
    mobile: sight.shop.ownerMobile && showNumber(sight.shop.ownerMobile, sight.shop.country),
    isConnected: !isPractice(company),
    ...{ token, place, way },
  }
}

export function callProps({ company, found, way, place, ...sight }: Sight): CallProps {
  const clock = clockOf(sight)
  const until = callTestUntil(sight.appliance.db)
  const isWaiting = until !== null && until.epochMilliseconds > clock.now.epochMilliseconds
  return {
    asked: found.call && {
      since: shopTimeToTheSecond(found.call.at, clock),
      until: isWaiting ? shopTime(until, clock) : null,
    },
    came: found.call && cameSince(sight, found.call.at),
    number: way === 'twilio' ? numberWords(sight, company) : carriedWords(sight, company),
    isConnected: !isPractice(company),
    ...{ place, way },
  }
}

/** The first call since one was asked for, and what was made of it. */
function cameSince(sight: Shown, since: NonNullable<Found['call']>['at']): CallProps['came'] {
  const { db } = sight.appliance
  const row = firstRealCallSince(db, since)
  if (!row) return null
  const text = row.call.messageId === null ? undefined : messageById(db, row.call.messageId)
  return {
    when: shopTimeToTheSecond(row.call.startedAt, clockOf(sight)),
    from: row.caller?.number ? showNumber(row.caller.number, sight.shop.country) : null,
    because: row.call.because,
    text: text ? { body: text.body, state: text.state, because: text.because } : null,
    delivered: text?.deliveredAt ? shopTimeToTheSecond(text.deliveredAt, clockOf(sight)) : null,
  }
}

type Shown = Pick<Sight, 'appliance' | 'shop'>

function seenAt(sight: Shown, { at }: { at: Parameters<typeof shopTime>[0] }): When {
  return shopTimeToTheSecond(at, clockOf(sight))
}

function clockOf({ appliance, shop }: Shown) {
  return { zone: shop.zone, now: appliance.now() }
}

function numberWords({ shop }: Shown, { twilio }: Company): string | null {
  return twilio.number ? showNumber(twilio.number, shop.country) : null
}

function carriedWords({ appliance, shop }: Shown, company: Company): string | null {
  const [line] = carriedLines(appliance.db, company)
  return line ? showNumber(line.number, shop.country) : null
}

/** Enough of a secret to tell it from another, and to nobody any use. */
function ending(secret: string | undefined): string | null {
  return secret ? `…${secret.slice(-4)}` : null
}
