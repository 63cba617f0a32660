import { Fault, PasswordField } from './fields.tsx'

type Props = {
  /** From the link; without it the code must be typed. */
  code: string
  name: string
  fault?: string
}

/** The first visitor with the code becomes the owner. */
export function Setup({ code, name, fault }: Props) {
  return (
    <form method="post" action="/setup">
      <p>This box has no owner yet. Whoever holds its set-up code becomes the owner, once.</p>
      <Fault words={fault} />
      <Code code={code} />
      <label for="name">Your name</label>
      <input id="name" name="name" autocomplete="name" value={name} maxLength={60} required />
      <PasswordField
        label="Password"
        name="password"
        autocomplete="new-password"
        hint="At least 12 characters. Three or four words that have nothing to do with each other are easy to keep."
      />
      <PasswordField label="The same password again" name="again" autocomplete="new-password" />
      <button type="submit">This is my box</button>
    </form>
  )
}

function Code({ code }: { code: string }) {
  if (code) return <input type="hidden" name="code" value={code} />
  return (
    <>
      <label for="code">Set-up code</label>
      <input id="code" name="code" autocomplete="off" maxLength={100} required aria-describedby="code-hint" />
      <p id="code-hint" class="hint">
        It stands in the box's log, and in the file <code>setup-code</code> of its data folder.
      </p>
    </>
  )
}
