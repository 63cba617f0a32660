import { shortSilence } from '../calls/short-silences.ts'
import { type DeliveryProps, isTrouble } from '../conversations/delivery.tsx'
import { reasonOf } from '../conversations/reasons.ts'
import { Chip, ClockChip } from '../parts/chip.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { Icon } from '../parts/icon.tsx'
import { Row } from '../parts/row.tsx'
import { nameOf, Who, type WhoProps } from '../parts/who.tsx'
import { Voicemail, type VoicemailProps } from '../voicemail/voicemail.tsx'
import { type BridgeProps, bridgeWords, hasFailed, isOutcomeOpen } from './bridge-words.ts'

export type CallbackProps = {
  id: number
  who: WhoProps
  /** As it is dialled; absent for who has no number. */
  telephone?: string
  conversationId: number | null
  /** Why the last call led to no text, or `missed-call` where one was queued. */
  because: string
  /** That text and how far it came. */
  text: DeliveryProps | null
  calledTimes: number
  since: { iso: string; words: string }
  waited: { minutes: number; words: string }
  /** The same of their last call. */
  lastCalled: { minutes: number; words: string }
  /** What they left since they wait. */
  voicemails: VoicemailProps[]
  marks: CallbackMark[]
  /** The last time that the shop called them back. */
  bridge: BridgeProps | null
  /** The phone of the shop that the box would ring first; `whose` is null for the own of who looks at it. */
  ring: { whose: string | null } | null
}

export type CallbackMark = 'landline' | 'opted-out' | 'personal'

const marked: Record<CallbackMark, string> = {
  landline: 'Landline, takes no texts',
  'opted-out': 'Wants no texts',
  personal: 'Personal contact',
}

/** Somebody who waits for a voice. `next` is the page to come back to. */
export function CallbackRow({ next, isShort, ...callback }: CallbackProps & { next: string; isShort?: boolean }) {
  const { id, who, telephone, conversationId, because, waited, lastCalled, voicemails, marks, bridge, ring } = callback
  const isCalling = bridge !== null && bridge.stage !== 'over'
  const name = nameOf(who)
  return (
    <Row
      id={`callback-${id}`}
      href={conversationId === null ? undefined : `/conversations/${conversationId}`}
      who={<Who {...who} isShort={isShort} />}
      clock={<ClockChip words={waited.words} minutes={lastCalled.minutes} />}
      what={[
        !begunByText.includes(because) && calledWords(callback),
        callbackWords(callback),
        isShort && voicemails.length > 0 && 'Left a voicemail.',
      ]
        .filter(Boolean)
        .join(' ')}
      mark={[
        bridge && (
          <Chip key="bridge" tone={isCalling ? 'accent' : isOutcomeOpen(bridge) ? 'amber' : undefined} icon="call">
            {bridgeWords(bridge)}
          </Chip>
        ),
        ...marks.map((mark) => <Chip key={mark}>{marked[mark]}</Chip>),
      ]}
      isWhole
      below={
        !isShort &&
        voicemails.length > 0 &&
        voicemails.map((voicemail) => <Voicemail key={voicemail.id} {...voicemail} />)
      }
    >
      {telephone && ring && !isCalling && (
        <form method="post" action={`/callbacks/${id}/calls`}>
          <Hidden fields={{ next }} />
          <button type="submit" class="quiet" aria-label={`${callWords(ring)}: ${name}`}>
            <Icon name="call" />
            {callWords(ring)}
          </button>
        </form>
      )}
      {telephone && (!ring || ring.whose !== null || hasFailed(bridge)) && (
        <a class="quiet button" href={telephone} aria-label={`Call ${name}`}>
          <Icon name="call" />
          {ring ? 'Dial yourself' : 'Call'}
        </a>
      )}
      {isOutcomeOpen(bridge) && (
        <form method="post" action={`/callbacks/${id}/voicemail`}>
          <Hidden fields={{ next }} />
          <button type="submit" class="quiet" aria-label={`Voicemail: ${name}`}>
            Voicemail
          </button>
        </form>
      )}
      <form method="post" action={`/callbacks/${id}/closing`}>
        <Hidden fields={{ next }} />
        <button type="submit" name="outcome" value="reached" class="quiet" aria-label={`Reached: ${name}`}>
          <Icon name="done" />
          Reached
        </button>
        {!isShort && (
          <button type="submit" name="outcome" value="gave-up" class="plain" aria-label={`Give up: ${name}`}>
            Give up
          </button>
        )}
      </form>
    </Row>
  )
}

function callWords({ whose }: NonNullable<CallbackProps['ring']>): string {
  return whose === null ? 'Call' : `Call from ${whose}'s phone`
}

/** Nobody called: it was asked for in words. */
const begunByText = ['asked-for', 'asked-for-call']

function calledWords({ calledTimes, since, waited, lastCalled }: CallbackProps): string {
  if (calledTimes === 1) return `Called ${since.words}.`
  const last = lastCalled.minutes < 1 ? lastCalled.words : `${lastCalled.words} ago`
  return `Called ${calledTimes} times since ${since.words}${lastCalled.words !== waited.words ? `, last ${last}` : ''}.`
}

/** What a mark says already is not said twice. */
function callbackWords({ because, text, marks }: CallbackProps): string {
  const isMarked = (reason: string | null) => marks.some((mark) => mark === reason || sameAs[mark] === reason)
  if (because === 'asked-for') return 'You wanted to call.'
  if (because === 'asked-for-call') return 'They asked to be called.'
  if (because === 'keyed-in-vain')
    return 'Hid their own number, keyed this number and hung up before saying yes; not texted.'
  if (because === 'asked-for-person') return 'They wait for a word from you.'
  if (because !== 'missed-call') return isMarked(because) ? '' : `Not texted: ${shortSilence(because)}.`
  if (text?.state === 'unknown') return 'Whether the text went out is being found out.'
  if (text && isTrouble(text.state))
    return isMarked(text.because) ? '' : `The text did not arrive: ${reasonOf(text.because).why}.`
  if (text?.state === 'queued' || text?.state === 'sending') return 'The text is on its way.'
  return 'Texted back, no answer yet.'
}

const sameAs: Partial<Record<CallbackMark, string>> = { landline: 'cannot-be-texted' }
