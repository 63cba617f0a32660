export type FixedValue = { value: string; variable: string }

/** A setting that stands in the environment, and is changed only there. */
export function Fixed({ label, value, variable }: FixedValue & { label: string }) {
  return (
    <div class="field">
      <span class="label">{label}</span>
      <bdi>{value}</bdi>
      <p class="hint">
        Fixed by <code>{variable}</code> where FirstRing is started.
      </p>
    </div>
  )
}
