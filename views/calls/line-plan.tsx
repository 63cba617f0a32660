import type { LineOffer } from '../../server/calls/line-offer.ts'
import type { Line, LinePlan } from '../../server/settings/store.ts'
import { Choice } from '../parts/field.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { plans } from './plans.ts'

type Props = LinePlan & {
  id: number
  number: string
  /** The version that the form is filled in over. */
  seen: string
  offer: LineOffer
  isPractice: boolean
  /** Whose phones would ring now for a line that rings the crew. */
  rungNow: string[]
  /** When the shop is open is known. */
  areHoursSet: boolean
}

/** How calls to a number are met, as far as whoever carries them can. */
export function LinePlanForm({ id, number, seen, offer, isPractice, rungNow, areHoursSet, ...plan }: Props) {
  return (
    <form class="form" method="post" action={`/settings/lines/${id}/plan`}>
      <Hidden fields={{ seen }} />
      <fieldset class="choices">
        <legend>How calls are met</legend>
        {offer.order === null && (
          <p class="hint">
            What carries these calls tells of them when they are over: it rings nobody and says nothing.
          </p>
        )}
        {withStanding(offer.plans, plan.plan).map((each) => (
          <Plan
            key={each}
            id={`plan-${id}-${each}`}
            plan={each}
            isChosen={each === plan.plan}
            isTold={offer.order === null}
          />
        ))}
      </fieldset>
      {!areHoursSet && (plan.plan === 'after-hours' || plan.closedPlan !== null) && (
        <p class="hint">
          No opening hours are known, so the shop counts as open at any hour and the plan for closed hours never comes.{' '}
          <a href="/settings/shop#hours">Fill in the hours</a>
        </p>
      )}
      <Ringing {...{ id, rungNow, offer, isPractice }} {...plan} />
      <div class="actions">
        <button type="submit" class="quiet" aria-label={`Save the plan of ${number}`}>
          Save the plan
        </button>
      </div>
    </form>
  )
}

const falls: [Line['fallsTo'], string][] = [
  ['greeting', 'A greeting, then a text'],
  ['voicemail', 'A voicemail, then a text'],
  ['voice', 'The answering voice'],
]

const screenings: [Line['screening'], string][] = [
  ['nobody', 'Nobody'],
  ['suspects', 'Who looks like spam'],
  ['unknown', 'Everybody whom you do not know'],
]

type RingingProps = LinePlan & { id: number; rungNow: string[]; offer: LineOffer; isPractice: boolean }

/** What is not to be chosen stays as it is. */
function Ringing({ id, offer, rungNow, isPractice, closedPlan, ringSeconds, isRungInTurn, ...rest }: RingingProps) {
  const { plan, fallsTo, screening, heardBy } = rest
  const order = isRungInTurn ? 'in-turn' : 'at-once'
  const closedPlans = withStanding(offer.closedPlans, closedPlan ?? undefined)
  return (
    <>
      {closedPlans.length > 0 ? (
        <Choice
          id={`closed-${id}`}
          name="closedPlan"
          label="While the shop is closed"
          hint="By the opening hours, and on days off."
          value={closedPlan ?? ''}
          choices={[['', 'The same'], ...closedPlans.map((each): [string, string] => [each, plans[each].name])]}
        />
      ) : (
        <Hidden fields={{ closedPlan: '' }} />
      )}
      {offer.order === null ? (
        <Hidden fields={{ order, ringSeconds: String(ringSeconds), fallsTo }} />
      ) : (
        <>
          <Choice
            id={`order-${id}`}
            name="order"
            label="The crew's phones ring"
            hint={[whoIsRungBy([plan, closedPlan], rungNow, offer), offer.order === 'at-once' && onlyAtOnce]
              .filter(Boolean)
              .join(' ')}
            value={order}
            choices={offer.order === 'any' || isRungInTurn ? orders : orders.slice(0, 1)}
          />
          <Choice
            id={`seconds-${id}`}
            name="ringSeconds"
            label="Each phone rings for"
            value={String(ringSeconds)}
            choices={lengths(ringSeconds).map((each) => [String(each), `${each} seconds`])}
          />
          <Choice
            id={`falls-${id}`}
            name="fallsTo"
            label="Who is not answered hears"
            hint={[
              'Nobody is rung, nobody picks up, or nobody presses 1.',
              ...offer.falls.map((each) => fallHints[each]),
            ]
              .filter(Boolean)
              .join(' ')}
            value={fallsTo}
            choices={falls.filter(([each]) => withStanding(offer.falls, fallsTo).includes(each))}
          />
        </>
      )}
      {offer.screens ? (
        <Choice
          id={`screening-${id}`}
          name="screening"
          label="Who must press 1 first"
          hint="Machines do not. Who does not press it rings nobody and gets no text, and stands in the call log under suspected spam."
          value={screening}
          choices={screenings}
        />
      ) : (
        <Hidden fields={{ screening }} />
      )}
      {fallsTo === 'voice' && (offer.talksOpenLine || isPractice) ? (
        <Choice
          id={`heard-${id}`}
          name="heardBy"
          label="The voice hears callers"
          hint="Over one connection it answers at once and can be interrupted; your carrier asks you to accept its terms for that. Where the connection does not come about, it is question by question."
          value={heardBy}
          choices={[
            ['relay', 'Over one connection'],
            ['gather', 'Question by question'],
          ]}
        />
      ) : (
        <Hidden fields={{ heardBy }} />
      )}
    </>
  )
}

const orders: [string, string][] = [
  ['at-once', 'All at once'],
  ['in-turn', 'One after the other'],
]
const onlyAtOnce = 'What carries these calls rings them all at once only.'

const fallHints: Record<Line['fallsTo'], string> = {
  greeting: '',
  voicemail: 'A voicemail is recorded after the tone.',
  voice:
    'The voice asks what is needed and books it, says what it is and that it writes down what is said, and rings the crew when a caller asks for a person.',
}

/** What is offered, and what was chosen before. */
function withStanding<Each extends string>(offered: Each[], standing: Each | undefined): Each[] {
  return standing === undefined || offered.includes(standing) ? offered : [...offered, standing]
}

function whoIsRungBy(chosen: (Line['plan'] | null)[], rungNow: string[], { screens }: LineOffer): string {
  if (!chosen.some((each) => each && ringing.has(each))) return 'By this plan nobody is rung.'
  const key = screens ? ' Who picks up is asked to press 1.' : ''
  return `${whoIsRung(rungNow)} That is set with each person of the crew.${key}`
}

const ringing = new Set<Line['plan']>(['ring-crew-first', 'after-hours', 'unknown-callers'])

function whoIsRung(names: string[]): string {
  if (names.length === 0) return "At this hour nobody's phone would ring, and callers are greeted at once."
  return `At this hour these would ring: ${names.join(', ')}.`
}

const usualLengths = [5, 10, 15, 20, 25, 30, 45, 60]

function lengths(standing: number): number[] {
  return [...new Set([...usualLengths, standing])].toSorted((a, b) => a - b)
}

type PlanProps = { id: string; plan: Line['plan']; isChosen: boolean; isTold: boolean }

/** `isTold`: its calls are told of when they are over. */
function Plan({ id, plan, isChosen, isTold }: PlanProps) {
  const { name, means } = plans[plan]
  return (
    <div class="choice">
      <input id={id} type="radio" name="plan" value={plan} checked={isChosen} aria-describedby={`${id}-means`} />
      <label for={id}>{name}</label>
      <p id={`${id}-means`} class="hint">
        {isTold && plan === 'off' ? 'Calls are only logged.' : means}
      </p>
    </div>
  )
}
