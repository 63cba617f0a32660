import type { PersonFaults, TypedPerson } from '../../server/crew/person-form.ts'
import { Choice, Field } from '../parts/field.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'
import { Days } from '../settings/hours.tsx'
import { alertNames, roleNames, rungNames } from './names.ts'

export type PersonFormProps = {
  action: string
  submit: string
  typed: TypedPerson
  faults: PersonFaults
  /** The version that the form is filled in over; absent for somebody new. */
  seen?: string
  isYou: boolean
  /** Of the first owner, whose number is the shop's setting; null: not set yet. Undefined for everybody else. */
  ownersNumber: string | null | undefined
}

/** Who somebody is, what they may do, and when their phone gets alerts. */
export function PersonForm({ action, submit, typed, faults, seen, isYou, ownersNumber }: PersonFormProps) {
  return (
    <form method="post" action={action} aria-label="The person">
      {Object.keys(faults).length > 0 && (
        <Note tone="danger" icon="failed" role="alert">
          Nothing was saved yet: look at what is marked below.
        </Note>
      )}
      {seen && <Hidden fields={{ seen }} />}
      <Section id="person" title="Who">
        <div class="card form">
          <Name value={typed.name} fault={faults.name} />
          <Mobile value={typed.mobile} fault={faults.mobile} ownersNumber={ownersNumber} />
          <Role value={typed.role} fault={faults.role} isYou={isYou} />
        </div>
      </Section>
      <Alerts alerted={typed.alerted} isOwner={seen !== undefined && typed.role === 'owner'} />
      <Section id="calls" title="Calls">
        <div class="card form">
          <Choice
            id="rung"
            label="Their phone rings for calls to the shop"
            hint="On numbers that ring the crew. Who picks up is asked to press 1, so a voicemail never takes a call."
            value={typed.rung}
            choices={Object.entries(rungNames)}
          />
        </div>
      </Section>
      <Section id="jobs" title="Jobs">
        <div class="card">
          <label class="check">
            <input type="checkbox" name="takesJobs" value="on" checked={typed.takesJobs} aria-describedby="jobs-hint" />
            Jobs are booked with them
          </label>
          <p id="jobs-hint" class="hint">
            Callers are offered times in their hours. Where nobody takes jobs, the shop as a whole does.
          </p>
        </div>
      </Section>
      <Section id="hours" title="Hours">
        <p class="hint">With every day left empty, the shop's hours are theirs.</p>
        <Days typed={typed.hours} faults={faults} />
      </Section>
      <button type="submit">{submit}</button>
    </form>
  )
}

type FieldProps = { value: string; fault?: string }

function Name(field: FieldProps) {
  const hint = 'They sign in by it, and what they write carries it.'
  return <Field id="name" label="Name" hint={hint} maxLength={200} autocomplete="off" required {...field} />
}

function Mobile({ ownersNumber, ...field }: FieldProps & Pick<PersonFormProps, 'ownersNumber'>) {
  if (ownersNumber === undefined) {
    const hint = 'Calls from it are not answered with a text, and alerts go to it.'
    return <Field id="mobile" label="Mobile number" hint={hint} inputMode="tel" autocomplete="off" {...field} />
  }
  return (
    <div class="field">
      <span class="label">Mobile number</span>
      <bdi>{ownersNumber ?? 'not set'}</bdi>
      <p class="hint">
        It is the owner's number of the shop, and is set under <a href="/settings/shop#ownerMobile">Shop</a>.
      </p>
    </div>
  )
}

function Role({ value, fault, isYou }: FieldProps & { isYou: boolean }) {
  if (isYou) return <Hidden fields={{ role: value }} />
  const hint = 'The crew cannot open the settings, the set-up or a restore, and cannot forget a caller.'
  const choices = Object.entries(roleNames)
  return <Choice id="role" label="May do" hint={hint} fault={fault} value={value} choices={choices} />
}

function Alerts({ alerted, isOwner }: Pick<TypedPerson, 'alerted'> & { isOwner: boolean }) {
  // A choice that is not theirs goes along unseen, and holds again when they are no owner any more.
  if (isOwner) return <Hidden fields={{ alerted }} />
  return (
    <Section id="alerts" title="Alerts">
      <div class="card form">
        <Choice
          id="alerted"
          label="Their phone gets alerts"
          hint="An owner's phone gets them at any hour."
          value={alerted}
          choices={Object.entries(alertNames)}
        />
      </div>
    </Section>
  )
}
