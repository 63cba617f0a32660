import { Field } from '../parts/field.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { SignInFault } from './fault.tsx'
import { PasswordField } from './password-field.tsx'

type Props = {
  /** From the link; without it the code must be typed. */
  code: string
  name: string
  fault?: string
  isWait?: boolean
}

/** The first visitor with the code becomes the owner. */
export function Setup({ code, name, fault, isWait }: Props) {
  return (
    <form class="form" method="post" action="/setup">
      <p>This box has no owner yet. Whoever holds its set-up code becomes the owner, once.</p>
      <SignInFault words={fault} isWait={isWait} />
      <Code code={code} />
      <Field id="name" label="Your name" autocomplete="name" value={name} maxLength={60} required />
      <PasswordField
        id="password"
        label="Password"
        autocomplete="new-password"
        hint="At least 12 characters. Three or four words that have nothing to do with each other are easy to keep."
      />
      <PasswordField id="again" label="The same password again" autocomplete="new-password" />
      <button type="submit">This is my box</button>
    </form>
  )
}

function Code({ code }: { code: string }) {
  if (code) return <Hidden fields={{ code }} />
  return (
    <div class="field">
      <label for="code">Set-up code</label>
      <input id="code" name="code" autocomplete="off" maxLength={100} required aria-describedby="code-hint" />
      <p id="code-hint" class="hint">
        It stands in the box's log, and in the file <code>setup-code</code> of its data folder.
      </p>
    </div>
  )
}
