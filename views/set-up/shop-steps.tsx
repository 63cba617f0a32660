import type { ShopFaults, TypedShop } from '../../server/settings/shop-form.ts'
import { Choice, Field } from '../parts/field.tsx'
import { Fixed, type FixedValue } from '../settings/fixed.tsx'
import { Hours } from '../settings/hours.tsx'
import { Choices, Go, type Refusal, StepForm } from './form.tsx'

type Name = Exclude<keyof TypedShop, 'hours'>

/** What these steps have in common: the shop as it was typed, and the version that it was filled in over. */
export type ShopStepProps = {
  typed: TypedShop
  refusal: Refusal & { faults: ShopFaults }
  seen: string
  fixed: Partial<Record<Name, FixedValue>>
  countries: [code: string, name: string][]
  trades: [key: string, name: string][]
  zones: string[]
  /** The country that holds while none is chosen. */
  ownCountry: string
}

export function ShopStep(step: ShopStepProps) {
  const { refusal, seen, countries, ownCountry } = step
  return (
    <StepForm action="/set-up/shop" fields={{ seen }} refusal={refusal}>
      <p>Missed callers are texted in the name of the shop. What you must know comes to your own mobile.</p>
      <Line {...step} name="businessName" label="Name of the shop" hint="As your customers say it." />
      <Line {...step} name="ownerName" label="Your first name" hint="The first text is signed with it." />
      <Line
        {...step}
        name="ownerMobile"
        label="Your mobile number"
        hint="Calls from it are not answered with a text."
        inputMode="tel"
      />
      <Choose
        {...step}
        name="country"
        label="Country"
        choices={[['', `As the shop's number says (${ownCountry})`], ...countries]}
      />
      <Go />
    </StepForm>
  )
}

export function ZoneStep(step: ShopStepProps) {
  const { refusal, seen, zones } = step
  return (
    <StepForm action="/set-up/zone" fields={{ seen }} refusal={refusal}>
      <p>Opening hours, quiet hours and every time on a page go by the shop's own clock.</p>
      <Choose
        {...step}
        name="zone"
        label="Time zone of the shop"
        choices={[['', 'Choose one'], ...zones.map((zone): [string, string] => [zone, zone.replaceAll('_', ' ')])]}
        hint="Until it is set, nothing is decided by the time of day."
        proposed="Your browser says that you are there. Save it if the shop is, too."
      />
      <Go />
    </StepForm>
  )
}

export function TradeStep({ typed, refusal, seen, fixed, trades }: ShopStepProps) {
  const choices = trades.map(([value, words]) => ({ value, words }))
  return (
    <StepForm action="/set-up/trade" fields={{ seen }} refusal={refusal}>
      <p>What callers ask for, how long it takes and what is an emergency differs from trade to trade.</p>
      {fixed.trade ? (
        <Fixed label="Trade" variable={fixed.trade.variable} value={fixed.trade.value} />
      ) : (
        <Choices name="trade" legend="What the shop does" value={typed.trade} choices={choices} />
      )}
      <Go />
    </StepForm>
  )
}

/** `holidays`: the next ones, by name and date. */
export function HoursStep({ typed, refusal, seen, holidays }: ShopStepProps & { holidays: string[] }) {
  return (
    <StepForm action="/set-up/hours" fields={{ seen }} refusal={refusal}>
      {/* The Enter key presses the first button of a form: it saves, and fills in no hours. */}
      <button type="submit" class="unseen" tabIndex={-1} aria-hidden="true">
        Save
      </button>
      <Hours typed={typed.hours} faults={refusal.faults} at="/set-up/hours" />
      <p class="hint">
        On public holidays you are closed unless you say otherwise, later under Settings, Days off.
        {holidays.length > 0 && ` The next: ${holidays.join(', ')}.`}
      </p>
      <Go />
    </StepForm>
  )
}

type FieldProps = Pick<ShopStepProps, 'typed' | 'refusal' | 'fixed'> & { name: Name; label: string; hint?: string }

function Line({ typed, refusal, fixed, name, label, hint, inputMode }: FieldProps & { inputMode?: 'tel' }) {
  const given = fixed[name]
  if (given) return <Fixed label={label} {...given} />
  const field = { id: name, label, hint, fault: refusal.faults[name], value: typed[name], inputMode }
  return <Field {...field} autocomplete={inputMode ?? 'off'} />
}

function Choose({
  typed,
  refusal,
  fixed,
  name,
  ...choice
}: FieldProps & { choices: [string, string][]; proposed?: string }) {
  const given = fixed[name]
  if (given) return <Fixed label={choice.label} {...given} />
  return <Choice id={name} value={typed[name]} fault={refusal.faults[name]} {...choice} />
}
