import type { Temporal } from 'temporal-polyfill'
import type { PracticeProps } from '../../views/practice/practice.tsx'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import type { CallStep } from '../providers/carrier/carrier.ts'
import type { SimulatedCall } from '../providers/carrier/simulated-call.ts'
import type { SimulatedMessenger } from '../providers/messenger/simulated.ts'
import { shopTime } from '../settings/shop-time.ts'
import { allLines, readShop } from '../settings/store.ts'
import { phoneWith } from './practice-number.ts'
import type { PracticePhones } from './practice-phones.ts'
import { stepsOf } from './steps.ts'

/** What a carrier tells of somebody who hides the number. */
export const withheld = 'anonymous'

const mostTexts = 30
const mostCalls = 10

export type Chosen = { typed: string; line: string; message?: PracticeProps['message'] }

/** Everything that the practice page shows for one caller's phone. */
export function practiceProps(
  appliance: Appliance,
  { carrier, messenger }: PracticePhones,
  { typed, line, message = { body: '' } }: Chosen,
): PracticeProps {
  const shop = readShop(appliance.db, appliance.config)
  const clock = { zone: shop.zone, now: appliance.now() }
  const { typed: filled, number } = phoneWith(typed, shop.country)
  const calls = [...carrier.calls.values()].filter(({ incoming }) => [number, withheld].includes(incoming.from))
  const latest = calls.slice(-mostCalls)
  return {
    typed: filled,
    number: showNumber(number, shop.country),
    lines: allLines(appliance.db).map((each) => ({
      number: each.number,
      words: showNumber(each.number, shop.country),
      isChosen: each.number === line,
    })),
    openCalls: latest.filter(({ ended }) => !ended).map((call) => openCall(call, clock)),
    thread: textsWith(messenger, number, clock),
    message,
    owner: {
      mobile: shop.ownerMobile && showNumber(shop.ownerMobile, shop.country),
      texts: shop.ownerMobile ? textsWith(messenger, shop.ownerMobile, clock) : [],
    },
    steps: stepsOf(appliance, number, latest).map(({ at, step }) => ({ when: toTheSecond(at, clock), step })),
  }
}

type Clock = Parameters<typeof shopTime>[1]

function openCall({ incoming, startedAt, heard }: SimulatedCall, clock: Clock): PracticeProps['openCalls'][number] {
  const words = heard.map(heardWords)
  return {
    id: incoming.callId,
    when: shopTime(startedAt, clock),
    heard: words.length > 0 ? words : ['Nothing: the box did not answer.'],
  }
}

/** Steps follow each other within seconds. */
function toTheSecond(at: Temporal.Instant, { zone }: Clock) {
  const local = at.toZonedDateTimeISO(zone ?? 'UTC').toPlainTime()
  return { iso: at.toString(), words: local.toString({ smallestUnit: 'second' }) }
}

function heardWords(step: CallStep): string {
  if (step.do === 'say') return step.words
  return step.do === 'reject' ? 'The call is turned away, because the line is off.' : 'The shop hangs up.'
}

/** What a phone shows: only what really arrived on it, and what was sent from it. */
function textsWith({ world }: SimulatedMessenger, number: string, clock: Clock): PracticeProps['thread'] {
  const arrived = world.sent
    .filter(({ to }) => to === number)
    .map(({ messageId, body, createdAt }) => ({ id: messageId, isFromCaller: false, body, at: createdAt }))
  const sent = world.received
    .filter(({ from }) => from === number)
    .map(({ messageId, body, sentAt }) => ({ id: messageId, isFromCaller: true, body, at: sentAt }))
  return [...arrived, ...sent]
    .toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds)
    .slice(-mostTexts)
    .map(({ at, ...text }) => ({ ...text, when: shopTime(at, clock) }))
}
