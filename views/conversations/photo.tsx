import type { Media } from '../../server/conversations/media-store.ts'
import { Icon } from '../parts/icon.tsx'
import { reasonOf } from './reasons.ts'

export type PhotoProps = Pick<Media, 'id' | 'state' | 'because' | 'contentType'>

const shownTypes = ['image/jpeg', 'image/png', 'image/gif', 'image/webp']

/** A photo as small as a thread needs it; it opens whole. */
export function Photo({ id, state, because, contentType }: PhotoProps) {
  if (state === 'waiting')
    return (
      <p class="no-photo">
        <Icon name="photo" />A photo is being fetched.
      </p>
    )
  if (state !== 'stored')
    return (
      <p class="no-photo">
        <Icon name="failed" />
        {`An attachment was not kept: ${whyNotKept(because)}.`}
      </p>
    )
  if (contentType && shownTypes.includes(contentType))
    return (
      <a class="photo" href={`/media/${id}`}>
        <img src={`/media/${id}`} alt="Sent by the caller: open it whole" loading="lazy" width="192" height="192" />
      </a>
    )
  return (
    <a class="button quiet no-photo" href={`/media/${id}`}>
      <Icon name="photo" />
      Save the photo
    </a>
  )
}

function whyNotKept(because: string | null): string {
  if (because === 'not-a-photo') return 'it is not a photo'
  if (because === 'too-late') return 'the messenger could not be reached for a day'
  if (because === 'refused') return 'the messenger refused it, or it is larger than 5 MB'
  return reasonOf(because).why
}
