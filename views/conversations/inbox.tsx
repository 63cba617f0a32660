import type { Message } from '../../server/conversations/store.ts'
import { Unseen } from '../alerts/unseen.tsx'
import { Time, ZoneNote } from '../parts/time.tsx'
import { Who, type WhoProps } from '../parts/who.tsx'
import { deliveryWords } from './delivery.tsx'
import { HeldBack } from './held-back.tsx'

export type RowProps = {
  id: number
  who: WhoProps
  when: { iso: string; words: string }
  isClosed: boolean
  lastMessage: Pick<Message, 'direction' | 'body' | 'state' | 'because' | 'errorCode'> | null
}

type Props = {
  unseen?: Parameters<typeof Unseen>[0]
  heldBack: Parameters<typeof HeldBack>[0]
  conversations: RowProps[]
  older: string | null
  isFirstPage: boolean
  isZoneSet: boolean
  shopNumber: string | null
}

export function Inbox({ unseen, heldBack, ...list }: Props) {
  return (
    <>
      <HeldBack {...heldBack} />
      {unseen && <Unseen {...unseen} />}
      <Conversations {...list} />
    </>
  )
}

function Conversations({
  conversations,
  older,
  isFirstPage,
  isZoneSet,
  shopNumber,
}: Omit<Props, 'unseen' | 'heldBack'>) {
  if (conversations.length === 0) return <NoConversations isFirstPage={isFirstPage} shopNumber={shopNumber} />
  return (
    <section aria-labelledby="conversations">
      <h2 id="conversations">{isFirstPage ? 'Latest' : 'Older'}</h2>
      <ZoneNote isZoneSet={isZoneSet} />
      <ul class="cards">
        {conversations.map((row) => (
          <Row key={row.id} {...row} />
        ))}
      </ul>
      {older && (
        <p>
          <a href={`/conversations?before=${older}`}>Older conversations</a>
        </p>
      )}
    </section>
  )
}

function Row({ id, who, when, isClosed, lastMessage }: RowProps) {
  return (
    <li id={`conversation-${id}`}>
      <a href={`/conversations/${id}`}>
        <Who {...who} />
      </a>{' '}
      · <Time {...when} />
      {isClosed && ' · closed'}
      {!isClosed && lastMessage?.direction === 'inbound' && <strong> · waits for an answer</strong>}
      {lastMessage && <LastWords {...lastMessage} />}
    </li>
  )
}

function LastWords({ direction, body, ...delivery }: NonNullable<RowProps['lastMessage']>) {
  const isOurs = direction === 'outbound'
  return (
    <div class="hint">
      {isOurs && 'You: '}
      <span dir="auto">{shorten(body)}</span>
      {isOurs && ` (${deliveryWords(delivery)})`}
    </div>
  )
}

function shorten(body: string): string {
  const letters = [...body.replaceAll(/\s+/g, ' ').trim()]
  if (letters.length === 0) return 'no words'
  return letters.length > 120 ? `${letters.slice(0, 117).join('')}...` : letters.join('')
}

function NoConversations({ isFirstPage, shopNumber }: Pick<Props, 'isFirstPage' | 'shopNumber'>) {
  if (!isFirstPage)
    return (
      <p>
        There are no older conversations. <a href="/conversations">To the latest ones</a>
      </p>
    )
  return (
    <p>
      {shopNumber ? `No conversation yet. Call ${shopNumber} and do not pick up` : 'No conversation yet'}, or try it
      with the <a href="/practice">practice phone</a>.
    </p>
  )
}
