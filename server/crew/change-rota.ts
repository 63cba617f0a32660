import type { Appliance } from '../appliance.ts'
import { readShop } from '../settings/store.ts'
import { readRota, storeRota } from './keep-rota.ts'
import { beginning, dutyDay, type Rota } from './rota.ts'
import { versionOfRota } from './rota-props.ts'
import { crewMembers } from './store.ts'

type Means = Pick<Appliance, 'db' | 'config' | 'now'>
export type RotaChanged = { do: 'changed' } | { do: 'refused'; because: 'no-zone' | 'too-few' | 'changed-meanwhile' }

type Wanted = { people: number[]; turn: Rota['turn']; begins: number }

/** Lets these people take turns from today on, the one who begins first. */
export function setRota({ db, config, now }: Means, { wanted, seen }: { wanted: Wanted; seen: string }): RotaChanged {
  return db.transaction(
    (tx) => {
      const shop = readShop(tx, config)
      if (!shop.zone) return { do: 'refused', because: 'no-zone' }
      if (versionOfRota(readRota(tx)) !== seen) return { do: 'refused', because: 'changed-meanwhile' }
      const known = crewMembers(tx, shop).map(({ id }) => id)
      const people = wanted.people.filter((id) => known.includes(id))
      if (people.length < 2) return { do: 'refused', because: 'too-few' }
      const first = Math.max(0, people.indexOf(wanted.begins))
      const since = beginning(wanted.turn, dutyDay(now(), shop.zone))
      const inOrder = [...people.slice(first), ...people.slice(0, first)]
      storeRota(tx, { people: inOrder, turn: wanted.turn, since, swaps: {} }, now())
      return { do: 'changed' }
    },
    { behavior: 'immediate' },
  )
}

/** Nobody takes turns any more: each phone rings as its person wishes. */
export function endRota({ db, now }: Means): void {
  storeRota(db, null, now())
}

/** Gives a day to somebody else; null gives it back to whose turn it is. Days that are over are forgotten. */
export function swapDay({ db, config, now }: Means, date: string, id: number | null): void {
  db.transaction(
    (tx) => {
      const rota = readRota(tx)
      const { zone } = readShop(tx, config)
      if (!rota || !zone) return
      const today = dutyDay(now(), zone).toString()
      const kept = Object.entries(rota.swaps).filter(([each]) => each >= today && each !== date)
      const swaps = Object.fromEntries(id === null || date < today ? kept : [...kept, [date, id]])
      storeRota(tx, { ...rota, swaps }, now())
    },
    { behavior: 'immediate' },
  )
}
