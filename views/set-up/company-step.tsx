import { Fixed, type FixedValue } from '../settings/fixed.tsx'
import { Choices, Go, type Refusal, StepForm } from './form.tsx'

type Props = {
  chosen: 'simulated' | 'twilio' | null
  /** Calls and texts are real by now. */
  isConnected: boolean
  refusal: Refusal
  fixed?: FixedValue
}

const inWords: Record<string, string> = { simulated: 'Practice only', twilio: 'Twilio' }

/** Practice for now, or a real number. */
export function CompanyStep({ chosen, isConnected, refusal, fixed }: Props) {
  if (fixed) return <Fixed label="Calls and texts" {...fixed} value={inWords[fixed.value] ?? fixed.value} />
  if (isConnected)
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
        ]}
      />
      <Go />
    </StepForm>
  )
}
