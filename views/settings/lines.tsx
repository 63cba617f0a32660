import type { Line } from '../../server/settings/store.ts'
import { Chip } from '../parts/chip.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { Section } from '../parts/section.tsx'
import { Toast } from '../parts/toast.tsx'

type LineProps = Pick<Line, 'id' | 'plan'> & { number: string }

type Props = {
  lines: LineProps[]
  /** Calls come from the practice phone alone. */
  isPractice: boolean
  done?: string
  typed?: string
  fault?: string
}

const plans: Record<Line['plan'], { name: string; means: string }> = {
  fallback: {
    name: 'Fallback',
    means: 'Calls come here when nobody picked up; they are greeted and texted back.',
  },
  off: { name: 'Off', means: 'Calls are turned away and only logged.' },
  'ring-crew-first': { name: 'Ring the crew first', means: 'Who is missed after that is texted back.' },
  'after-hours': { name: 'After hours', means: 'Calls are met here while the shop is closed.' },
  'unknown-callers': { name: 'Unknown callers only', means: 'Callers you know ring through.' },
  always: { name: 'Always', means: 'Calls are answered here first.' },
}

/** What can be chosen by now; the other plans come later. */
const offered = ['fallback', 'off'] as const

/** The shop's numbers and how calls to them are met. */
export function Lines({ lines, isPractice, done, typed = '', fault }: Props) {
  return (
    <div class="settings">
      {lines.length === 0 && (
        <Section id="numbers" title="Numbers">
          <Empty title="No number yet">
            <p>The first number that is called or texted is taken over by itself.</p>
          </Empty>
        </Section>
      )}
      {lines.map((line, index) => (
        <LineCard key={line.id} {...line} isFirst={index === 0} isPractice={isPractice} />
      ))}
      <Section id="another" title="Another number">
        <form class="card form" method="post" action="/settings/lines">
          <Field
            id="number"
            label="Number of the shop"
            value={typed}
            fault={fault}
            inputMode="tel"
            autocomplete="off"
            hint="Calls and texts to it must reach this box through your carrier."
          />
          <div class="actions">
            <button type="submit" class="quiet">
              Add the number
            </button>
          </div>
        </form>
      </Section>
      {done && <Toast words={done} />}
    </div>
  )
}

function LineCard({ id, number, plan, isFirst, isPractice }: LineProps & { isFirst: boolean; isPractice: boolean }) {
  const choices = offered.some((each) => each === plan) ? offered : [plan, ...offered]
  return (
    <section class="card" id={`line-${id}`} aria-labelledby={`number-${id}`}>
      <header class="number">
        <h2 id={`number-${id}`}>
          <bdi>{number}</bdi>
        </h2>
        {isPractice && <Chip>practice phone only</Chip>}
        {plan === 'off' && <Chip tone="amber">off</Chip>}
      </header>
      {isFirst && <p class="hint">Alerts to you come from this number.</p>}
      <form class="form" method="post" action={`/settings/lines/${id}/plan`}>
        <Hidden fields={{ seen: plan }} />
        <fieldset class="choices">
          <legend>How calls are met</legend>
          {choices.map((each) => (
            <Plan key={each} id={`plan-${id}-${each}`} plan={each} isChosen={each === plan} />
          ))}
        </fieldset>
        <div class="actions">
          <button type="submit" class="quiet" aria-label={`Save the plan of ${number}`}>
            Save the plan
          </button>
        </div>
      </form>
    </section>
  )
}

function Plan({ id, plan, isChosen }: { id: string; plan: Line['plan']; isChosen: boolean }) {
  const { name, means } = plans[plan]
  return (
    <div class="choice">
      <input id={id} type="radio" name="plan" value={plan} checked={isChosen} aria-describedby={`${id}-means`} />
      <label for={id}>{name}</label>
      <p id={`${id}-means`} class="hint">
        {means}
      </p>
    </div>
  )
}

/** A plan in one line. */
export function planInWords(plan: Line['plan']): string {
  const { name, means } = plans[plan]
  return `${name}: ${means}`
}
