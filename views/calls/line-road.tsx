import { Choice } from '../parts/field.tsx'
import { Hidden } from '../parts/hidden.tsx'

export type LineRoadProps = {
  /** The shop's other numbers, by their ids. */
  others: [id: string, number: string][]
  /** Empty: this number itself. */
  textsFrom: string
  /** Empty: none. */
  standIn: string
  isRetired: boolean
  /** The version that the form is filled in over. */
  seenRoad: string
}

/** From which number the callers of a line are texted, and which takes over. Without a second number there is nothing to choose. */
export function LineRoad({
  id,
  number,
  others,
  textsFrom,
  standIn,
  isRetired,
  seenRoad,
  onlyTexts,
  ledTo,
}: LineRoadProps & Own) {
  if (others.length === 0) return null
  return (
    <form class="form" method="post" action={`/settings/lines/${id}/road`}>
      <Hidden fields={{ seen: seenRoad }} />
      <Choice
        id={`texts-from-${id}`}
        name="textsFrom"
        label={onlyTexts ? 'Who texts it is answered from' : 'Its callers are texted from'}
        hint={onlyTexts ? undefined : 'A landline takes no texts: choose the mobile beside it.'}
        value={textsFrom}
        choices={[['', ledTo ? `${ledTo}, for this one takes no texts` : 'This number'], ...others]}
      />
      <Choice
        id={`stand-in-${id}`}
        name="standIn"
        label="When texts from it are refused"
        hint="Only where its company surely took nothing, by its own fault. A text from another number says who it is."
        value={standIn}
        choices={[['', 'They wait'], ...others]}
      />
      <Choice
        id={`retired-${id}`}
        name="isRetired"
        label="This number"
        hint="Who texted with a number that is given up hears from the one chosen above, which says so."
        value={isRetired ? 'yes' : 'no'}
        choices={[
          ['no', 'Is in use'],
          ['yes', 'Is given up'],
        ]}
      />
      <div class="actions">
        <button type="submit" class="quiet" aria-label={`Save where callers of ${number} are texted from`}>
          Save where texts go from
        </button>
      </div>
    </form>
  )
}

/** `ledTo`: the other number that its callers are texted from where none is chosen. */
type Own = { id: number; number: string; onlyTexts: boolean; ledTo: string | null }
