import { Fault, PasswordField } from './fields.tsx'

type Props = {
  /** More than one person can sign in, so a name is asked for. */
  asksName: boolean
  name?: string
  /** Where to go afterwards: a path on this box. */
  next: string
  fault?: string
}

export function SignIn({ asksName, name, next, fault }: Props) {
  return (
    <form method="post" action="/sign-in">
      <Fault words={fault} />
      <input type="hidden" name="next" value={next} />
      {asksName && (
        <>
          <label for="name">Your name</label>
          <input id="name" name="name" autocomplete="username" value={name} maxLength={100} required />
        </>
      )}
      <PasswordField label="Password" name="password" autocomplete="current-password" />
      <button type="submit">Sign in</button>
      <p class="hint">
        Forgotten? On the box itself, run <code>firstring reset-password</code>.
      </p>
    </form>
  )
}
