import type { Added } from '../../server/directory/add-contact.ts'
import { Field } from '../parts/field.tsx'

export type AddingProps = {
  number: string
  name: string
  numberFault?: Extract<Added, { do: 'refused' }>['because']
  nameFault?: string
}

/** Family and friends, before they ever call. */
export function AddContact({ number, name, numberFault, nameFault }: AddingProps) {
  return (
    <section class="card" id="add" aria-labelledby="add-title">
      <h2 id="add-title">Add a personal contact</h2>
      <p class="hint">Family and friends get no text when you miss their call.</p>
      <form class="form" method="post" action="/callers#add">
        <div>
          <Field
            id="number"
            label="Number"
            value={number}
            inputMode="tel"
            autocomplete="off"
            maxLength={40}
            fault={numberFault && faults[numberFault]}
            required
          />
        </div>
        <div>
          <Field id="name" label="Name" value={name} autocomplete="off" maxLength={60} fault={nameFault} />
        </div>
        <p class="actions">
          <button type="submit">Add</button>
        </p>
      </form>
    </section>
  )
}

const faults = {
  'not-a-number': 'That is no telephone number. Write it as you dial it, with the area code.',
  'own-line': "That is the shop's own number.",
  crew: "That is a phone of the shop's own people: the box never texts it as a caller.",
}
