import type { Code } from '../../server/calls/forwarding-codes.ts'
import { Choice, Field } from '../parts/field.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'
import { Codes } from './forwarding-dialled.tsx'
import { ForwardingProof, type ForwardingProofProps } from './forwarding-proof.tsx'
import { PhoneTraps } from './phone-traps.tsx'
import type { Place } from './proof.tsx'

export type ForwardingProps = {
  place: Place
  asOf: string
  /** The shop's country, by name. */
  country: string
  /** The box's number, as people write it; null: none yet. */
  line: string | null
  form: {
    number: string
    company: string
    seconds: number
    companies: [key: string, name: string][]
    /** The version that the form is filled in over. */
    seen: string
    fault?: string
    alert?: string
  }
  /** Null until it was said who carries the shop's own number. */
  chosen: ChosenProps | null
  proof: ForwardingProofProps
}

export type ChosenProps = {
  /** Customers call the box's number. */
  isDirect: boolean
  isLandline: boolean
  /** The shop's own number, as people write it. */
  number: string | null
  /** Of its phone company, where we know that. */
  name: string | null
  sure: 'company' | 'others' | 'nobody'
  source: string | null
  note: string | null
  /** How long it rings before; null where that is the company's to say. */
  seconds: number | null
  codes: (Code & { onLink: string; offLink: string })[]
  all: Code | null
  check: { code: string; link: string } | null
}

/** The page of the settings. */
export function Forwarding(props: ForwardingProps) {
  return (
    <div class="set-up">
      <ForwardingStep {...props} />
    </div>
  )
}

/** The shop keeps its number: what nobody picks up there is sent on to the box. */
export function ForwardingStep(props: ForwardingProps) {
  const { place, asOf, line, form, chosen, proof } = props
  return (
    <>
      <p>
        Your customers go on calling the number they know. Your phone rings as ever; what nobody picks up is sent on to{' '}
        <bdi class="tel">{line ?? "the box's number"}</bdi>, and answered there.
      </p>
      <Which {...props} form={form} />
      {chosen && !chosen.isDirect && line && <Codes {...chosen} line={line} asOf={asOf} />}
      {chosen && !chosen.isDirect && <PhoneTraps isLandline={chosen.isLandline} />}
      {chosen && !chosen.isDirect && <ForwardingProof {...proof} place={place} number={chosen.number} line={line} />}
      {chosen?.isDirect && (
        <Note tone="good">
          <p>Customers call the box's number themselves: nothing has to be sent on.</p>
        </Note>
      )}
    </>
  )
}

function Which({ place, country, form, chosen }: ForwardingProps) {
  const companies: [string, string][] = [
    ...(form.company === '' ? [['', 'Choose one'] as [string, string]] : []),
    ...form.companies,
    ['other-mobile', 'Another mobile company'],
    ['other-landline', 'Another landline or telephone system'],
    ['direct', "None: customers call the box's number directly"],
  ]
  return (
    <Section id="own-number" title="The number on your van">
      <form class="form" method="post" action="/set-up/forwarding">
        {form.alert && (
          <Note tone="danger" role="alert">
            <p>{form.alert}</p>
          </Note>
        )}
        <Hidden fields={{ from: place, seen: form.seen }} />
        <Choice
          id="company"
          label="Who carries it"
          hint={`Phone companies of ${country}. The country is set with the shop.`}
          value={form.company}
          choices={companies}
        />
        <Field
          id="number"
          label="The number that your customers call"
          value={form.number}
          fault={form.fault}
          inputMode="tel"
          autocomplete="off"
        />
        <Choice
          id="seconds"
          label="Your phone rings first for"
          hint="Twenty seconds is four or five rings. Few companies let you choose; theirs counts then."
          value={String(form.seconds)}
          choices={[5, 10, 15, 20, 25, 30].map((each) => [String(each), `${each} seconds`])}
        />
        <div class="actions">
          <button type="submit" class={chosen ? 'quiet' : undefined}>
            {chosen ? 'Save' : 'Show me what to dial'}
          </button>
        </div>
      </form>
    </Section>
  )
}
