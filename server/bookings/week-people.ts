// Whose jobs a calendar tells apart: who takes jobs, and who has some in the week that is shown, also when they left.
import { workingHere } from '../crew/store.ts'
import type { Queries } from '../database/queries.ts'
import type { Shop } from '../settings/settings.ts'
import type { Resource } from './availability.ts'
import { namesOfCrew } from './people-store.ts'
import { resourcesOf } from './resources.ts'

/** `tone`: one of as many colours as can be told apart; 1 is the shop's own. */
export type Doer = { id: number; name: string; initials: string; tone: number }

export function resourcesOfShop(db: Queries, shop: Shop): Resource[] {
  return resourcesOf(workingHere(db, shop), shop.hours)
}

/** In the order of their rows, so that nobody changes colour from week to week. */
export function doersOf(db: Queries, ids: readonly number[]): Doer[] {
  const names = namesOfCrew(db)
  const everybody = [...names.keys()]
  return [...new Set(ids)]
    .filter((id) => names.has(id))
    .sort((one, other) => one - other)
    .map((id) => {
      const name = names.get(id) ?? ''
      return { id, name, initials: initialsOf(name), tone: (everybody.indexOf(id) % tones) + 1 }
    })
}

const tones = 6

/** The first letters of the first and the last name. */
export function initialsOf(name: string): string {
  const letters = name
    .split(/\s+/)
    .flatMap((word) => /\p{L}\p{M}*/u.exec(word)?.[0] ?? [])
    .map((letter) => letter.toLocaleUpperCase('en'))
  return [letters.at(0), letters.length > 1 ? letters.at(-1) : undefined].filter(Boolean).join('')
}
