import type { IconName } from './icons.ts'

/** A picture beside a word; it says nothing of its own to a screen reader. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" aria-hidden="true" viewBox="0 0 24 24">
      <use href={`/assets/icons.svg#${name}`} />
    </svg>
  )
}
