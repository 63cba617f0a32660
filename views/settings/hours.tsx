import type { TypedDay, Weekday } from '../../server/settings/read-hours.ts'

const days: [Weekday, string][] = [
  ['mon', 'Monday'],
  ['tue', 'Tuesday'],
  ['wed', 'Wednesday'],
  ['thu', 'Thursday'],
  ['fri', 'Friday'],
  ['sat', 'Saturday'],
  ['sun', 'Sunday'],
]

type Props = { typed: Record<Weekday, TypedDay>; faults: Partial<Record<Weekday, string>> }

export function Hours({ typed, faults }: Props) {
  return (
    <fieldset>
      <legend>Opening hours</legend>
      <p class="hint">
        Leave a closed day empty. A call that the box heard of late is texted only while the shop is open, so with no
        day filled in it is not texted.
      </p>
      {days.map(([day, name]) => (
        <Day key={day} day={day} name={name} {...typed[day]} fault={faults[day]} />
      ))}
    </fieldset>
  )
}

type DayProps = TypedDay & { day: Weekday; name: string; fault?: string }

function Day({ day, name, opens, closes, fault }: DayProps) {
  const described = fault ? { 'aria-describedby': `${day}-fault`, 'aria-invalid': true } : {}
  return (
    <div class="day">
      <span>{name}</span>{' '}
      <input type="time" name={`${day}-opens`} value={opens} aria-label={`${name} from`} {...described} /> to{' '}
      <input type="time" name={`${day}-closes`} value={closes} aria-label={`${name} until`} {...described} />
      {fault && (
        <p id={`${day}-fault`} class="fault">
          {fault}
        </p>
      )}
    </div>
  )
}

/** Opening hours in one line, such as `Mon 08:00-17:00, Tue 08:00-17:00`. */
export function hoursInWords(typed: Record<Weekday, TypedDay>): string {
  const open = days.filter(([day]) => typed[day].opens !== '' || typed[day].closes !== '')
  if (open.length === 0) return 'not set'
  return open.map(([day, name]) => `${name.slice(0, 3)} ${typed[day].opens}-${typed[day].closes}`).join(', ')
}
