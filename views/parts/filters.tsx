type Props = {
  /** What it chooses between, for those who hear the page. */
  label: string
  /** One of them is where the reader is. */
  links: { href: string; words: string; isHere: boolean }[]
}

/** The same list, more or less of it. */
export function Filters({ label, links }: Props) {
  return (
    <nav class="filters" aria-label={label}>
      {links.map(({ href, words, isHere }) => (
        <a key={href} href={href} aria-current={isHere ? 'page' : undefined}>
          {words}
        </a>
      ))}
    </nav>
  )
}
