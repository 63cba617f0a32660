import type { TypedWords, WordFaults } from '../../server/bookings/job-words.ts'
import { Field } from '../parts/field.tsx'

export type RewordProps = {
  typed: TypedWords
  faults: WordFaults
  /** Whether an entry for the customer's own calendar goes to their address. */
  isMailed: boolean
}

/** Who, what and where, in other words. */
export function Reword({ id, isOpen, typed, faults, isMailed }: RewordProps & { id: number; isOpen: boolean }) {
  return (
    <details class="card deed-of-job" id="words" open={isOpen}>
      <summary>Change name, work, address or mail</summary>
      <form class="form" method="post" action={`/bookings/${id}/words`}>
        <WordFields typed={typed} faults={faults} isMailed={isMailed} />
        <div class="actions">
          <button type="submit">Save</button>
        </div>
      </form>
    </details>
  )
}

export function WordFields({ typed, faults, isMailed }: RewordProps) {
  return (
    <>
      <Field id="name" label="Name" value={typed.name} fault={faults.name} maxLength={60} autocomplete="off" />
      <Field id="need" label="What is to be done" value={typed.need} fault={faults.need} maxLength={300} />
      <Field
        id="address"
        label="Address"
        value={typed.address}
        fault={faults.address}
        maxLength={200}
        autocomplete="off"
      />
      <Field
        id="email"
        type="email"
        label="Mail address"
        hint={isMailed ? 'It gets an entry for their own calendar, kept up to date.' : undefined}
        value={typed.email}
        fault={faults.email}
        maxLength={120}
        autocomplete="off"
      />
    </>
  )
}
