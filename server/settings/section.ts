import type { IconName } from '../../views/parts/icons.ts'
import type { Appliance } from '../appliance.ts'

/** A page of the settings, as a row on the first of them. */
export type Section = {
  href: string
  icon: IconName
  name: string
  /** What stands now, in one line. */
  words: string
  /** Something is missing here without which the box serves the shop less. */
  isUnfinished?: boolean
}

/** Each room knows how its own settings stand; `viewer` is who is signed in. */
export type SectionOf = (appliance: Appliance, viewer: { id: number; name: string; role: 'owner' | 'crew' }) => Section
