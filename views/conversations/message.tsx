import type { Message } from '../../server/conversations/store.ts'
import { Bubble } from '../parts/bubble.tsx'
import { Chip } from '../parts/chip.tsx'
import { Icon } from '../parts/icon.tsx'
import type { IconName } from '../parts/icons.ts'
import { Time } from '../parts/time.tsx'
import { RefusedWords, type RefusedWordsProps } from '../replies/refused-words.tsx'
import { silenceWords } from '../replies/silences.ts'
import { Voicemail, type VoicemailProps } from '../voicemail/voicemail.tsx'
import { Delivery } from './delivery.tsx'
import { Photo, type PhotoProps } from './photo.tsx'

export type MessageProps = Pick<
  Message,
  'id' | 'direction' | 'kind' | 'body' | 'state' | 'because' | 'errorCode' | 'segments'
> & {
  /** Who of the shop wrote it by hand: `You`, or a name. */
  author: string | null
  when: { iso: string; words: string }
  delivered: { iso: string; words: string } | null
  /** When it goes, while it waits for an hour at which it may. */
  goes: { iso: string; words: string } | null
  photos: PhotoProps[]
  voicemail: VoicemailProps | null
  /** The box thought of it, and a person sent it. */
  isFromDraft: boolean
  refused: RefusedWordsProps[]
  /** Why the box said nothing to it. */
  silentBecause: string | null
  /** It tries to steer the software. */
  steers: boolean
}

export function MessageBubble(message: MessageProps) {
  const { id, direction, kind, body, when, photos, voicemail, refused, steers } = message
  const silence = silenceWords(message.silentBecause)
  const isOurs = direction === 'outbound'
  return (
    <Bubble
      id={`message-${id}`}
      side={isOurs ? 'out' : 'in'}
      state={looks[message.state]}
      words={body || (photos.length === 0 && !voicemail ? 'No words' : null)}
      sound={voicemail && <Voicemail {...voicemail} />}
      photos={photos.map((photo) => <Photo key={photo.id} {...photo} />)}
    >
      {isOurs && (
        <span>
          <bdi>{authorOf(message)}</bdi> ·
        </span>
      )}
      <Time {...when} />
      {kind === 'spoken' ? <Spoken {...message} /> : isOurs && <Fate {...message} />}
      {silence && <span>{silence}</span>}
      {steers && <Chip icon="warning">tries to steer the software</Chip>}
      <RefusedWords refused={refused} />
    </Bubble>
  )
}

/** What was said on the telephone, and cut where the caller spoke. */
function Spoken({ direction, state }: MessageProps) {
  if (state === 'suppressed') return <span>not heard: they were speaking</span>
  return direction === 'inbound' ? <span>on the telephone</span> : null
}

function authorOf({ author, kind, isFromDraft }: MessageProps): string | undefined {
  if (isFromDraft) return `${author ?? 'The owner'}, draft`
  return author ?? authors[kind]
}

const authors: Partial<Record<Message['kind'], string>> = {
  'text-back': 'First text, by itself',
  'called-again': 'Called again, by itself',
  'opt-out-answer': 'Answer to STOP, by itself',
  'opt-in-answer': 'Answer to START, by itself',
  'help-answer': 'Answer to HELP, by itself',
  'by-hand': 'By hand',
  reply: 'By the box',
  reminder: 'Reminder, by itself',
  safety: 'Safety text, by itself',
  spoken: 'By the voice, on the telephone',
}

const looks: Partial<Record<Message['state'], 'unsent' | 'failed'>> = {
  queued: 'unsent',
  sending: 'unsent',
  unknown: 'unsent',
  held: 'unsent',
  suppressed: 'unsent',
  failed: 'failed',
}

const pictures: Record<Message['state'], IconName> = {
  received: 'done',
  queued: 'waiting',
  sending: 'waiting',
  unknown: 'warning',
  sent: 'done',
  delivered: 'delivered',
  failed: 'failed',
  held: 'silent',
  suppressed: 'silent',
}

function Fate({ delivered, goes, segments, ...delivery }: MessageProps) {
  return (
    <span class={`fate ${delivery.state}`}>
      <Icon name={pictures[delivery.state]} />
      <span>
        <Delivery {...delivery} />
        {goes && (
          <>
            {' Goes '}
            <Time {...goes} />
          </>
        )}
        {delivered && (
          <>
            {' '}
            <Time {...delivered} />
          </>
        )}
        {segments > 1 && ` · paid as ${segments} texts`}
      </span>
    </span>
  )
}
