import type { ShopStepProps } from '../../views/set-up/shop-steps.tsx'
import type { Appliance } from '../appliance.ts'
import { versionOf } from '../settings/change-settings.ts'
import type { ShopFaults, ShopValues, shopNames, TypedShop } from '../settings/shop-form.ts'
import { changeableNames, shopProps } from '../settings/shop-props.ts'
import { readStored } from '../settings/store.ts'

/** The names of the shop's form that each of these steps is about. */
export const namesOf = {
  shop: ['businessName', 'ownerName', 'ownerMobile', 'country'],
  zone: ['zone'],
  trade: ['trade'],
  hours: ['hours'],
} as const satisfies Record<string, readonly (keyof ShopValues)[]>
export type ShopStepName = keyof typeof namesOf

/** What was typed into a step and not saved. */
export type Unsaved = { typed?: Partial<TypedShop>; faults?: ShopFaults; alert?: string; seen?: string }

/** What stands, or what was typed and not saved; a shop without an owner's name is offered that of who signed in. */
export function shopStepProps(
  appliance: Appliance,
  step: ShopStepName,
  { unsaved, person }: { unsaved: Unsaved; person: string | null },
): ShopStepProps {
  const { typed, faults: _, seen: __, ...shown } = shopProps(appliance)
  const standing = { ...typed, ownerName: typed.ownerName || (person ?? '') }
  return {
    ...shown,
    typed: { ...standing, ...unsaved.typed },
    refusal: { alert: unsaved.alert, faults: unsaved.faults ?? {} },
    seen: unsaved.seen ?? versionOf(readStored(appliance.db), namesIn(step, appliance)),
  }
}

/** Those of its names that no variable of the environment fixes. */
export function namesIn(step: ShopStepName, appliance: Appliance): (typeof shopNames)[number][] {
  const names: readonly string[] = namesOf[step]
  return changeableNames(appliance).filter((name) => names.includes(name))
}
