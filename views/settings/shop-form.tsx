import type { ShopFaults, TypedShop } from '../../server/settings/shop-form.ts'
import { Choice, Field } from '../parts/field.tsx'
import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'
import { Fixed, type FixedValue } from './fixed.tsx'
import { Hours } from './hours.tsx'

type Name = Exclude<keyof TypedShop, 'hours'>

export type ShopFormProps = {
  /** Where the form goes, and where hours come back from that were filled in with one tap. */
  action: string
  submit?: string
  typed: TypedShop
  faults: ShopFaults
  seen: string
  /** Fields whose value a variable of the environment gives: they cannot be changed here. */
  fixed: Partial<Record<Name, FixedValue>>
  countries: [code: string, name: string][]
  /** Key and name of each trade. */
  trades: [key: string, name: string][]
  zones: string[]
  /** The country that holds while none is chosen. */
  ownCountry: string
}

/** Who the shop is, where, and when it is open; it may stand on any page that takes it at `action`. */
export function ShopForm({ action, submit = 'Save the shop', ...shop }: ShopFormProps) {
  const isRefused = Object.keys(shop.faults).length > 0
  return (
    <form method="post" action={action} aria-label="The shop">
      {isRefused && (
        <Note tone="danger" icon="failed" role="alert">
          Nothing was saved yet: look at what is marked below.
        </Note>
      )}
      {/* The Enter key presses the first button of a form: it saves, and fills in no hours. */}
      <button type="submit" class="unseen" tabIndex={-1} aria-hidden="true">
        {submit}
      </button>
      <input type="hidden" name="seen" value={shop.seen} />
      <Names {...shop} />
      <Place {...shop} />
      <Hours typed={shop.typed.hours} faults={shop.faults} at={action} />
      <button type="submit">{submit}</button>
    </form>
  )
}

type FieldsProps = Omit<ShopFormProps, 'action' | 'submit'>

function Names(shop: FieldsProps) {
  return (
    <Section id="names" title="Names">
      <div class="card form">
        <Line {...shop} name="businessName" label="Name of the shop" hint="It stands in every first text." />
        <Line
          {...shop}
          name="ownerName"
          label="Your name"
          hint="Texts are signed with it. Without it they are signed with the name of the shop."
        />
        <Line
          {...shop}
          name="ownerMobile"
          label="Your mobile number"
          hint="Alerts are texted to it. Calls from it are not answered with a text."
          inputMode="tel"
        />
        <Choose {...shop} name="trade" label="Trade" choices={[['', 'Not chosen'], ...shop.trades]} />
      </div>
    </Section>
  )
}

function Place({ countries, zones, ownCountry, ...shop }: FieldsProps) {
  return (
    <Section id="place" title="Place">
      <div class="card form">
        <Choose
          {...shop}
          name="country"
          label="Country"
          choices={[['', `By its number: ${ownCountry}`], ...countries]}
        />
        <Choose
          {...shop}
          name="zone"
          label="Time zone"
          choices={[['', 'Not set'], ...zones.map((zone): [string, string] => [zone, zoneName(zone)])]}
          hint="Until it is set, nothing is decided by the time of day."
          inWords={zoneName}
          proposed="Your browser says so. Save it if it is right."
        />
      </div>
    </Section>
  )
}

function zoneName(zone: string): string {
  return zone.replaceAll('_', ' ')
}

type FieldProps = Pick<FieldsProps, 'typed' | 'faults' | 'fixed'> & { name: Name; label: string; hint?: string }

function Line({ typed, faults, fixed, name, label, hint, inputMode }: FieldProps & { inputMode?: 'tel' }) {
  const given = fixed[name]
  if (given) return <Fixed label={label} {...given} />
  const field = { id: name, label, hint, fault: faults[name], value: typed[name], inputMode, autocomplete: 'off' }
  return <Field {...field} />
}

type ChooseProps = FieldProps & {
  choices: [string, string][]
  proposed?: string
  inWords?: (value: string) => string
}

function Choose({ typed, faults, fixed, name, label, hint, choices, proposed, inWords }: ChooseProps) {
  const given = fixed[name]
  if (given) return <Fixed label={label} {...given} value={inWords ? inWords(given.value) : given.value} />
  return <Choice {...{ id: name, label, hint, fault: faults[name], value: typed[name], choices, proposed }} />
}
