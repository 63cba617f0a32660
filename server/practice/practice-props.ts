import { randomBytes } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { PhoneText } from '../../views/practice/handset.tsx'
import type { PlacedProps } from '../../views/practice/placed-call.tsx'
import type { PracticeProps } from '../../views/practice/practice.tsx'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { callerByNumber } from '../callers/store.ts'
import { conversationWith } from '../conversations/store.ts'
import { businessName } from '../conversations/texts.ts'
import { workingHere } from '../crew/store.ts'
import type { Person } from '../crew/who-is-on-call.ts'
import { questionOn, type SimulatedCall, stageOf } from '../providers/carrier/simulated-call.ts'
import type { PlacedCall } from '../providers/carrier/simulated-placed.ts'
import { readOwnNumber } from '../settings/own-number.ts'
import { shopTime } from '../settings/shop-time.ts'
import { allLines, readShop } from '../settings/store.ts'
import { type CallersPhone, phonesToChoose, withheld } from './callers-phone.ts'
import type { PracticePhones } from './practice-phones.ts'
import { type Dated, stepsOf } from './steps.ts'
import { type TextOnPhone, textsOnPhone } from './texts-on-phone.ts'

const mostCalls = 10

export type Chosen = {
  phone: CallersPhone
  line: string
  /** What could not be sent, from the caller's phone and from the owner's. */
  message?: { body: string; fault: string }
  answer?: { body: string; fault: string }
}

/** Everything that the practice page shows for one caller's phone. */
export function practiceProps(appliance: Appliance, phones: PracticePhones, chosen: Chosen): PracticeProps {
  const { db } = appliance
  const shop = readShop(db, appliance.config)
  const { phone, message = { body: '' }, answer = { body: '' } } = chosen
  const clock = { zone: shop.zone, now: appliance.now() }
  const rung = callsFrom(phones, phone.number)
  const lines = allLines(db)
  const line = lines.find(({ number }) => number === chosen.line) ?? lines[0] ?? null
  const shown = (number: string) => showNumber(number, shop.country)
  return {
    phone: { who: phone.who, typed: phone.typed, number: phone.who === 'withheld' ? null : shown(phone.number) },
    phones: phonesToChoose(shop),
    shop: businessName(shop),
    line: line && { number: line.number, words: shown(line.number) },
    ownNumber: ownNumberWords(db, shown),
    lines: lines.map(({ number }) => ({ number, words: shown(number) })),
    call: callOn(rung.at(-1), clock.now),
    lastSpoken: spokenBefore(rung.at(-1)),
    placedCall: placedFor(phones, ({ to }) => to === shop.ownerMobile, [
      'rings',
      'asked',
      'rings-other',
      'put-through',
    ]),
    incoming: placedFor(phones, ({ other }) => other?.number === phone.number, ['rings-other', 'put-through']),
    crewCall: crewCallOn(appliance, rung.at(-1)),
    after: rung.at(-1)?.incoming.callId ?? '',
    texts: threadOn(appliance, phone.number, clock),
    message: { ...message, token: randomBytes(12).toString('hex') },
    owner: shop.ownerMobile
      ? {
          mobile: shown(shop.ownerMobile),
          texts: threadOn(appliance, shop.ownerMobile, clock),
          answer: { ...answer, token: randomBytes(12).toString('hex') },
        }
      : null,
    conversationId: conversationIdOf(appliance, phone.number),
    steps: stepsOf(appliance, phone.number, rung.slice(-mostCalls)).map((dated, place, all) => ({
      id: nameOf(dated, all.slice(0, place)),
      when: toTheTenth(dated.at, clock),
      step: dated.step,
    })),
    isZoneSet: shop.zone !== null,
  }
}

function ownNumberWords(db: Appliance['db'], shown: (number: string) => string): string | null {
  const { number } = readOwnNumber(db)
  return number && shown(number)
}

/** The calls of one phone that the carrier remembers, the latest last. */
export function callsFrom({ carrier }: PracticePhones, number: string): SimulatedCall[] {
  return [...carrier.calls.values()].filter(({ incoming }) => incoming.from === number)
}

function callOn(call: SimulatedCall | undefined, now: Temporal.Instant): PracticeProps['call'] {
  const stage = call && stageOf(call, now)
  if (!call || !stage || stage === 'over') return null
  const asked = stage === 'speaking' && call.asked ? { byVoice: call.asked.byVoice, about: call.asked.about } : null
  const isOpen = stage === 'speaking' || stage === 'recording'
  return {
    id: call.incoming.callId,
    stage,
    spoken: isOpen ? call.spoken : [],
    isAsked: isOpen && questionOn(call) !== null,
    asked,
  }
}

/** What was said in a call that is over: a greeting alone is no talk. */
function spokenBefore(call: SimulatedCall | undefined): SimulatedCall['spoken'] {
  return call?.ended && call.spoken.some(({ by }) => by === 'caller') ? call.spoken : []
}

/** The latest call that the box placed and that this phone has. */
function placedFor(
  { carrier }: PracticePhones,
  isTheirs: (call: PlacedCall) => boolean,
  states: PlacedProps['state'][],
): PlacedProps | null {
  const call = [...carrier.placed.values()].findLast((each) => each.state !== 'over' && isTheirs(each))
  const state = states.find((each) => each === call?.state)
  return call && state ? { bridge: call.bridge, state, asked: call.asked } : null
}

/** The phones of the crew in the call that is on: those that ring, or the one that took it. */
function crewCallOn({ db, config }: Appliance, call: SimulatedCall | undefined): PracticeProps['crewCall'] {
  if (!call || call.ended) return null
  const people = workingHere(db, readShop(db, config))
  const phones = call.phones.flatMap(({ leg, number, state, asked }) => {
    if (state === 'over' || state === 'waits') return []
    return [{ leg, state, asked: state === 'asked' ? asked : null, name: nameOfPhone(people, number) }]
  })
  return phones.length === 0 ? null : { call: call.incoming.callId, phones }
}

function nameOfPhone(people: Person[], number: string): string {
  return people.find(({ mobile }) => mobile === number)?.name ?? number
}

type Clock = Parameters<typeof shopTime>[1]

function threadOn({ db }: Appliance, number: string, clock: Clock): PhoneText[] {
  if (number === withheld) return []
  return textsOnPhone(db, number).map(({ message, isOwn, at, photos }: TextOnPhone) => ({
    id: message.id,
    isOwn,
    body: message.body,
    at: at.epochMilliseconds,
    when: shopTime(at, clock),
    photos: photos.map(({ id, state, contentType }) => ({ id, state, contentType })),
  }))
}

function conversationIdOf({ db }: Appliance, number: string): number | null {
  const caller = callerByNumber(db, number)
  return (caller && conversationWith(db, caller.id)?.id) ?? null
}

/** The same for the same step, whatever comes after it. */
function nameOf({ at, step }: Dated, before: Dated[]): string {
  const twins = before.filter((other) => other.step.what === step.what && other.at.equals(at)).length
  return `step-${at.epochMilliseconds}-${step.what}-${twins}`
}

/** Steps follow each other within a second. */
function toTheTenth(at: Temporal.Instant, clock: Clock) {
  const tenths = Math.floor((at.epochMilliseconds % 1000) / 100)
  const { iso, words } = shopTime(at, clock)
  const seconds = `${at.toZonedDateTimeISO(clock.zone ?? 'UTC').second}`.padStart(2, '0')
  return { iso, words: words.replace(/(\d\d:\d\d)/, `$1:${seconds}.${tenths}`) }
}
