import type { ComponentChildren } from 'preact'
import type { Media } from '../../server/conversations/media-store.ts'
import { Bubble } from '../parts/bubble.tsx'
import { Time } from '../parts/time.tsx'
import { Latest } from './latest.tsx'

type When = { iso: string; words: string }

export type PhoneText = {
  id: number
  /** Written on this phone. */
  isOwn: boolean
  body: string
  /** Milliseconds since 1970. */
  at: number
  when: When
  photos: Pick<Media, 'id' | 'state' | 'contentType'>[]
}

type Props = {
  id: string
  title: string
  /** Whose phone it is, under the title. */
  about: ComponentChildren
  /** Whom its owner writes with. */
  contact: string
  number: string | null
  /** A call on the line. */
  call?: ComponentChildren
  texts: PhoneText[]
  empty: ComponentChildren
  /** Where one types, below the texts. */
  children?: ComponentChildren
}

/** A telephone: whom it talks with, what is said on the line, and the thread of texts. What one types into is never touched from afar. */
export function Handset({ id, title, about, contact, number, call, texts, empty, children }: Props) {
  return (
    <section class="phone" aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        {about}
      </header>
      <div class="handset">
        <div class="screen" id={`${id}-screen`} data-live>
          <div class="contact">
            <bdi>{contact}</bdi>
            {number && <span class="small muted">{number}</span>}
          </div>
          {call}
          <Latest label={`Texts on ${title.toLowerCase()}`}>
            {texts.length === 0 ? <div class="nothing">{empty}</div> : <Thread id={id} texts={texts} />}
          </Latest>
        </div>
        {children}
      </div>
    </section>
  )
}

const pauseMilliseconds = 15 * 60_000

function Thread({ id, texts }: { id: string; texts: PhoneText[] }) {
  return (
    <ol class="thread">
      {texts.map((text, place) => {
        const pause = text.at - (texts[place - 1]?.at ?? 0)
        return (
          <>
            {pause > pauseMilliseconds && (
              <li key={`${text.id}-at`} id={`${id}-${text.id}-at`} class="happening">
                <Time {...text.when} />
              </li>
            )}
            <Text key={text.id} id={`${id}-${text.id}`} text={text} />
          </>
        )
      })}
    </ol>
  )
}

function Text({ id, text: { isOwn, body, photos } }: { id: string; text: PhoneText }) {
  const pictures = photos.length > 0 && photos.map((photo) => <Photo key={photo.id} {...photo} />)
  return (
    <Bubble id={id} side={isOwn ? 'out' : 'in'} words={body || null} photos={pictures}>
      <span class="unseen">{isOwn ? 'Sent from this phone' : 'Received'}</span>
    </Bubble>
  )
}

const shownTypes = ['image/jpeg', 'image/png', 'image/gif', 'image/webp']

function Photo({ id, state, contentType }: PhoneText['photos'][number]) {
  if (state === 'stored' && contentType && shownTypes.includes(contentType))
    return <img class="photo" src={`/media/${id}`} alt="Sent with this text" loading="lazy" />
  return <p class="said small muted">{state === 'waiting' ? 'A photo, on its way' : 'A photo'}</p>
}
