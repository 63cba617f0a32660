import type { ComponentChildren } from 'preact'

/** Nothing is here yet: what will be, and what to do for it. */
export function Empty({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="empty">
      <h2>{title}</h2>
      {children}
    </div>
  )
}
