import { shortSilence } from '../calls/short-silences.ts'
import { type DeliveryProps, isTrouble } from '../conversations/delivery.tsx'
import { reasonOf } from '../conversations/reasons.ts'
import { Chip, ClockChip } from '../parts/chip.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { Icon } from '../parts/icon.tsx'
import { Row } from '../parts/row.tsx'
import { nameOf, Who, type WhoProps } from '../parts/who.tsx'

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
  marks: CallbackMark[]
  /** The last time that the shop called them back. */
  bridge: BridgeProps | null
  /** The box may ring a phone of the shop first. */
  canRing: boolean
}

type BridgeProps = {
  stage: 'rings-you' | 'asks-you' | 'rings-them' | 'over'
  outcome: 'reached' | 'voicemail' | 'no-answer' | null
  seconds: number | null
  because: string | null
  at: { iso: string; words: string }
}

export type CallbackMark = 'landline' | 'opted-out' | 'blocked' | 'personal'

const marked: Record<CallbackMark, string> = {
  landline: 'Landline, takes no texts',
  'opted-out': 'Wants no texts',
  blocked: 'You blocked them',
  personal: 'Personal contact',
}

/** Somebody who waits for a voice. `next` is the page to come back to. */
export function CallbackRow({ next, isShort, ...callback }: CallbackProps & { next: string; isShort?: boolean }) {
  const { id, who, telephone, conversationId, because, calledTimes, since, waited, marks, bridge, canRing } = callback
  const isCalling = bridge !== null && bridge.stage !== 'over'
  const name = nameOf(who)
  return (
    <Row
      id={`callback-${id}`}
      href={conversationId === null ? undefined : `/conversations/${conversationId}`}
      who={<Who {...who} isShort={isShort} />}
      clock={<ClockChip {...waited} />}
      what={[!begunByText.includes(because) && calledWords(calledTimes, since.words), callbackWords(callback)]
        .filter(Boolean)
        .join(' ')}
      mark={[
        bridge && (
          <Chip key="bridge" tone={isCalling ? 'accent' : undefined} icon="call">
            {bridgeWords(bridge)}
          </Chip>
        ),
        ...marks.map((mark) => <Chip key={mark}>{marked[mark]}</Chip>),
      ]}
      isWhole
    >
      {telephone && canRing && !isCalling && (
        <form method="post" action={`/callbacks/${id}/calls`}>
          <Hidden fields={{ next }} />
          <button type="submit" class="quiet" aria-label={`Call ${name}`}>
            <Icon name="call" />
            Call
          </button>
        </form>
      )}
      {telephone && (!canRing || hasFailed(bridge)) && (
        <a class="quiet button" href={telephone} aria-label={`Call ${name}`}>
          <Icon name="call" />
          {canRing ? 'Dial yourself' : 'Call'}
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

function bridgeWords({ stage, outcome, seconds, because, at }: BridgeProps): string {
  if (stage !== 'over') return stages[stage]
  if (because) return `${at.words}: ${failures[because] ?? 'your phone could not be rung'}`
  if (outcome) return `${at.words}: ${outcomes[outcome]}`
  return seconds === null ? `${at.words}: called` : `${at.words}: connected ${seconds} s. Reached?`
}

/** The two were connected, and nobody said whether it was a person. */
function isOutcomeOpen(bridge: BridgeProps | null): boolean {
  return bridge?.stage === 'over' && bridge.seconds !== null && bridge.outcome === null
}

/** The box could not place the call. */
function hasFailed(bridge: BridgeProps | null): boolean {
  return Boolean(bridge?.because && !Object.hasOwn(failures, bridge.because))
}

const stages: Record<Exclude<BridgeProps['stage'], 'over'>, string> = {
  'rings-you': 'Your phone rings',
  'asks-you': 'Press 1 on your phone',
  'rings-them': 'On the line with them',
}

const outcomes: Record<NonNullable<BridgeProps['outcome']>, string> = {
  reached: 'reached',
  voicemail: 'voicemail',
  'no-answer': 'no answer',
}

const failures: Record<string, string> = {
  'not-pressed': 'you did not press 1',
  'no-answer': 'you did not pick up',
  busy: 'your phone was busy',
  canceled: 'you did not pick up',
}

/** Nobody called: it was asked for in words. */
const begunByText = ['asked-for', 'asked-for-call']

function calledWords(times: number, since: string): string {
  if (times === 1) return `Called ${since}.`
  return `Called ${times} times since ${since}.`
}

/** What a mark says already is not said twice. */
function callbackWords({ because, text, marks }: CallbackProps): string {
  const isMarked = (reason: string | null) => marks.some((mark) => mark === reason || sameAs[mark] === reason)
  if (because === 'asked-for') return 'You wanted to call.'
  if (because === 'asked-for-call') return 'They asked to be called.'
  if (because !== 'missed-call') return isMarked(because) ? '' : `Not texted: ${shortSilence(because)}.`
  if (text?.state === 'unknown') return 'Whether the text went out is being found out.'
  if (text && isTrouble(text.state))
    return isMarked(text.because) ? '' : `The text did not arrive: ${reasonOf(text.because).why}.`
  if (text?.state === 'queued' || text?.state === 'sending') return 'The text is on its way.'
  return 'Texted back, no answer yet.'
}

const sameAs: Partial<Record<CallbackMark, string>> = { landline: 'cannot-be-texted' }
