import type { Temporal } from 'temporal-polyfill'
import type { RotaProps } from '../../views/crew/rota.tsx'
import type { Appliance } from '../appliance.ts'
import { readShop } from '../settings/store.ts'
import { readRota } from './keep-rota.ts'
import { changeHour, dutyDay, dutyOn, type Rota, turnsFrom } from './rota.ts'
import { crewMembers } from './store.ts'

type Means = Pick<Appliance, 'db' | 'config' | 'now'>

/** Who takes turns, whose it is, and who comes next. */
export function rotaProps({ db, config, now }: Means): Omit<RotaProps, 'toast' | 'fault'> {
  const shop = readShop(db, config)
  const people = crewMembers(db, shop).map(({ id, name, mobile }) => ({ id, name, hasMobile: mobile !== null }))
  const rota = readRota(db)
  const today = shop.zone ? dutyDay(now(), shop.zone) : null
  return {
    ...{ people, isClockKnown: shop.zone !== null && shop.hours !== null, seen: versionOfRota(rota) },
    rota: rota && today && standing(rota, people, today),
  }
}

/** In one line, for the page of the people; null where nobody takes turns. */
export function rotaWords(means: Means): string | null {
  const { rota } = rotaProps(means)
  if (!rota) return null
  return rota.now ? `${rota.now.name}, until ${rota.now.until}` : 'Nobody: none of them works here any more'
}

/** What tells one state of it from another; days that were swapped are apart. */
export function versionOfRota(rota: Rota | null): string {
  return rota ? [rota.turn, rota.since, ...rota.people].join(' ') : 'none'
}

type People = { id: number; name: string; hasMobile: boolean }[]

function standing(rota: Rota, people: People, today: Temporal.PlainDate): NonNullable<RotaProps['rota']> {
  const here = people.map(({ id }) => id)
  const of = (id: number | null) => people.find((person) => person.id === id)
  const id = dutyOn(rota, today, here)
  const [current, ...next] = turnsFrom(rota, today, here)
  const isSwapped = rota.swaps[today.toString()] !== undefined
  const until = isSwapped || !current ? today.add({ days: 1 }) : current.to
  const person = of(id)
  return {
    turn: rota.turn,
    ids: rota.people,
    now: person
      ? { name: person.name, hasMobile: person.hasMobile, until: `${dateWords(until)}, ${changeHour}:00` }
      : null,
    next: next.map((turn) => ({ name: of(turn.id)?.name ?? '', from: dateWords(turn.from) })),
    swaps: Object.entries(rota.swaps)
      .filter(([date]) => date >= today.toString())
      .toSorted(([one], [other]) => one.localeCompare(other))
      .map(([date, who]) => ({ date, words: dateWords(today.add(today.until(date))), name: of(who)?.name ?? '' })),
    today: today.toString(),
  }
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function dateWords({ dayOfWeek, day, month }: Temporal.PlainDate): string {
  return `${weekdays[dayOfWeek - 1]} ${day} ${months[month - 1]}`
}
