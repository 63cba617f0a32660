import type { Request, Response } from 'express'
import { alertNames, roleNames, rungNames } from '../../views/crew/names.ts'
import { hoursInWords } from '../../views/settings/hours.tsx'
import { showConflict } from '../settings/conflict-pages.tsx'
import { versionOfPerson } from './change-person.ts'
import { type PersonValues, personAsTyped } from './person-form.ts'

/** Two owners changed one person: the later one decides with open eyes. */
export function showPersonConflict(
  req: Request,
  res: Response,
  { path, standing, yours }: { path: string; standing: PersonValues; yours: PersonValues },
): void {
  const [now, then] = [inWords(standing), inWords(yours)]
  const differences = Object.keys(now)
    .map((what) => ({ what, standing: now[what] ?? '', yours: then[what] ?? '' }))
    .filter(({ standing, yours }) => standing !== yours)
  const fields = { ...flat(yours), seen: versionOfPerson(standing) }
  showConflict(req, res, { action: path, keep: path, fields, differences })
}

function inWords({ hours, ...values }: PersonValues): Record<string, string> {
  return {
    Name: values.name,
    'Mobile number': values.mobile ?? '',
    Role: roleNames[values.role],
    Alerts: alertNames[values.alerted],
    'Calls to the shop': rungNames[values.rung],
    Jobs: values.takesJobs ? 'booked with them' : 'not booked with them',
    Hours: hours ? hoursInWords(personAsTyped({ ...values, hours }).hours) : "the shop's",
  }
}

function flat(values: PersonValues): Record<string, string> {
  const { hours, takesJobs, ...fields } = personAsTyped(values)
  const days = Object.entries(hours).flatMap(([day, { opens, closes }]) => [
    [`${day}-opens`, opens],
    [`${day}-closes`, closes],
  ])
  return { ...fields, ...(takesJobs ? { takesJobs: 'on' } : {}), ...Object.fromEntries(days) }
}
