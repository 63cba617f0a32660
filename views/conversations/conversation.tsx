import type { NotTextable } from '../../server/conversations/queue-message.ts'
import { TextField } from '../parts/field.tsx'
import { Time, ZoneNote } from '../parts/time.tsx'
import { CallerCard, type CallerProps } from './caller-card.tsx'
import { type MessageProps, MessageRow } from './message.tsx'
import { reasonOf } from './reasons.ts'

type Props = {
  id: number
  messages: MessageProps[]
  /** The message before which there are older ones. */
  older: number | null
  isLatest: boolean
  isZoneSet: boolean
  closed: { iso: string; words: string } | null
  caller: CallerProps
  writing: WritingProps
}

type WritingProps = {
  token: string
  body: string
  fault?: string
  /** Why nothing can be written to this caller at all. */
  notPossibleBecause: NotTextable | 'no-line' | null
  /** The shop's number that the text comes from. */
  from: string | null
}

export function Conversation({ id, messages, older, isLatest, isZoneSet, closed, caller, writing }: Props) {
  return (
    <>
      <ZoneNote isZoneSet={isZoneSet} />
      {older !== null && (
        <p>
          <a href={`/conversations/${id}?before=${older}`}>Older messages</a>
        </p>
      )}
      <ol class="cards">
        {messages.map((message) => (
          <MessageRow key={message.id} {...message} />
        ))}
      </ol>
      {messages.length === 0 && <p>There are no messages here.</p>}
      {!isLatest && (
        <p>
          <a href={`/conversations/${id}`}>To the latest messages</a>
        </p>
      )}
      <Writing id={id} {...writing} />
      <Closing id={id} closed={closed} />
      <CallerCard conversationId={id} {...caller} />
    </>
  )
}

function Writing({ id, token, body, fault, notPossibleBecause, from }: WritingProps & { id: number }) {
  return (
    <section aria-labelledby="write">
      <h2 id="write">Write</h2>
      {notPossibleBecause === null ? (
        <form method="post" action={`/conversations/${id}/messages`}>
          <input type="hidden" name="token" value={token} />
          <TextField
            id="body"
            label="Your words"
            value={body}
            maxLength={1600}
            fault={fault}
            hint={`It goes out at once${from ? ` from ${from}` : ''} and cannot be taken back.`}
            required
          />
          <button type="submit">Send</button>
        </form>
      ) : (
        <NotPossible because={notPossibleBecause} body={body} />
      )}
    </section>
  )
}

/** What was typed is shown again: it may be all that is left of it. */
function NotPossible({ because, body }: { because: NonNullable<WritingProps['notPossibleBecause']>; body: string }) {
  return (
    <>
      <p>
        {notPossibleWords(because)}
        {because === 'no-line' && <a href="/settings">Settings</a>}
      </p>
      {body && (
        <p dir="auto" class="fault">
          {`Not sent: ${body}`}
        </p>
      )}
    </>
  )
}

function notPossibleWords(because: NonNullable<WritingProps['notPossibleBecause']>): string {
  if (because === 'no-line') return 'The shop has no number of its own yet to text from. Add it under '
  const { why, remedy } = reasonOf(because)
  return [`This caller cannot be texted: ${why}.`, remedy].filter(Boolean).join(' ')
}

function Closing({ id, closed }: { id: number; closed: Props['closed'] }) {
  if (closed)
    return (
      <p class="hint">
        Closed <Time {...closed} />. It opens again when the caller writes.
      </p>
    )
  return (
    <form method="post" action={`/conversations/${id}/closing`}>
      <button type="submit" class="quiet">
        Close this conversation
      </button>
      <p class="hint">Nothing is sent. It opens again when the caller writes, or calls and is texted.</p>
    </form>
  )
}
