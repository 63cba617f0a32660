import type { Appliance } from '../appliance.ts'
import { changeSettings } from '../settings/change-settings.ts'
import type { Storable } from '../settings/settings.ts'
import { readShopForm, type ShopFaults, type TypedShop } from '../settings/shop-form.ts'
import { surroundings } from '../settings/take-shop-form.ts'
import { namesIn, type ShopStepName } from './shop-step-props.ts'

export type ShopStepTaken =
  | { do: 'saved' }
  | { do: 'refused'; because: 'faults'; faults: ShopFaults }
  | { do: 'refused'; because: 'changed-meanwhile'; standing: Storable }

/** Takes the part of the shop's form that a step shows; all else of the shop stays as it is. */
export function takeShopStep(
  appliance: Appliance,
  step: ShopStepName,
  { typed, seen }: { typed: TypedShop; seen: string },
): ShopStepTaken {
  // What the step does not show is not in the form, and an empty field has no fault.
  const read = readShopForm(typed, surroundings(appliance, typed.country))
  if (!read.ok) return { do: 'refused', because: 'faults', faults: read.faults }
  const values = Object.fromEntries(namesIn(step, appliance).map((name) => [name, read.values[name]]))
  const changed = changeSettings(appliance, { values, seen })
  return changed.do === 'changed' ? { do: 'saved' } : changed
}
