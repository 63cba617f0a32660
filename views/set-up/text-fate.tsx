import type { Message } from '../../server/conversations/store.ts'
import type { When } from '../../server/settings/shop-time.ts'
import { reasonOf } from '../conversations/reasons.ts'
import { Note } from '../parts/note.tsx'
import { Time } from '../parts/time.tsx'
import { trialWords, unregisteredWords } from './registration.tsx'

export type TextFateProps = {
  state: Message['state']
  because: string | null
  errorCode: string | null
  queued: When
  delivered: When | null
  /** Who carried it, as people call them. */
  by: string
}

/** What came of a text to the owner's own mobile. */
export function TextFate({ state, because, errorCode, queued, delivered, by }: TextFateProps) {
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
