import type { Media } from '../../server/conversations/media-store.ts'
import type { Message } from '../../server/conversations/store.ts'
import { Time } from '../parts/time.tsx'
import { Delivery } from './delivery.tsx'
import { kinds } from './kinds.ts'
import { reasonOf } from './reasons.ts'

export type MessageProps = Pick<
  Message,
  'id' | 'direction' | 'kind' | 'body' | 'state' | 'because' | 'errorCode' | 'segments'
> & {
  when: { iso: string; words: string }
  delivered: { iso: string; words: string } | null
  photos: PhotoProps[]
}

type PhotoProps = Pick<Media, 'id' | 'state' | 'because' | 'contentType'>

export function MessageRow(message: MessageProps) {
  const { id, direction, kind, body, when, photos } = message
  return (
    <li id={`message-${id}`} class={`message ${direction}`}>
      <div class="hint">
        {kinds[kind]} · <Time {...when} />
      </div>
      <div dir="auto" class="words">
        {body || (photos.length === 0 ? 'No words.' : '')}
      </div>
      {photos.map((photo) => (
        <Photo key={photo.id} {...photo} />
      ))}
      {direction === 'outbound' && <Fate {...message} />}
    </li>
  )
}

function Fate({ delivered, segments, ...delivery }: MessageProps) {
  return (
    <div class="hint">
      <Delivery {...delivery} />
      {delivered && (
        <>
          {' '}
          <Time {...delivered} />
        </>
      )}
      {segments > 1 && ` · paid as ${segments} texts`}
    </div>
  )
}

const shownTypes = ['image/jpeg', 'image/png', 'image/gif', 'image/webp']

function Photo({ id, state, because, contentType }: PhotoProps) {
  if (state === 'waiting') return <p class="hint">A photo is being fetched.</p>
  if (state !== 'stored') return <p class="hint">{`An attachment was not kept: ${whyNotKept(because)}.`}</p>
  if (contentType && shownTypes.includes(contentType))
    return (
      <a href={`/media/${id}`}>
        <img src={`/media/${id}`} alt="Sent by the caller" loading="lazy" class="photo" />
      </a>
    )
  return (
    <p>
      <a href={`/media/${id}`}>Save the photo</a>
    </p>
  )
}

function whyNotKept(because: string | null): string {
  if (because === 'not-a-photo') return 'it is not a photo'
  if (because === 'too-late') return 'the messenger could not be reached for a day'
  if (because === 'refused') return 'the messenger refused it, or it is larger than 5 MB'
  return reasonOf(because).why
}
