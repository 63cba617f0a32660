import { Latest } from './latest.tsx'

/** What was said on the line, by both, in order. */
export type Spoken = { by: 'caller' | 'shop'; words: string }

type Props = { label: string; shop: string; spoken: Spoken[] }

/** Who says what, from the first word to the last, which is in sight. */
export function Transcript({ label, shop, spoken }: Props) {
  if (spoken.length === 0) return null
  return (
    <Latest label={label}>
      <ol class="transcript">
        {spoken.map(({ by, words }) => (
          <li class={`by-${by}`}>
            <span class="speaker">{by === 'caller' ? 'Caller' : shop}:</span>{' '}
            <blockquote dir="auto">{words}</blockquote>
          </li>
        ))}
      </ol>
    </Latest>
  )
}
