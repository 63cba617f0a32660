import type { Call } from '../../server/calls/store.ts'
import { Delivery, type DeliveryProps, isTrouble } from '../conversations/delivery.tsx'
import { Time, ZoneNote } from '../parts/time.tsx'
import { Who, type WhoProps } from '../parts/who.tsx'
import { endWords } from './end-words.ts'
import { silences } from './silences.ts'

export type CallProps = Pick<
  Call,
  'id' | 'decision' | 'because' | 'foundBy' | 'endedAt' | 'outcome' | 'carrierSaid'
> & {
  seconds: number | null
  who: WhoProps
  when: { iso: string; words: string }
  /** The shop's number that was called, as it is written at home. */
  line: string | null
  text: (DeliveryProps & { conversationId: number | null }) | null
}

type Props = {
  calls: CallProps[]
  older: string | null
  isFirstPage: boolean
  isZoneSet: boolean
  shopNumber: string | null
}

export function CallLog({ calls, older, isFirstPage, isZoneSet, shopNumber }: Props) {
  if (calls.length === 0) return <NoCalls isFirstPage={isFirstPage} shopNumber={shopNumber} />
  return (
    <>
      <ZoneNote isZoneSet={isZoneSet} />
      <ul class="cards">
        {calls.map((call) => (
          <CallRow key={call.id} {...call} />
        ))}
      </ul>
      {older && (
        <p>
          <a href={`/calls?before=${older}`}>Older calls</a>
        </p>
      )}
    </>
  )
}

function CallRow(call: CallProps) {
  return (
    <li id={`call-${call.id}`}>
      <strong>
        <Who {...call.who} />
      </strong>{' '}
      · <Time {...call.when} />
      {call.line && ` · on ${call.line}`}
      <div>
        {endWords(call)}
        {call.foundBy === 'sweep' && " (found later on the carrier's list)"}
      </div>
      <div>
        <Text {...call} />
      </div>
    </li>
  )
}

function Text({ decision, because, text }: CallProps) {
  if (decision === 'text-back' && text) return <TextBack {...text} />
  if (because) return <>{`Not texted: ${silences[because] ?? because}.`}</>
  return <>Not decided yet.</>
}

function TextBack({ conversationId, ...delivery }: NonNullable<CallProps['text']>) {
  const words = isTrouble(delivery.state) ? 'Text-back' : 'Texted back'
  return (
    <>
      {conversationId === null ? words : <a href={`/conversations/${conversationId}`}>{words}</a>}
      {': '}
      <Delivery {...delivery} />
    </>
  )
}

function NoCalls({ isFirstPage, shopNumber }: { isFirstPage: boolean; shopNumber: string | null }) {
  if (!isFirstPage)
    return (
      <p>
        There are no older calls. <a href="/calls">To the latest ones</a>
      </p>
    )
  return (
    <p>
      {shopNumber ? `No call yet. Call ${shopNumber} and watch it come in here` : 'No call yet'}, or try it with the{' '}
      <a href="/practice">practice phone</a>.
    </p>
  )
}
