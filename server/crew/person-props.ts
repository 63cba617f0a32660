import type { PersonPageProps } from '../../views/crew/person.tsx'
import type { PersonFormProps } from '../../views/crew/person-form.tsx'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { readShop } from '../settings/store.ts'
import { versionOfPerson } from './change-person.ts'
import { standing } from './people-props.ts'
import { type PersonFaults, personAsTyped, type TypedPerson } from './person-form.ts'
import { type CrewMember, crewMembers, crewRow, hasOtherOwner, valuesOf } from './store.ts'

type Means = Pick<Appliance, 'db' | 'config' | 'now'>
export type UnsavedPerson = { typed: TypedPerson; faults: PersonFaults; seen: string }

const nobodyYet = personAsTyped({
  name: '',
  mobile: null,
  role: 'crew',
  alerted: 'in-hours',
  rung: 'in-hours',
  hours: null,
  takesJobs: false,
})

/** The form of somebody new, or as it was typed and not taken. */
export function newPersonProps(unsaved?: Omit<UnsavedPerson, 'seen'>): PersonFormProps {
  const shown = unsaved ?? { typed: nobodyYet, faults: {} }
  return { ...shown, action: '/settings/crew', submit: 'Add and make a link', isYou: false, ownersNumber: undefined }
}

/** Everything about one person; null where nobody is behind that number of a row. */
export function personProps(
  { db, config, now }: Means,
  { id, viewerId }: { id: number; viewerId: number },
  unsaved?: UnsavedPerson,
): PersonPageProps | null {
  const shop = readShop(db, config)
  const row = crewRow(db, id)
  const member = crewMembers(db, shop).find((each) => each.id === id)
  if (!row || !member) return null
  const values = valuesOf(row)
  const shown = unsaved ?? {
    typed: { ...personAsTyped(values), mobile: values.mobile ? showNumber(values.mobile, shop.country) : '' },
    faults: {},
    seen: versionOfPerson(values),
  }
  const isYou = id === viewerId
  return {
    id,
    name: member.name,
    form: { ...shown, action: `/settings/crew/${id}`, submit: 'Save', isYou, ownersNumber: ownersNumber(member, shop) },
    isYou,
    ...standing(member, now()),
    hasLink: member.invitedAt !== null,
    canBeRemoved: !isYou && (member.role === 'crew' || hasOtherOwner(db, id)),
  }
}

function ownersNumber({ isFirstOwner, mobile }: CrewMember, { country }: ReturnType<typeof readShop>) {
  if (!isFirstOwner) return undefined
  return mobile && showNumber(mobile, country)
}
