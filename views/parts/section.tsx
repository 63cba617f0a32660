import type { ComponentChildren } from 'preact'

type Props = {
  id: string
  title: string
  count?: number | string
  /** Where all of it stands. */
  more?: { href: string; words: string }
  /** Brought up to date while the page is open. */
  isLive?: boolean
  children: ComponentChildren
}

/** A part of a page under a heading of its own. */
export function Section({ id, title, count, more, isLive, children }: Props) {
  return (
    <section class="section" id={id} aria-labelledby={`${id}-title`} data-live={isLive || undefined}>
      <header>
        <h2 id={`${id}-title`}>
          {title}
          {count !== undefined && <span class="count"> {count}</span>}
        </h2>
        {more && <a href={more.href}>{more.words}</a>}
      </header>
      {children}
    </section>
  )
}
