import type { AccountSeen, Failed } from '../../server/providers/set-up.ts'
import type { When } from '../../server/settings/shop-time.ts'
import { Field } from '../parts/field.tsx'
import { Note } from '../parts/note.tsx'
import { Fixed, type FixedValue } from '../settings/fixed.tsx'
import { Go, type Refusal, StepForm } from './form.tsx'
import { CheckAgain, Finding, failureWords, type Place, Proof } from './proof.tsx'

type Name = 'twilioAccountSid' | 'twilioAuthToken' | 'twilioApiKey' | 'twilioApiSecret'

export type AccountProps = {
  found: ((AccountSeen | Failed) & { when: When }) | null
  /** What is on record; of secrets the last four characters. */
  kept: Record<Name, string | null>
  place: Place
}

type FormProps = AccountProps & {
  typed: { twilioAccountSid: string; twilioApiKey: string }
  refusal: Refusal
  seen: string
  fixed: Partial<Record<Name, FixedValue>>
}

/** The credentials of the account, tried before they are kept. */
export function AccountStep(props: FormProps) {
  const { found, kept, refusal } = props
  const isRight = found?.ok === true && !refusal.alert
  return (
    <>
      <AccountProof {...props} />
      {isRight ? (
        <details>
          <summary>Change the credentials</summary>
          <Credentials {...props} />
        </details>
      ) : (
        <Credentials {...props} />
      )}
      {!kept.twilioAccountSid && (
        <p class="hint">
          No account yet? Sign up at twilio.com and buy a number there that takes calls and texts. A trial account is
          enough to try this box with your own mobile.
        </p>
      )}
    </>
  )
}

/** What the company says of the account. */
export function AccountProof({ found, kept, place }: AccountProps) {
  if (!found) return kept.twilioAuthToken ? <CheckAgain step="account" place={place} words="Check it" /> : null
  return (
    <Proof step="account">
      <Finding isGood={found.ok} at={found.when}>
        <p>{found.ok ? `Twilio knows this account${found.name ? ` as “${found.name}”` : ''}.` : failureWords(found)}</p>
      </Finding>
      {found.ok && found.isTrial && (
        <Note tone="amber">
          <p>
            It is a trial account: it calls and texts only numbers that were verified in the Twilio console (under Phone
            Numbers, Verified Caller IDs). Verify your own mobile there to try it, and upgrade the account before real
            callers are to be answered.
          </p>
        </Note>
      )}
      <CheckAgain step="account" place={place} />
    </Proof>
  )
}

function Credentials({ typed, refusal, seen, fixed, kept }: FormProps) {
  return (
    <StepForm action="/set-up/account" fields={{ seen }} refusal={refusal}>
      <p>
        Both stand on the first page of the Twilio console. They stay on this box: they are never shown again and never
        leave it but for Twilio.
      </p>
      {fixed.twilioAccountSid ? (
        <Fixed label="Account SID" {...fixed.twilioAccountSid} />
      ) : (
        <Sid
          id="twilioAccountSid"
          label="Account SID"
          value={typed.twilioAccountSid}
          hint="It begins with AC."
          fault={refusal.faults.twilioAccountSid}
        />
      )}
      {fixed.twilioAuthToken ? (
        <Fixed label="Auth token" {...fixed.twilioAuthToken} />
      ) : (
        <Secret
          id="twilioAuthToken"
          label="Auth token"
          ending={kept.twilioAuthToken}
          fault={refusal.faults.twilioAuthToken}
        />
      )}
      {!fixed.twilioApiKey && (
        <details open={Boolean(refusal.faults.twilioApiKey || refusal.faults.twilioApiSecret)}>
          <summary>Send by an API key (optional)</summary>
          <p class="hint">
            A key can be withdrawn without changing the token. The token is needed all the same: it proves that calls
            and texts come from Twilio.
          </p>
          <Sid
            id="twilioApiKey"
            label="API key SID"
            value={typed.twilioApiKey}
            hint="It begins with SK. Leave it empty for none."
            fault={refusal.faults.twilioApiKey}
          />
          <Secret
            id="twilioApiSecret"
            label="API key secret"
            ending={kept.twilioApiSecret}
            fault={refusal.faults.twilioApiSecret}
          />
        </details>
      )}
      <Go words="Check and keep" />
    </StepForm>
  )
}

type SidProps = { id: Name; label: string; value: string; hint: string; fault?: string }

function Sid(props: SidProps) {
  return <Field {...props} autocomplete="off" autocapitalize="off" spellcheck={false} maxLength={80} />
}

type SecretProps = { id: Name; label: string; ending: string | null; fault?: string }

function Secret({ ending, ...props }: SecretProps) {
  const hint = ending ? `The one on record ends in ${ending}. Leave it empty to keep it.` : 'It is shown nowhere again.'
  return <Field {...props} type="password" value="" hint={hint} autocomplete="off" maxLength={200} />
}
