import type { Call } from '../../server/calls/store.ts'
import { type DeliveryProps, deliveryWords } from '../conversations/delivery.tsx'
import { Chip } from '../parts/chip.tsx'
import { Row } from '../parts/row.tsx'
import { Who, type WhoProps } from '../parts/who.tsx'
import { Voicemail, type VoicemailProps } from '../voicemail/voicemail.tsx'
import { endWords } from './end-words.ts'
import { fateOf, isWithoutText } from './fate.ts'
import { Rescue, type RescueProps } from './rescue.tsx'
import { silences } from './silences.ts'
import { type Suspicion, suspicions } from './suspicions.ts'

export type CallProps = Pick<
  Call,
  'id' | 'decision' | 'because' | 'foundBy' | 'endedAt' | 'outcome' | 'carrierSaid'
> & {
  seconds: number | null
  /** Who of the shop took it. */
  answeredBy: string | null
  /** The crew's phones rang for it. */
  wasRung: boolean
  who: WhoProps
  when: { iso: string; words: string }
  /** The shop's number that was called, where the shop has several. */
  line: string | null
  text: DeliveryProps | null
  /** What made it look like spam, and whether the key was pressed all the same. */
  suspicion: { because: Suspicion; isPassed: boolean } | null
  /** The mobile that the caller gave. */
  gave: string | null
  conversationId: number | null
  voicemails: VoicemailProps[]
  caller: RescueProps['caller'] | null
}

export function CallRow({ here, ...call }: CallProps & { here: string }) {
  const { id, who, when, line, foundBy, conversationId, voicemails, caller } = call
  const { words, ...look } = fateOf(call)
  return (
    <Row
      id={`call-${id}`}
      href={conversationId === null ? undefined : `/conversations/${conversationId}#end`}
      who={who.name ? <bdi>{who.name}</bdi> : <Who {...who} />}
      what={
        <>
          {endWords(call)}
          {line && (
            <>
              {' · on '}
              <bdi>{line}</bdi>
            </>
          )}
          {call.gave && (
            <>
              {' · gave '}
              <bdi>{call.gave}</bdi>
            </>
          )}
          {call.suspicion?.isPassed && ' · pressed 1'}
          {foundBy === 'sweep' && " · found later on the carrier's list"}
        </>
      }
      when={when}
      mark={<Chip {...look}>{words}</Chip>}
      isWhole
      below={voicemails.length > 0 && voicemails.map((voicemail) => <Voicemail key={voicemail.id} {...voicemail} />)}
    >
      {isWithoutText(call) && (
        <>
          <p class="why">{whyOf(call)}</p>
          {caller && <Rescue {...{ here, caller, conversationId }} callId={id} because={call.because} />}
        </>
      )}
    </Row>
  )
}

function whyOf({ because, text, suspicion }: CallProps): string {
  if (because === 'suspected-spam' && suspicion) return suspicions[suspicion.because]
  const words = because ? `${silences[because] ?? because}.` : text ? deliveryWords(text) : ''
  return words.charAt(0).toUpperCase() + words.slice(1)
}
