import type { PersonValues } from '../../server/crew/person-form.ts'

export const roleNames: Record<PersonValues['role'], string> = {
  crew: 'Crew: the daily work',
  owner: 'Owner: everything',
}

/** When a phone rings for calls to the shop. */
export const rungNames: Record<PersonValues['rung'], string> = {
  never: 'Never',
  'in-hours': 'In their hours',
  always: 'At any hour',
}

/** When a phone gets alerts. */
export const alertNames: Record<PersonValues['alerted'], string> = {
  never: 'Never',
  'in-hours': 'In their hours',
  always: 'At any hour',
}
