import type { LineDoes } from '../../server/calls/line-does.ts'
import type { LineOffer } from '../../server/calls/line-offer.ts'
import type { LinePlan } from '../../server/settings/store.ts'
import type { Stays } from '../../server/settings/why-line-stays.ts'
import { ShownNumber, type ShownNumberProps } from '../callbacks/shown-number.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'
import { Toast } from '../parts/toast.tsx'
import { LineCard } from './line-card.tsx'
import type { LineRoadProps } from './line-road.tsx'

/** `seen`: the version that the form is filled in over; `cannot`: why calls cannot be met so by whoever carries them, and how they are. */
export type LineProps = LinePlan & {
  id: number
  number: string
  seen: string
  cannot?: string
  offer: LineOffer
  does: LineDoes
  /** The other number from which its callers are texted, as people write it. */
  textedFrom: string | null
  /** Why it cannot be removed; null: it can. */
  stays: Stays | null
  road: LineRoadProps
  paste: string | null
}

type Props = {
  lines: LineProps[]
  /** The one that is unfolded; null: the first. */
  opened: number | null
  /** Whose phones would ring now for a line that rings the crew. */
  rungNow: string[]
  /** When the shop is open is known. */
  areHoursSet: boolean
  /** The number that callers see who are called back. */
  shown: ShownNumberProps
  done?: string
  typed?: string
  fault?: string
  /** Why the plan that was just chosen is impossible here. */
  cannot?: string
}

/** The shop's numbers and how calls to them are met. */
export function Lines({ lines, opened, rungNow, areHoursSet, shown, done, typed = '', fault, cannot }: Props) {
  return (
    <div class="settings">
      {cannot && (
        <Note tone="danger" role="alert">
          <p>{cannot}</p>
        </Note>
      )}
      {lines.length === 0 && (
        <Section id="numbers" title="Numbers">
          <Empty title="No number yet">
            <p>The first number that is called or texted is taken over by itself.</p>
          </Empty>
        </Section>
      )}
      {lines.map((line, index) => (
        <LineCard
          key={line.id}
          {...line}
          isFirst={index === 0}
          isAlone={lines.length === 1}
          isOpen={opened === null ? index === 0 : opened === line.id}
          {...{ rungNow, areHoursSet }}
        />
      ))}
      <ShownNumber {...shown} />
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
