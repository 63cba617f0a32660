import type { ComponentChildren } from 'preact'
import { Chip } from '../parts/chip.tsx'
import { Note } from '../parts/note.tsx'
import { LinePlanForm } from './line-plan.tsx'
import { LineRoad } from './line-road.tsx'
import type { LineProps } from './lines.tsx'
import { plans } from './plans.ts'

type Props = LineProps & {
  isFirst: boolean
  /** There is no other number, so nothing is folded. */
  isAlone: boolean
  isOpen: boolean
  rungNow: string[]
  areHoursSet: boolean
}

/** One number of the shop: what it is for, how its calls are met, and where its texts go from. */
export function LineCard(props: Props) {
  const { id, number, cannot, paste, road, isFirst, does, stays } = props
  return (
    <Fold {...props}>
      {cannot && (
        <Note tone="amber">
          <p>{cannot}</p>
        </Note>
      )}
      {isFirst && <p class="hint">Alerts to you come from this number.</p>}
      {does.isUntexted && (
        <Note tone="amber">
          <p>
            Nobody texts its callers yet. <a href="/settings/companies">Choose who does</a>
          </p>
        </Note>
      )}
      {does.onlyTexts ? (
        <p>It is there for texts alone: no call of it comes to this box, so there is nothing to choose for calls.</p>
      ) : (
        <LinePlanForm {...props} isPractice={does.isPractice} />
      )}
      {paste && (
        <>
          <p class="hint">
            Nobody reaches this box, so your carrier meets calls by itself: paste this there as a TwiML Bin, and lead
            the number’s calls to it. Paste it anew whenever the plan or the phones change.
          </p>
          <pre class="paste">
            <code>{paste}</code>
          </pre>
        </>
      )}
      <LineRoad
        {...{ id, number, onlyTexts: does.onlyTexts, ledTo: road.textsFrom === '' ? props.textedFrom : null, ...road }}
      />
      {stays === null && (
        <form class="actions" method="post" action={`/settings/lines/${id}/removal`}>
          <button type="submit" class="quiet" aria-label={`Remove ${number}`}>
            Remove this number
          </button>
          <p class="hint">Nothing ever came to it or left from it.</p>
        </form>
      )}
      {stays?.because === 'of-account' && (
        <p class="hint">
          Nothing ever came to it. It stands in the account of {stays.company}: once that has another number, this one
          can be removed.
        </p>
      )}
    </Fold>
  )
}

/** Of several numbers each is folded, but for the one that is looked at. */
function Fold({ id, number, isAlone, isOpen, children, ...rest }: Props & { children: ComponentChildren }) {
  const name = (
    <>
      <h2 id={`number-${id}`}>
        <bdi>{number}</bdi>
      </h2>
      <Chips {...rest} />
    </>
  )
  const [from] = rest.textedFrom ? [textedFrom(rest.textedFrom)] : []
  if (isAlone)
    return (
      <section class="card" id={`line-${id}`} aria-labelledby={`number-${id}`}>
        <header class="number">{name}</header>
        {children}
      </section>
    )
  return (
    <section class="card" id={`line-${id}`} aria-labelledby={`number-${id}`}>
      <details class="line" open={isOpen}>
        <summary>
          {name}
          <span class="hint">
            {[rest.does.onlyTexts ? 'Texts only' : plans[rest.plan].name, from].filter(Boolean).join('; ')}
          </span>
        </summary>
        {children}
      </details>
    </section>
  )
}

function textedFrom(number: string): string {
  return `its callers are texted from ${number}`
}

function Chips({ does, plan, road }: Pick<LineProps, 'does' | 'plan' | 'road'>) {
  return (
    <>
      {does.isPractice && <Chip>practice phone only</Chip>}
      {does.isUntexted && <Chip tone="amber">no texts</Chip>}
      {plan === 'off' && !does.onlyTexts && <Chip tone="amber">off</Chip>}
      {road.isRetired && <Chip tone="amber">given up</Chip>}
    </>
  )
}
