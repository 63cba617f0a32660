import type { Call } from '../../server/calls/store.ts'
import type { Message } from '../../server/conversations/store.ts'
import { endWords } from '../calls/end-words.ts'
import { silences } from '../calls/silences.ts'
import { deliveryWords, isTrouble } from '../conversations/delivery.tsx'
import { kinds } from '../conversations/kinds.ts'
import { Empty } from '../parts/empty.tsx'
import { Icon } from '../parts/icon.tsx'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'

type CallProps = Pick<Call, 'id' | 'endedAt' | 'outcome' | 'carrierSaid' | 'seconds' | 'decision' | 'because'>
type TextProps = Pick<Message, 'id' | 'direction' | 'state' | 'because' | 'errorCode'> & {
  what: Message['kind']
  /** The words, or their beginning. */
  body: string
  photos: number
}

export type ContactProps = { when: { iso: string; words: string }; href: string } & (
  | ({ kind: 'call' } & CallProps)
  | ({ kind: 'text' } & TextProps)
)

export type HistoryProps = {
  callerId: number
  contacts: ContactProps[]
  /** The query of the page before this one in time. */
  older: string | null
  isFirstPage: boolean
  isForgotten: boolean
}

/** Calls and texts, the latest first. */
export function History({ callerId, contacts, older, isFirstPage, isForgotten }: HistoryProps) {
  return (
    <Section id="history" title="Calls and texts" isLive>
      {contacts.length === 0 && <Nothing isFirstPage={isFirstPage} />}
      {contacts.length > 0 && (
        <ol class="rows">
          {contacts.map((contact) =>
            contact.kind === 'call' ? (
              <CallRow key={`call-${contact.id}`} {...contact} />
            ) : (
              <TextRow
                key={`text-${contact.id}`}
                {...contact}
                noWords={isForgotten ? 'The words are gone' : 'No words'}
              />
            ),
          )}
        </ol>
      )}
      {(older || !isFirstPage) && (
        <p class="pages">
          {isFirstPage ? <span /> : <a href={`/callers/${callerId}`}>To the latest</a>}
          {older && <a href={`/callers/${callerId}?${older}`}>Older calls and texts</a>}
        </p>
      )}
    </Section>
  )
}

type RowOf<Kind extends ContactProps['kind']> = Extract<ContactProps, { kind: Kind }>

function CallRow({ when, href, id, decision, because, ...end }: RowOf<'call'>) {
  return (
    <Row
      id={`call-${id}`}
      href={href}
      isWhole
      who={
        <>
          <Icon name={end.outcome === 'answered' ? 'call' : 'calls'} />
          {endWords(end)}
        </>
      }
      what={decisionWords(decision, because)}
      when={when}
    />
  )
}

function decisionWords(decision: Call['decision'], because: Call['because']): string {
  if (decision === 'text-back') return 'Texted back'
  if (because) return `Not texted: ${silences[because] ?? because}`
  return 'Not decided yet'
}

function TextRow({
  when,
  href,
  id,
  direction,
  what,
  body,
  photos,
  noWords,
  ...delivery
}: RowOf<'text'> & { noWords: string }) {
  const words = [body, photoWords(photos)].filter(Boolean).join(' · ') || noWords
  const trouble = isTrouble(delivery.state) && deliveryWords(delivery)
  return (
    <Row
      id={`text-${id}`}
      href={href}
      isWhole={Boolean(trouble)}
      who={
        <>
          <Icon name={direction === 'inbound' ? 'conversations' : 'send'} />
          {kinds[what]}
        </>
      }
      what={
        trouble ? (
          <>
            <bdi>{words}</bdi>
            <span class="trouble">{trouble}</span>
          </>
        ) : (
          words
        )
      }
      when={when}
    />
  )
}

function photoWords(photos: number): string {
  if (photos === 0) return ''
  return photos === 1 ? '1 photo' : `${photos} photos`
}

function Nothing({ isFirstPage }: { isFirstPage: boolean }) {
  return isFirstPage ? (
    <Empty title="No call and no text yet">
      <p>Both will stand here together as they come.</p>
    </Empty>
  ) : (
    <Empty title="Nothing before that">
      <p>This is where it began.</p>
    </Empty>
  )
}
