import type { Message } from '../../server/conversations/store.ts'
import type { Way } from '../../server/set-up/progress.ts'
import type { When } from '../../server/settings/shop-time.ts'
import { reasonOf } from '../conversations/reasons.ts'
import { Hidden } from '../parts/hidden.tsx'
import { Note } from '../parts/note.tsx'
import { Time } from '../parts/time.tsx'
import { Missing, type Place, Proof, Unconnected } from './proof.tsx'
import { trialWords, unregisteredWords } from './registration.tsx'

export type TextProps = {
  /** The last test text, if there was one. */
  last: {
    state: Message['state']
    because: string | null
    errorCode: string | null
    queued: When
    delivered: When | null
    /** Who carried it, as people call them. */
    by: string
  } | null
  /** The owner's mobile, as people write it. */
  mobile: string | null
  isConnected: boolean
  alert?: string
  /** Sent with the form, so that a second tap sends nothing twice. */
  token: string
  place: Place
  way: Way
}

/** A text to the owner's own mobile, followed to its delivery. */
export function TextStep(props: TextProps) {
  return (
    <>
      <p>One text from the shop's number to your own mobile, by the same way as every text to a caller.</p>
      <TextProof {...props} />
    </>
  )
}

export function TextProof({ last, mobile, isConnected, alert, token, place, way }: TextProps) {
  return (
    <>
      {alert && (
        <Note tone="danger" role="alert">
          <p>{alert}</p>
        </Note>
      )}
      <Proof step="text">{last && <Fate {...last} />}</Proof>
      {!isConnected && <Unconnected way={way} />}
      {!mobile && <Missing step="shop" words="It needs your mobile number." go="Give it" />}
      {isConnected && mobile && (
        <form class="actions" method="post" action="/set-up/text">
          <Hidden fields={{ token, from: place }} />
          <button type="submit" class={last ? 'quiet' : undefined}>
            {last ? 'Send another test text' : 'Send the test text'}
          </button>
          <p class="hint">
            It goes to <bdi class="tel">{mobile}</bdi>.
          </p>
        </form>
      )}
    </>
  )
}

function Fate({ state, because, errorCode, queued, delivered, by }: NonNullable<TextProps['last']>) {
  if (state === 'delivered')
    return (
      <Note tone="good" role="status">
        <p>Delivered {delivered && <Time {...delivered} />}. It should stand on your phone now.</p>
      </Note>
    )
  if (state === 'sent')
    return (
      <Note icon="waiting" role="status">
        <p>
          {by} has it since <Time {...queued} />, and has not said yet that it was delivered. Some phone companies never
          do: if it stands on your phone, go on.
        </p>
      </Note>
    )
  if (['failed', 'held', 'suppressed'].includes(state))
    return (
      <Note tone="danger" role="status">
        <p>It was not delivered{errorCode ? ` (code ${errorCode})` : ''}.</p>
        <Remedy because={because} errorCode={errorCode} />
      </Note>
    )
  return (
    <Note tone={because ? 'amber' : undefined} icon="waiting" role="status">
      <p>
        On its way since <Time {...queued} />.
      </p>
      {because && <Remedy because={because} errorCode={errorCode} />}
    </Note>
  )
}

function Remedy({ because, errorCode }: { because: string | null; errorCode: string | null }) {
  if (errorCode === '21608') return <p>{trialWords}</p>
  if (errorCode === '30034' || errorCode === '30032') return <p>{unregisteredWords[errorCode]}</p>
  const { why, remedy } = reasonOf(because)
  return (
    <p>
      Because {why}. {remedy}
    </p>
  )
}
