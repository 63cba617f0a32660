import type { Line, LinePlan } from '../../server/settings/store.ts'
import { Chip } from '../parts/chip.tsx'
import { Empty } from '../parts/empty.tsx'
import { Choice, Field } from '../parts/field.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { Section } from '../parts/section.tsx'
import { Toast } from '../parts/toast.tsx'

/** `seen`: the version that the form is filled in over. */
type LineProps = LinePlan & { id: number; number: string; seen: string }

type Props = {
  lines: LineProps[]
  /** Calls come from the practice phone alone. */
  isPractice: boolean
  /** Whose phones would ring now for a line that rings the crew. */
  rungNow: string[]
  done?: string
  typed?: string
  fault?: string
}

const plans: Record<Line['plan'], { name: string; means: string }> = {
  fallback: {
    name: 'Fallback',
    means: 'Calls come here when nobody picked up; they are greeted and texted back.',
  },
  'ring-crew-first': {
    name: 'Ring the crew first',
    means: 'The phones of the crew ring; who is missed after that is greeted and texted back.',
  },
  'after-hours': {
    name: 'After hours',
    means:
      'In opening hours the crew is rung first; while the shop is closed callers are greeted and texted back at once.',
  },
  'unknown-callers': {
    name: 'Unknown callers only',
    means: 'Callers you know by name or by a job ring the crew first; all others are greeted and texted back at once.',
  },
  always: { name: 'Always', means: 'Every call is greeted and texted back at once; nobody is rung.' },
  off: { name: 'Off', means: 'Calls are turned away and only logged.' },
}

const offered = Object.keys(plans) as Line['plan'][]

/** The shop's numbers and how calls to them are met. */
export function Lines({ lines, isPractice, rungNow, done, typed = '', fault }: Props) {
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
        <LineCard key={line.id} {...line} isFirst={index === 0} {...{ isPractice, rungNow }} />
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

type CardProps = LineProps & { isFirst: boolean } & Pick<Props, 'isPractice' | 'rungNow'>

function LineCard({ id, number, seen, isFirst, isPractice, rungNow, ...plan }: CardProps) {
  return (
    <section class="card" id={`line-${id}`} aria-labelledby={`number-${id}`}>
      <header class="number">
        <h2 id={`number-${id}`}>
          <bdi>{number}</bdi>
        </h2>
        {isPractice && <Chip>practice phone only</Chip>}
        {plan.plan === 'off' && <Chip tone="amber">off</Chip>}
      </header>
      {isFirst && <p class="hint">Alerts to you come from this number.</p>}
      <form class="form" method="post" action={`/settings/lines/${id}/plan`}>
        <Hidden fields={{ seen }} />
        <fieldset class="choices">
          <legend>How calls are met</legend>
          {offered.map((each) => (
            <Plan key={each} id={`plan-${id}-${each}`} plan={each} isChosen={each === plan.plan} />
          ))}
        </fieldset>
        <Ringing id={id} rungNow={rungNow} {...plan} />
        <div class="actions">
          <button type="submit" class="quiet" aria-label={`Save the plan of ${number}`}>
            Save the plan
          </button>
        </div>
      </form>
    </section>
  )
}

function Ringing({ id, rungNow, closedPlan, ringSeconds, isRungInTurn }: LinePlan & { id: number; rungNow: string[] }) {
  const closed = offered.map((each) => [each, plans[each].name] as [string, string])
  return (
    <>
      <Choice
        id={`closed-${id}`}
        name="closedPlan"
        label="While the shop is closed"
        hint="By the opening hours, and on days off."
        value={closedPlan ?? ''}
        choices={[['', 'The same'], ...closed]}
      />
      <Choice
        id={`order-${id}`}
        name="order"
        label="The crew's phones ring"
        hint={`${whoIsRung(rungNow)} That is set with each person of the crew. Who picks up is asked to press 1.`}
        value={isRungInTurn ? 'in-turn' : 'at-once'}
        choices={[
          ['at-once', 'All at once'],
          ['in-turn', 'One after the other'],
        ]}
      />
      <Choice
        id={`seconds-${id}`}
        name="ringSeconds"
        label="Each phone rings for"
        value={String(ringSeconds)}
        choices={lengths(ringSeconds).map((each) => [String(each), `${each} seconds`])}
      />
    </>
  )
}

function whoIsRung(names: string[]): string {
  if (names.length === 0) return "At this hour nobody's phone would ring, and callers are greeted at once."
  return `At this hour these would ring: ${names.join(', ')}.`
}

const usualLengths = [5, 10, 15, 20, 25, 30, 45, 60]

function lengths(standing: number): number[] {
  return [...new Set([...usualLengths, standing])].toSorted((a, b) => a - b)
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
export function planInWords({ plan, closedPlan, ringSeconds, isRungInTurn }: LinePlan): string {
  const closed = closedPlan ? `; while closed: ${plans[closedPlan].name}` : ''
  const ring = isRungInTurn ? 'one phone after the other' : 'all phones at once'
  return `${plans[plan].name}${closed}; ${ring}, ${ringSeconds} seconds each`
}
