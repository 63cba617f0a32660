import type { Message } from '../../server/conversations/store.ts'
import { Chip } from '../parts/chip.tsx'
import { Row } from '../parts/row.tsx'
import { Who, type WhoProps } from '../parts/who.tsx'
import { deliveryWords } from './delivery.tsx'

export type InboxRowProps = {
  id: number
  who: WhoProps
  when: { iso: string; words: string }
  isClosed: boolean
  /** Nobody has answered them by hand yet. */
  isWaiting: boolean
  last: Pick<Message, 'kind' | 'body' | 'state' | 'because' | 'errorCode'> & { photos: number }
}

export function Rows({ conversations }: { conversations: InboxRowProps[] }) {
  return (
    <ul class="rows talks">
      {conversations.map((row) => (
        <InboxRow key={row.id} {...row} />
      ))}
    </ul>
  )
}

function InboxRow({ id, who, when, last, ...stands }: InboxRowProps) {
  const mark = markOf({ ...stands, state: last.state })
  return (
    <Row
      id={`conversation-${id}`}
      href={`/conversations/${id}#end`}
      who={who.name ? <bdi>{who.name}</bdi> : <Who {...who} />}
      what={<LastWords {...last} />}
      when={when}
      mark={mark && <Chip {...mark}>{mark.words}</Chip>}
    />
  )
}

/** A text that did not arrive says so; any other says its beginning, and whose it is. */
function LastWords({ kind, body, photos, ...delivery }: InboxRowProps['last']) {
  if (troubles[delivery.state]) return <>{sentence(deliveryWords(delivery))}</>
  return (
    <>
      {speakers[kind]}
      <bdi>{beginning(body) || photosIn(photos)}</bdi>
    </>
  )
}

const speakers: Partial<Record<Message['kind'], string>> = {
  'text-back': 'Texted back: ',
  'called-again': 'Texted back: ',
  'opt-out-answer': 'Answered STOP: ',
  'opt-in-answer': 'Answered START: ',
  'help-answer': 'Answered HELP: ',
  'by-hand': 'You: ',
  reply: 'Answered: ',
  reminder: 'Reminded: ',
  safety: 'Answered: ',
}

type Mark = { words: string; tone?: 'danger' | 'amber' | 'accent'; icon?: 'failed' }

const troubles: Partial<Record<Message['state'], Mark>> = {
  failed: { words: 'failed', tone: 'danger', icon: 'failed' },
  held: { words: 'held back', tone: 'danger', icon: 'failed' },
  unknown: { words: 'perhaps sent', tone: 'amber', icon: 'failed' },
  suppressed: { words: 'not sent', tone: 'amber', icon: 'failed' },
}

function markOf({
  isWaiting,
  isClosed,
  state,
}: Omit<InboxRowProps, 'id' | 'who' | 'when' | 'last'> & Pick<Message, 'state'>): Mark | null {
  const trouble = troubles[state]
  if (trouble) return trouble
  if (isWaiting) return { words: 'waits for you', tone: 'accent' }
  return isClosed ? { words: 'closed' } : null
}

function beginning(body: string): string {
  const letters = [...body.replaceAll(/\s+/g, ' ').trim()]
  return letters.length > 160 ? `${letters.slice(0, 159).join('')}…` : letters.join('')
}

function photosIn(photos: number): string {
  if (photos === 0) return 'no words'
  return photos === 1 ? 'a photo' : `${photos} photos`
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
