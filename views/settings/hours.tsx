import type { PresetName } from '../../server/settings/hours-presets.ts'
import type { TypedDay, Weekday } from '../../server/settings/read-hours.ts'
import { Section } from '../parts/section.tsx'

const days: [Weekday, string][] = [
  ['mon', 'Monday'],
  ['tue', 'Tuesday'],
  ['wed', 'Wednesday'],
  ['thu', 'Thursday'],
  ['fri', 'Friday'],
  ['sat', 'Saturday'],
  ['sun', 'Sunday'],
]

const presets: Record<PresetName, string> = {
  weekdays: 'Mon-Fri 8-5',
  'six-days': 'Mon-Sat 8-6',
  'every-day': 'Every day 8-8',
  always: 'Day and night',
  none: 'Clear',
}

type Props = {
  typed: Record<Weekday, TypedDay>
  faults: Partial<Record<Weekday, string>>
  /** Where the form around it goes: one tap fills in a week, and nothing is saved by it. */
  at: string
}

/** When the shop is open; a part of a form. */
export function Hours({ typed, faults, at }: Props) {
  return (
    <Section id="hours" title="Opening hours">
      <p class="hint">
        Leave a closed day empty. A call that the box heard of late is texted only while the shop is open, so with no
        day filled in it is not texted.
      </p>
      <fieldset class="presets">
        <legend class="unseen">Fill in with one tap</legend>
        {Object.entries(presets).map(([name, words]) => (
          <button
            key={name}
            type="submit"
            class="quiet"
            name="preset"
            value={name}
            hx-post={at}
            hx-target="#days"
            hx-select="#days"
            hx-swap="outerHTML"
          >
            {words}
          </button>
        ))}
      </fieldset>
      <Days typed={typed} faults={faults} />
    </Section>
  )
}

/** From when until when, day by day. */
export function Days({ typed, faults }: Pick<Props, 'typed' | 'faults'>) {
  return (
    <div class="card" id="days">
      {days.map(([day, name]) => (
        <Day key={day} day={day} name={name} {...typed[day]} fault={faults[day]} />
      ))}
    </div>
  )
}

type DayProps = TypedDay & { day: Weekday; name: string; fault?: string }

function Day({ day, name, opens, closes, fault }: DayProps) {
  const described = fault ? { 'aria-describedby': `${day}-fault`, 'aria-invalid': true } : {}
  return (
    <div class="day">
      <span>{name}</span>
      <input type="time" name={`${day}-opens`} value={opens} aria-label={`${name} from`} {...described} />
      <span>to</span>
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
