import { Field } from '../parts/field.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { SignInFault } from './fault.tsx'
import { PasswordField } from './password-field.tsx'

type Props = {
  /** More than one person can sign in, so a name is asked for. */
  asksName: boolean
  name?: string
  /** Where to go afterwards: a path on this box. */
  next: string
  fault?: string
  /** It was too soon, not wrong. */
  isWait?: boolean
}

export function SignIn({ asksName, name = '', next, fault, isWait }: Props) {
  return (
    <form class="form" method="post" action="/sign-in">
      <SignInFault words={fault} isWait={isWait} />
      <Hidden fields={{ next }} />
      {asksName && (
        <Field
          id="name"
          label="Your name or mobile number"
          autocomplete="username"
          value={name}
          maxLength={100}
          required
        />
      )}
      <PasswordField id="password" label="Password" autocomplete="current-password" />
      <button type="submit">Sign in</button>
      <p class="hint">
        Forgotten? On the box itself, run <code>firstring reset-password</code>.
      </p>
    </form>
  )
}
