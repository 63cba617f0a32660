import type { Line } from '../../server/settings/store.ts'
import { Field } from '../parts/field.tsx'

export type LinesProps = {
  lines: (Pick<Line, 'id' | 'plan'> & { number: string })[]
  typed: string
  fault?: string
}

const plans: Record<Line['plan'], string> = {
  off: 'Off: calls are turned away and only logged',
  fallback: 'Fallback: calls come here when nobody picked up; they are greeted and texted back',
  'ring-crew-first': 'Ring the crew first',
  'after-hours': 'After hours',
  'unknown-callers': 'Unknown callers only',
  always: 'Always',
}

/** What can be chosen by now; the other plans come later. */
const offered = ['fallback', 'off'] as const

/** The shop's numbers and how calls to them are met. */
export function Lines({ lines, typed, fault }: LinesProps) {
  return (
    <section aria-labelledby="lines">
      <h2 id="lines">Numbers of the shop</h2>
      {lines.length === 0 && <p>None yet. The first number that is called or texted is taken over by itself.</p>}
      <ul class="cards">
        {lines.map((line) => (
          <LineRow key={line.id} {...line} />
        ))}
      </ul>
      <form method="post" action="/settings/lines">
        <Field
          id="number"
          label="Another number of the shop"
          value={typed}
          fault={fault}
          inputMode="tel"
          autocomplete="off"
          hint="Calls or texts to it must reach this box through your carrier."
        />
        <button type="submit" class="quiet">
          Add it
        </button>
      </form>
    </section>
  )
}

function LineRow({ id, number, plan }: LinesProps['lines'][number]) {
  const choices = offered.some((each) => each === plan) ? offered : [plan, ...offered]
  return (
    <li id={`line-${id}`}>
      <strong>{number}</strong>
      <form method="post" action={`/settings/lines/${id}/plan`}>
        <input type="hidden" name="seen" value={plan} />
        <label for={`plan-${id}`}>How calls are met</label>
        <select id={`plan-${id}`} name="plan">
          {choices.map((each) => (
            <option key={each} value={each} selected={each === plan}>
              {plans[each]}
            </option>
          ))}
        </select>
        <button type="submit" class="quiet">
          Save the plan
        </button>
      </form>
    </li>
  )
}

export function planInWords(plan: Line['plan']): string {
  return plans[plan]
}
