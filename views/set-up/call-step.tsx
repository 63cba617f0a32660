import type { Call } from '../../server/calls/store.ts'
import type { Message } from '../../server/conversations/store.ts'
import type { Way } from '../../server/set-up/progress.ts'
import type { When } from '../../server/settings/shop-time.ts'
import { silences } from '../calls/silences.ts'
import { reasonOf } from '../conversations/reasons.ts'
import { Hidden } from '../parts/hidden.tsx'
import { Note } from '../parts/note.tsx'
import { Time } from '../parts/time.tsx'
import { type Place, Proof, Unconnected } from './proof.tsx'

export type CallProps = {
  /** Since when a call is waited for; until when, while it still is. */
  asked: { since: When; until: When | null } | null
  /** What came in. */
  came: {
    when: When
    /** As people write it; null: withheld. */
    from: string | null
    because: Call['because']
    text: Pick<Message, 'body' | 'state' | 'because'> | null
    delivered: When | null
  } | null
  /** As people write it. */
  number: string | null
  isConnected: boolean
  place: Place
  way: Way
}

/** The whole thing once, with a real phone. */
export function CallStep(props: CallProps) {
  const { number } = props
  return (
    <>
      <p>
        Call <bdi class="tel">{number ?? "the shop's number"}</bdi> from any phone, and listen. Your own mobile will do:
        this once it is answered like a caller's.
      </p>
      <CallProof {...props} />
    </>
  )
}

export function CallProof({ asked, came, isConnected, place, way }: CallProps) {
  if (!isConnected) return <Unconnected way={way} />
  const isWaiting = !came && asked?.until
  return (
    <Proof step="call">
      {came ? <Came {...came} /> : asked && <Waiting {...asked} way={way} />}
      {isWaiting ? (
        <p class="actions">
          <a class="button quiet" href={place === 'settings' ? '/settings/carrier' : '/set-up/call'}>
            Has it come?
          </a>
        </p>
      ) : (
        <form class="actions" method="post" action="/set-up/call">
          <Hidden fields={{ from: place }} />
          <button type="submit" class={asked ? 'quiet' : undefined}>
            {asked ? 'Try another call' : 'I am calling now'}
          </button>
        </form>
      )}
    </Proof>
  )
}

function Waiting({ since, until, way }: NonNullable<CallProps['asked']> & Pick<CallProps, 'way'>) {
  if (until)
    return (
      <Note icon="waiting" role="status">
        <p>
          Waiting for your call, until <Time {...until} />.
        </p>
      </Note>
    )
  return (
    <Note tone="danger" role="status">
      <p>
        No call came in since <Time {...since} />. {way === 'others' ? <LookThere /> : <LookAtTwilio />}
      </p>
    </Note>
  )
}

function LookAtTwilio() {
  return (
    <>
      Look where calls lead under <a href="/set-up/connection">Connect the number</a>, and whether the{' '}
      <a href="/set-up/address">public address</a> leads to this box. Twilio's console lists the call under Monitor,
      Calls, with the error.
    </>
  )
}

function LookThere() {
  return (
    <>
      How it stands is said on the page of whoever carries the calls, under{' '}
      <a href="/set-up/others">Your company or phone</a>.
    </>
  )
}

function Came({ when, from, because, text, delivered }: NonNullable<CallProps['came']>) {
  return (
    <Note tone="good" role="status">
      <p>
        Received <Time {...when} /> from <bdi class="tel">{from ?? 'a withheld number'}</bdi>.
      </p>
      {text ? <Answered text={text} delivered={delivered} /> : <p>Not texted back: {because && silences[because]}.</p>}
    </Note>
  )
}

/** The text that went, and whether it arrived. */
export function Answered({
  text,
  delivered,
}: {
  text: Pick<Message, 'body' | 'state' | 'because'>
  delivered: When | null
}) {
  return (
    <>
      <p>
        Texted back: “<span dir="auto">{text.body}</span>”
      </p>
      <p>
        {delivered ? (
          <>
            Delivered <Time {...delivered} />.
          </>
        ) : (
          stateWords(text)
        )}
      </p>
    </>
  )
}

function stateWords({ state, because }: Pick<Message, 'state' | 'because'>): string {
  if (['failed', 'held', 'suppressed'].includes(state)) return `That text did not arrive: ${reasonOf(because).why}.`
  if (state === 'sent') return 'It was sent; nobody has said yet that it was delivered.'
  return 'The text is on its way.'
}
