type Props = { label: string; name: string; autocomplete: 'current-password' | 'new-password'; hint?: string }

/** One password, with what browsers and password keepers need to know about it. */
export function PasswordField({ label, name, autocomplete, hint }: Props) {
  return (
    <>
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        type="password"
        autocomplete={autocomplete}
        maxLength={400}
        required
        aria-describedby={hint ? `${name}-hint` : undefined}
      />
      {hint && (
        <p id={`${name}-hint`} class="hint">
          {hint}
        </p>
      )}
    </>
  )
}

/** What was wrong with the form that was just sent, in one sentence. */
export function Fault({ words }: { words?: string }) {
  return words ? (
    <p role="alert" class="fault">
      {words}
    </p>
  ) : null
}
