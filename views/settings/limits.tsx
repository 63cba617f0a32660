import type { Limit } from '../../server/settings/limits.ts'
import { Section } from '../parts/section.tsx'

/** What keeps the shop from texting too much, and where it is set. */
export function Limits({ limits }: { limits: Limit[] }) {
  return (
    <Section id="limits" title="Limits">
      <p class="hint">They are set by the names in brackets where FirstRing is started.</p>
      <ul class="plain-list">
        {limits.map(({ words, variable }) => (
          <li key={words}>
            {words} <span class="muted">({<code>{variable}</code>})</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
