import { Fixed, type FixedValue } from '../settings/fixed.tsx'
import { Choices, Go, type Refusal, StepForm } from './form.tsx'

type Props = {
  chosen: 'simulated' | 'twilio' | 'others' | null
  /** Calls and texts are real by now, and by Twilio. */
  isByTwilio: boolean
  refusal: Refusal
  fixed?: FixedValue
}

const inWords: Record<string, string> = { simulated: 'Practice only', twilio: 'Twilio' }

/** Practice for now, a number at Twilio, or what the shop has. */
export function CompanyStep({ chosen, isByTwilio, refusal, fixed }: Props) {
  if (fixed) return <Fixed label="Calls and texts" {...fixed} value={inWords[fixed.value] ?? fixed.value} />
  if (isByTwilio)
    return (
      <p>
        This box answers a real number through Twilio. Under <a href="/settings/carrier">Carrier and messenger</a> it
        can go back to practice.
      </p>
    )
  return (
    <StepForm action="/set-up/company" fields={{}} refusal={refusal}>
      <p>Everything works on the practice phone, with no account and no cost. A real number can come at any time.</p>
      <Choices
        name="company"
        legend="What comes first"
        value={chosen}
        choices={[
          { value: 'simulated', words: 'Practice only for now', about: 'Nothing leaves this box.' },
          {
            value: 'twilio',
            words: 'Connect a real number',
            about: 'With an account at Twilio. Practice ends when the number is connected.',
          },
          {
            value: 'others',
            words: 'Use what the shop has',
            about: 'SignalWire, Telnyx, a SIP trunk, a telephone system, or only a mobile.',
          },
        ]}
      />
      <Go />
    </StepForm>
  )
}
