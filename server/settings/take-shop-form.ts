import { isSupportedCountry } from 'libphonenumber-js/max'
import * as z from 'zod'
import type { Appliance } from '../appliance.ts'
import { readForm } from '../read-form.ts'
import { changeSettings } from './change-settings.ts'
import { presetHours, presetNames } from './hours-presets.ts'
import { composeShop, type Storable } from './settings.ts'
import { readShopForm, type ShopValues, seenField, typedShop } from './shop-form.ts'
import { changeableNames, type UnsavedShop } from './shop-props.ts'
import { crewMobiles, firstLine, numbersOf, readStored } from './store.ts'

export type ShopTaken =
  | { do: 'saved' }
  /** `422` for what cannot be taken, `200` for hours that were filled in with one tap and wait to be saved. */
  | { do: 'show'; status: 200 | 422; unsaved: UnsavedShop }
  | { do: 'refused'; because: 'changed-meanwhile'; standing: Storable; yours: ShopValues }

const form = z.object({ seen: seenField, preset: z.enum(presetNames).optional().catch(undefined) })

/** Takes the shop's form as a browser sent it: saved as a whole or not at all. Throws UnreadableForm. */
export function takeShopForm(appliance: Appliance, body: unknown): ShopTaken {
  const { seen, preset } = readForm(form, body)
  const typed = typedShop(body)
  if (preset)
    return { do: 'show', status: 200, unsaved: { typed: { ...typed, hours: presetHours(preset) }, faults: {}, seen } }
  const read = readShopForm(typed, surroundings(appliance, typed.country))
  if (!read.ok) return { do: 'show', status: 422, unsaved: { typed, faults: read.faults, seen } }
  const changed = changeSettings(appliance, { values: changeable(appliance, read.values), seen })
  return changed.do === 'changed' ? { do: 'saved' } : { ...changed, yours: read.values }
}

/** What a shop's form is read by: the home country, as typed where it is one, the shop's own numbers, and the crew's. */
export function surroundings({ db, config, trades }: Appliance, typedCountry: string) {
  const stored = { ...readStored(db), country: isSupportedCountry(typedCountry) ? typedCountry : null }
  const { country } = composeShop(stored, config, firstLine(db)?.number ?? null)
  return { country, ownNumbers: numbersOf(db), takenNumbers: crewMobiles(db), trades: trades.map(({ key }) => key) }
}

function changeable(appliance: Appliance, values: ShopValues): Partial<ShopValues> {
  return Object.fromEntries(changeableNames(appliance).map((name) => [name, values[name]]))
}
