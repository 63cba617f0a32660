import type { ForwardingProps } from '../../views/set-up/forwarding.tsx'
import type { Place } from '../../views/set-up/proof.tsx'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { companiesIn, dialLink, dialling } from '../calls/forwarding-codes.ts'
import { callTestUntil } from '../calls/store.ts'
import { isPractice as isPracticeCompany } from '../settings/company.ts'
import { readCompany } from '../settings/company-store.ts'
import { countryName } from '../settings/country-name.ts'
import { type OwnNumber, readOwnNumber } from '../settings/own-number.ts'
import type { Shop } from '../settings/settings.ts'
import { shopTime, shopTimeToTheSecond } from '../settings/shop-time.ts'
import { firstLine, readShop } from '../settings/store.ts'
import { arrivals } from './forwarding-arrivals.ts'
import { doubtsOf, doubtsOfSilence, secondsBetween } from './forwarding-proof.ts'
import { readForwardingTest } from './forwarding-test.ts'

/** What was typed and not saved, and why. */
export type Unsaved = { typed?: { number: string; company: string; seconds: number }; fault?: string; alert?: string }

/** How the shop's own number sends calls on to the box, and what of it is proved. */
export function forwardingProps(
  appliance: Appliance,
  { place, unsaved = {} }: { place: Place; unsaved?: Unsaved },
): ForwardingProps {
  const { db, config, forwarding } = appliance
  const shop = readShop(db, config)
  const own = readOwnNumber(db)
  const line = numberOfBox(appliance)
  const known = companiesIn(forwarding, shop.country)
  const shown = (number: string) => showNumber(number, shop.country)
  const company = known.find(([key]) => key === own.company)?.[1] ?? null
  const found =
    own.company && line ? dialling(forwarding, { company: own.company, number: line, seconds: own.seconds }) : null
  return {
    ...{ place, asOf: forwarding.asOf, country: countryName(shop.country), line: line && shown(line) },
    form: {
      number: unsaved.typed?.number ?? (own.number ? shown(own.number) : ''),
      company: unsaved.typed?.company ?? own.company ?? '',
      seconds: unsaved.typed?.seconds ?? own.seconds,
      companies: known.map(([key, { name }]) => [key, name]),
      seen: versionOfOwn(own),
      fault: unsaved.fault,
      alert: unsaved.alert,
    },
    chosen:
      own.company === null
        ? null
        : {
            isDirect: own.company === 'direct',
            isLandline: own.company === 'other-landline' || company?.phone === 'landline',
            number: own.number ? shown(own.number) : null,
            name: company?.name ?? null,
            ...{ sure: company?.sure ?? 'nobody', source: company?.source ?? null, note: company?.note ?? null },
            seconds: found?.seconds ?? null,
            codes:
              found?.advised.map((code) => ({ ...code, onLink: dialLink(code.on), offLink: dialLink(code.off) })) ?? [],
            all: found?.all ?? null,
            check: found?.check ? { code: found.check, link: dialLink(found.check) } : null,
          },
    proof: proofProps(appliance, { shop, own }),
  }
}

/** Where calls are sent on to. */
function numberOfBox({ db, config }: Appliance): string | null {
  const company = readCompany(db, config)
  return (isPracticeCompany(company) ? null : company.twilio.number) ?? firstLine(db)?.number ?? null
}

/** What tells one state of it from another. */
export function versionOfOwn({ number, company, seconds }: OwnNumber): string {
  return [number ?? '', company ?? '', seconds].join(' ')
}

function proofProps(
  { db, config, now }: Appliance,
  { shop, own }: { shop: Shop; own: OwnNumber },
): ForwardingProps['proof'] {
  const test = readForwardingTest(db)
  const clock = { zone: shop.zone, now: now() }
  const until = callTestUntil(db)
  const isWaiting = until !== null && until.epochMilliseconds > clock.now.epochMilliseconds
  const shown = (number: string | null) => number && showNumber(number, shop.country)
  const isPractice = isPracticeCompany(readCompany(db, config))
  const came = test ? arrivals(db, test.askedAt, isPractice) : []
  return {
    isPractice,
    asked: test && {
      since: shopTimeToTheSecond(test.askedAt, clock),
      until: isWaiting && until ? shopTime(until, clock) : null,
      heard: test.heard,
    },
    doubts: test && came.length === 0 ? doubtsOfSilence(test, clock.now) : [],
    came: came.map(({ call, caller, text, arrived }) => ({
      id: call.id,
      when: shopTimeToTheSecond(call.startedAt, clock),
      from: shown(caller?.number ?? null),
      forwardedFrom: shown(arrived.forwardedFrom),
      afterSeconds: test ? secondsBetween(test.askedAt, call.startedAt) : 0,
      because: call.because,
      text: text && { body: text.body, state: text.state, because: text.because },
      delivered: text?.deliveredAt ? shopTimeToTheSecond(text.deliveredAt, clock) : null,
      doubts: test ? doubtsOf(arrived, { askedAt: test.askedAt, ownNumber: own.number }) : [],
    })),
  }
}
