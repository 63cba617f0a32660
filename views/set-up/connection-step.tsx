import type { AddressesSeen, AddressSeen, Failed } from '../../server/providers/set-up.ts'
import type { When } from '../../server/settings/shop-time.ts'
import { Field } from '../parts/field.tsx'
import { Go, type Refusal, StepForm } from './form.tsx'
import { NoWayIn, PolledConnection, type PollingProps } from './polled-step.tsx'
import { CheckAgain, Finding, failureWords, Missing, type Place, Proof } from './proof.tsx'

export type ConnectionProps = {
  found: ((AddressesSeen | Failed) & { when: When }) | null
  /** As people write it. */
  number: string | null
  /** Calls and texts are real by now. */
  isConnected: boolean
  /** The box asks for them, and nothing leads here. */
  isPolled: boolean
  place: Place
}

type FormProps = ConnectionProps & {
  /** What must be given before, with the step where it is. */
  missing: { step: string; words: string; go: string } | null
  typedFallback: string
  refusal: Refusal
  polling: PollingProps
  /** What callers hear from Twilio while the box is away. */
  sentence: string
}

/** Leads the number's calls and texts to this box by one tap, and shows where they lead. */
export function ConnectionStep(props: FormProps) {
  const { found, number, isConnected, missing, polling, typedFallback, refusal, sentence } = props
  if (missing)
    return (
      <>
        <Missing {...missing} />
        {missing.step === 'address' && <NoWayIn {...polling} />}
      </>
    )
  if (polling.isPolled) return <Polled {...props} />
  const isRight = found?.ok && found.addresses.every((address) => address.isRight)
  return (
    <>
      {!isConnected && <FromThisTap number={number} />}
      <ConnectionProof {...props} />
      <StepForm action="/set-up/connection" fields={{}} refusal={refusal}>
        <details open={Boolean(refusal.faults.fallback)}>
          <summary>While this box is away</summary>
          <p>
            When this box does not answer, Twilio itself says: “{sentence}” It rings nobody, since the call came from
            your own phone in the first place.
          </p>
          <Field
            id="fallback"
            label="Say it by a TwiML Bin of your own (optional)"
            value={typedFallback}
            fault={refusal.faults.fallback}
            autocomplete="off"
            maxLength={300}
            hint="Make one in the Twilio console under TwiML Bins, with words of your own, and paste its address. It must not ring your phone."
          />
        </details>
        <div class="actions">
          <button type="submit" class={isRight && isConnected ? 'quiet' : undefined}>
            {isConnected ? 'Lead calls and texts here once more' : 'Lead calls and texts here'}
          </button>
        </div>
      </StepForm>
      <NoWayIn {...polling} />
    </>
  )
}

function Polled({ number, polling, refusal }: FormProps) {
  return (
    <>
      <PolledConnection {...polling} />
      {!polling.isAsked && (
        <>
          <FromThisTap number={number} />
          <StepForm action="/set-up/connection" fields={{}} refusal={refusal}>
            <Go words="Take calls and texts from Twilio" />
          </StepForm>
        </>
      )}
    </>
  )
}

function FromThisTap({ number }: Pick<ConnectionProps, 'number'>) {
  return (
    <p>
      From this tap on, missed calls to <bdi class="tel">{number}</bdi> are answered for real, and practice ends. What
      still waits from practice goes to nobody.
    </p>
  )
}

export function ConnectionProof({ found, isConnected, isPolled, place }: ConnectionProps) {
  if (isPolled)
    return (
      <p>
        The box asks Twilio every five seconds. <a href="/set-up/connection">What is pasted there</a>
      </p>
    )
  if (!found) return isConnected ? <CheckAgain step="connection" place={place} words="See where they lead" /> : null
  return (
    <Proof step="connection">
      {found.ok ? <Addresses found={found} /> : <Unset found={found} />}
      <CheckAgain step="connection" place={place} />
    </Proof>
  )
}

function Addresses({ found }: { found: AddressesSeen & { when: When } }) {
  const isRight = found.addresses.every((address) => address.isRight)
  return (
    <>
      <Finding isGood={isRight && !found.overruledBy} at={found.when}>
        <p>{isRight ? 'Calls and texts to the number lead here.' : 'Not everything leads here yet.'}</p>
        {found.overruledBy && <p>{overruled[found.overruledBy]}</p>}
      </Finding>
      <dl class="facts card">
        {found.addresses.map((address) => (
          <div key={address.what}>
            <dt>{names[address.what]}</dt>
            <dd>{addressWords(address)}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">
        Is the number in a Messaging Service? Then choose “Defer to sender's webhook” in its integration settings, or
        its texts lead elsewhere.
      </p>
    </>
  )
}

function Unset({ found }: { found: Failed & { when: When } }) {
  return (
    <Finding isGood={false} at={found.when}>
      <p>{failureWords(found)}</p>
      <p>The box is connected; only the number does not lead here yet. Try once more when this is mended.</p>
    </Finding>
  )
}

const overruled = {
  trunk:
    'The number belongs to a SIP trunk, which takes its calls whatever stands here. Take it out of the trunk in the Twilio console.',
  application: 'An application of the account takes its calls or texts. Lead them here once more to take it off.',
}

const names: Record<AddressSeen['what'], string> = {
  calls: 'Calls',
  'call-ends': 'Ends of calls',
  texts: 'Texts',
  fallback: 'Calls while this box is away',
}

function addressWords({ what, set, ours, isRight }: AddressSeen): string {
  if (what === 'fallback')
    return isRight ? `Answered by ${new URL(set ?? '').host}` : 'Nobody says anything: callers would hear an error.'
  if (isRight) return 'Here'
  return `${set ?? 'Nowhere'}; it should be ${ours ?? 'this box'}`
}
