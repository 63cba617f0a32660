import type { ComponentChildren } from 'preact'

/** A list that is longer than its place, and shows its end. */
export function Latest({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class="latest" tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
