import { Temporal } from 'temporal-polyfill'
import { type NoAgenda, readAgenda } from '../bookings/agenda.ts'
import { freeSlots, type Question, type Slot } from '../bookings/availability.ts'
import { type Choice, chooseSlots } from '../bookings/choose-slots.ts'
import { usualRules } from '../bookings/usual-rules.ts'
import { OneSentence } from '../database/one-sentence.ts'
import { withDatabaseBeside } from '../database/open-beside.ts'
import { demoEnvironment, isDemoFolder } from '../practice/demo-shop.ts'
import { packsOf, serviceOf } from '../replies/trade.ts'
import { readShop } from '../settings/store.ts'
import { loadPacks } from '../understanding/packs/load-packs.ts'
import type { Service } from '../understanding/packs/trade-pack.ts'
import { readText } from '../understanding/reading.ts'
import { understand } from '../understanding/understand.ts'
import type { WantedTime } from '../understanding/understanding.ts'
import { otherDays } from '../understanding/windows/any-but.ts'
import { findRefused } from '../understanding/windows/windows.ts'
import { countryOfZone } from './country-of-zone.ts'
import type { Command, Operator } from './operator.ts'
import { readSlotsQuestion, type SlotsQuestion } from './slots-question.ts'

/** What would be offered, by the hours given or by the shop's own. Nothing is held and nobody is told. */
export const slots: Command = {
  usage: 'slots --minutes N …',
  does: 'show the times that would be offered',
  async run(operator, words) {
    const asked = readSlotsQuestion(words)
    const shop = asked.hours ? shopAsTyped(asked, operator) : await shopAsStored(asked, operator)
    refuseTooFar(asked, shop, operator)
    const want = wantIn(asked, shop, operator)
    const free = freeSlots(questionFor(asked, { shop, want, operator }))
    const now = operator.now().epochMilliseconds
    const choice = chooseSlots({ slots: free, zone: shop.rules.zone, now, most: 3, not: [], ...want })
    if (asked.isJson) operator.say(JSON.stringify(asJson(choice, free, shop.rules.zone)))
    else for (const line of asLines(choice, shop.rules.zone)) operator.say(line)
  },
}

/** All that availability must know of a shop. */
type Bookable = Pick<Question, 'rules' | 'resources' | 'specialDays' | 'taken'> & { trade: string | null }
function refuseTooFar({ from }: SlotsQuestion, { rules }: Bookable, { now }: Operator): void {
  const last = now().toZonedDateTimeISO(rules.zone).toPlainDate().add({ days: rules.lookAheadDays })
  if (from && Temporal.PlainDate.compare(from, last) > 0)
    throw new OneSentence(`Nothing is booked so far ahead: the last day to choose is ${last}.`)
}

type Want = { wanted: WantedTime[]; isUrgent: boolean; service: Service | null }

function shopAsTyped({ zone: typed, hours }: SlotsQuestion, { config }: Operator): Bookable {
  const zone = typed ?? config.SHOP_TIMEZONE
  if (!zone || !hours) throw new OneSentence('Say where the shop is: --zone America/Toronto.')
  return { rules: { ...usualRules, zone }, resources: [{ id: 0, hours }], specialDays: [], taken: [], trade: null }
}

function shopAsStored({ zone }: SlotsQuestion, { config: given, now }: Operator): Promise<Bookable> {
  const config = isDemoFolder(given.DATA_DIR) ? withDemoShop(given) : given
  return withDatabaseBeside(config, (db) => {
    const agenda = readAgenda(db, { config }, { work: null }, now())
    if (agenda.do === 'unknown') throw new OneSentence(noTimes[agenda.because])
    const { rules, ...question } = agenda.question
    return { ...question, rules: zone ? { ...rules, zone } : rules, trade: readShop(db, config).trade }
  })
}

/** What the demo shop keeps in its environment and not in its database. */
function withDemoShop(config: Operator['config']): Operator['config'] {
  const { SHOP_TIMEZONE, TRADE } = demoEnvironment
  return { ...config, SHOP_TIMEZONE: config.SHOP_TIMEZONE ?? SHOP_TIMEZONE, TRADE: config.TRADE ?? TRADE }
}

const noTimes: Record<NoAgenda, string> = {
  'no-zone': 'The shop has no time zone yet: set it, or give --zone and --hours.',
  'no-hours': 'The shop has no hours yet: set them, or give --hours.',
  'calendar-stale': 'A calendar of the shop has not answered for too long, so that no times are offered.',
}

function wantIn({ want, from }: SlotsQuestion, { rules: { zone }, trade }: Bookable, { now }: Operator): Want {
  if (want === null) return { wanted: [], isUrgent: false, service: null }
  const packs = packsOf(loadPacks(), trade)
  const wallClock = now().toZonedDateTimeISO(zone).toPlainDateTime()
  const situation = { now: wallClock, zone, country: countryOfZone(zone), said: '', offered: [], language: null }
  const { windows, urgency, service, language } = understand(want, situation, packs)
  const isUrgent = urgency === 'emergency' || urgency === 'soon'
  const refused = findRefused(readText(want), { ...situation, language }).filter(({ dateEnd }) => dateEnd === null)
  const wanted = windows.length === 0 ? allBut(refused, { from, today: wallClock.toPlainDate() }) : windows
  return { wanted, isUrgent, service: serviceOf(packs, service) }
}

/** "Not Monday" leaves the other days, of the stretch that is looked at; nothing refused asks for nothing. */
function allBut(
  refused: readonly WantedTime[],
  { from, today }: { from: Temporal.PlainDate | null; today: Temporal.PlainDate },
): WantedTime[] {
  const days = refused.filter(({ date, start, end, part }) => date !== null && (start ?? end ?? part) === null)
  if (days.length === 0) return []
  const first = from && Temporal.PlainDate.compare(from, today) > 0 ? from : today
  return otherDays(
    days.flatMap((day) => sameDayFrom(first, day)),
    first,
  )
}

/** That weekday of the two weeks from there on. */
function sameDayFrom(first: Temporal.PlainDate, refused: WantedTime): WantedTime[] {
  const date = Temporal.PlainDate.from(refused.date ?? first)
  const next = first.add({ days: (date.dayOfWeek - first.dayOfWeek + 7) % 7 })
  const onlyThen = Temporal.PlainDate.compare(date, next) > 0
  return (onlyThen ? [date] : [next, next.add({ days: 7 })]).map((one) => ({ ...refused, date: one.toString() }))
}

type Asked = { shop: Bookable; want: Want; operator: Operator }

function questionFor(asked: SlotsQuestion, { shop, want: { service }, operator }: Asked): Question {
  const minutes = asked.minutes ?? service?.minutes
  if (!minutes) throw new OneSentence('Say how long it takes: --minutes 60.')
  const { zone } = shop.rules
  const startOf = (date: Temporal.PlainDate | undefined) => date?.toZonedDateTime(zone).epochMilliseconds
  return {
    ...shop,
    now: operator.now().epochMilliseconds,
    window: {
      start: startOf(asked.from ?? undefined) ?? Number.NEGATIVE_INFINITY,
      end: startOf(asked.to?.add({ days: 1 })) ?? Number.POSITIVE_INFINITY,
    },
    taken: [...shop.taken, ...asked.busy],
    wish: { minutes, isAtShop: service?.at === 'shop', beforeMinutes: 0, afterMinutes: 0 },
  }
}

function asJson({ slots, fits }: Choice, free: readonly Slot[], zone: string) {
  const wall = (instant: number) => local(instant, zone).toString({ timeZoneName: 'never' })
  return { fits, slots: slots.map(({ start, end }) => ({ start: wall(start), end: wall(end) })), free: free.length }
}

function asLines({ slots, fits }: Choice, zone: string): string[] {
  const lines = slots.map(({ start, end }) => {
    const [from, until] = [local(start, zone), local(end, zone)]
    const day = from.toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
    return `${day}, ${clock(from)}-${clock(until)}`
  })
  return [...(remarks[fits] ? [remarks[fits]] : []), ...lines]
}

const remarks: Record<Choice['fits'], string> = {
  asked: 'When it was asked for there is',
  near: 'Nothing is free when it was asked for; near to it there is',
  any: '',
  none: 'Nothing is free.',
}

function local(instant: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
}

function clock(time: Temporal.ZonedDateTime): string {
  return time.toPlainTime().toString({ smallestUnit: 'minute' })
}
