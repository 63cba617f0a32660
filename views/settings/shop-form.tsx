import type { ShopFaults, TypedShop } from '../../server/settings/shop-form.ts'
import { Choice, Field, FormFault } from '../parts/field.tsx'
import { Hours } from './hours.tsx'

type Name = Exclude<keyof TypedShop, 'hours'>

export type ShopFormProps = {
  typed: TypedShop
  faults: ShopFaults
  seen: string
  /** Fields whose value a variable of the environment gives: they cannot be changed here. */
  fixed: Partial<Record<Name, { value: string; variable: string }>>
  countries: [code: string, name: string][]
  zones: string[]
  /** The country that holds while none is chosen. */
  ownCountry: string
}

export function ShopForm({ typed, faults, seen, fixed, countries, zones, ownCountry }: ShopFormProps) {
  return (
    <section aria-labelledby="shop">
      <h2 id="shop">The shop</h2>
      {Object.keys(faults).length > 0 && <FormFault words="Nothing was saved yet: look at what is marked below." />}
      <form method="post" action="/settings/shop">
        <input type="hidden" name="seen" value={seen} />
        <Line {...{ fixed, typed, faults }} name="businessName" label="Name of the shop" />
        <Line
          {...{ fixed, typed, faults }}
          name="ownerName"
          label="Your name"
          hint="Texts are signed with it. Without it they are signed with the name of the shop."
        />
        <Line
          {...{ fixed, typed, faults }}
          name="ownerMobile"
          label="Your mobile number"
          hint="Alerts are texted to it, and calls from it are not answered with a text."
        />
        <Choose
          {...{ fixed, typed, faults }}
          name="country"
          label="Country"
          choices={[['', `As the shop's number says (${ownCountry})`], ...countries]}
        />
        <Choose
          {...{ fixed, typed, faults }}
          name="zone"
          label="Time zone"
          choices={[['', 'Not set'], ...zones.map((zone): [string, string] => [zone, zone.replaceAll('_', ' ')])]}
          hint="Until it is set, nothing is decided by the time of day."
        />
        <Hours typed={typed.hours} faults={faults} />
        <button type="submit">Save the shop</button>
      </form>
    </section>
  )
}

type FieldProps = Pick<ShopFormProps, 'typed' | 'faults' | 'fixed'> & { name: Name; label: string; hint?: string }

function Line({ typed, faults, fixed, name, label, hint }: FieldProps) {
  const given = fixed[name]
  if (given) return <Fixed label={label} {...given} />
  return <Field id={name} label={label} value={typed[name]} fault={faults[name]} hint={hint} autocomplete="off" />
}

function Choose({ typed, faults, fixed, name, choices, label, hint }: FieldProps & { choices: [string, string][] }) {
  const given = fixed[name]
  if (given) return <Fixed label={label} {...given} />
  return <Choice id={name} label={label} value={typed[name]} fault={faults[name]} hint={hint} choices={choices} />
}

function Fixed({ label, value, variable }: { label: string; value: string; variable: string }) {
  return (
    <p>
      <strong>{label}</strong>: <bdi>{value}</bdi>
      <br />
      <span class="hint">
        Fixed by <code>{variable}</code> where FirstRing is started.
      </span>
    </p>
  )
}
