import { Icon } from '../parts/icon.tsx'
import { Time } from '../parts/time.tsx'

export type NextProps = { what: 'nudge' | 'reminder' | 'review-ask'; when: { iso: string; words: string } }

const words: Record<NextProps['what'], [before: string, after: string]> = {
  nudge: ['Nudge', 'unless they answer'],
  reminder: ['Reminder of the job', 'unless it changes'],
  'review-ask': ['Asks for a review', 'unless they write'],
}

/** What the box says next by itself, when, and what keeps it from that. */
export function Next({ what, when }: NextProps) {
  const [before, after] = words[what]
  return (
    <p class="muted next">
      <Icon name="waiting" />
      <span>
        {before}: <Time {...when} />, {after}
      </span>
    </p>
  )
}
