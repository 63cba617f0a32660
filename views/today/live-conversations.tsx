import { type DeliveryProps, deliveryWords, isTrouble } from '../conversations/delivery.tsx'
import { Chip } from '../parts/chip.tsx'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'
import { Who, type WhoProps } from '../parts/who.tsx'

export type LiveProps = {
  id: number
  who: WhoProps
  when: { iso: string; words: string }
  /** Who of the shop spoke last; null where the caller did. */
  speaker: 'You' | 'The box' | null
  body: string
  delivery: DeliveryProps
}

/** Conversations that go on, and in which the other side has the next word. */
export function LiveConversations({ conversations }: { conversations: LiveProps[] }) {
  if (conversations.length === 0) return null
  return (
    <Section id="live" title="Under way" more={{ href: '/conversations', words: 'All conversations' }}>
      <ul class="rows">
        {conversations.map((conversation) => (
          <Live key={conversation.id} {...conversation} />
        ))}
      </ul>
    </Section>
  )
}

function Live({ id, who, when, speaker, body, delivery }: LiveProps) {
  const words = body || 'No words'
  return (
    <Row
      id={`live-${id}`}
      href={`/conversations/${id}`}
      who={<Who {...who} isShort />}
      when={when}
      what={
        speaker ? (
          <>
            {speaker}: <bdi>{words}</bdi>
          </>
        ) : (
          words
        )
      }
      mark={speaker && isTrouble(delivery.state) && <Chip tone="danger">{deliveryWords(delivery)}</Chip>}
    />
  )
}
