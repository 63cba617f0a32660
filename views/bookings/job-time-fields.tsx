import type { TimeFaults, TypedTime } from '../../server/bookings/job-time.ts'
import { Choice, Field } from '../parts/field.tsx'
import { Hidden } from '../parts/hidden.tsx'

export type JobTimeProps = {
  typed: TypedTime
  faults: TimeFaults
  people: [value: string, words: string][]
  /** What an empty length means, where it may be empty. */
  emptyMinutes?: string
}

/** When, for how long, and with whom; who is alone is not asked the last. */
export function JobTimeFields({ typed, faults, people, emptyMinutes }: JobTimeProps) {
  const isAlone = people.length === 2 && people[0]?.[0] === typed.person && !faults.person
  return (
    <>
      <div class="beside-each-other">
        <Field id="date" type="date" label="Date" value={typed.date} fault={faults.date} required />
        <Field id="time" type="time" label="From" value={typed.time} fault={faults.time} required />
        <Field
          id="minutes"
          label="Minutes"
          inputMode="numeric"
          value={typed.minutes}
          fault={faults.minutes}
          maxLength={4}
          hint={emptyMinutes}
          required={emptyMinutes === undefined}
        />
      </div>
      {isAlone ? (
        <Hidden fields={{ person: typed.person }} />
      ) : (
        <Choice id="person" label="With" value={typed.person} choices={people} fault={faults.person} />
      )}
    </>
  )
}
