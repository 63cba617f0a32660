import type { Reply } from '../../server/replies/step.ts'
import { Icon } from '../parts/icon.tsx'
import { Note } from '../parts/note.tsx'

export type WhoseProps = {
  /** Why a person has it; null while the box answers. */
  handedOverBecause: string | null
  isHandedOver: boolean
  /** A danger was told of, and everybody on call is alarmed until somebody takes it. */
  isAlarming: boolean
  /** Every answer waits for a person. */
  isEveryDraftSeen: boolean
}

/** Where a person took it themselves there is nothing to explain. */
const reasons: Record<NonNullable<Reply['handOver']>, string> = {
  'wants-a-time': 'They want a time, and only you know which suits.',
  urgent: 'It is urgent.',
  'asked-for-person': 'They asked for a person.',
  'asked-for-call': 'They asked to be called.',
  cancel: 'They want to cancel.',
  reschedule: 'They want another time.',
  complaint: 'They complain about something.',
  question: 'They asked what the box does not know.',
  'about-booking': 'They wrote something about their booking.',
  'about-a-visit': 'It is about a visit.',
  'other-language': 'They write in a language that the box does not speak.',
  'not-understood': 'Twice in a row the box did not understand them.',
  'nothing-taken': 'They thanked you and took none of the times: nothing is booked.',
  'perhaps-stop': 'They may not want any texts: look at their words.',
  flood: 'They sent more texts than the box should answer.',
}

/** Who answers here: the box, or a person of the shop until they give it back. */
export function Whose({ id, ...whose }: WhoseProps & { id: number }) {
  if (whose.isAlarming) return <Danger id={id} />
  return whose.isHandedOver ? <Yours id={id} because={whose.handedOverBecause} /> : <TheBox id={id} {...whose} />
}

function Yours({ id, because }: { id: number; because: string | null }) {
  const reason = because !== null && Object.hasOwn(reasons, because) ? reasons[because as keyof typeof reasons] : null
  return (
    <Note icon="silent">
      <form class="whose" method="post" action={`/conversations/${id}/giving-back`}>
        <p>
          <strong>You have this conversation.</strong> The box says nothing here.{reason && ` ${reason}`}
        </p>
        <button type="submit" class="quiet">
          <Icon name="undo" />
          Give it back
        </button>
      </form>
    </Note>
  )
}

function Danger({ id }: { id: number }) {
  return (
    <Note tone="danger" icon="failed">
      <form class="whose" method="post" action={`/conversations/${id}/taking`}>
        <p>
          <strong>They told of a danger.</strong> Everybody on call is texted three times in half an hour, until
          somebody takes it or answers them.
        </p>
        <button type="submit">I've got it</button>
      </form>
    </Note>
  )
}

function TheBox({ id, isEveryDraftSeen }: { id: number; isEveryDraftSeen: boolean }) {
  return (
    <form class="whose quietly" method="post" action={`/conversations/${id}/taking`}>
      <span class="hint">{isEveryDraftSeen ? 'The box proposes answers here.' : 'The box answers here.'}</span>
      <button type="submit" class="plain">
        I'll take it
      </button>
    </form>
  )
}
