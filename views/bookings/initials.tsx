/** Whose it is, in a colour of their own; their name stands beside it or is said by what it stands in. */
export function Initials({ initials, tone }: { initials: string; tone: number }) {
  return (
    <span class={`initials tone-${tone}`} aria-hidden="true">
      {initials}
    </span>
  )
}
