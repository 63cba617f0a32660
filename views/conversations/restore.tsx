import { Note } from '../parts/note.tsx'
import { Row } from '../parts/row.tsx'
import { ZoneNote } from '../parts/time.tsx'

type Props = {
  texts: HeldText[]
  /** All of them; `texts` may be the latest only. */
  howMany: number
  restored: { iso: string; words: string } | null
  isQuarantined: boolean
  /** The messenger could not be asked yet what went out after the backup. */
  isListMissing: boolean
  isZoneSet: boolean
}

type HeldText = {
  id: number
  conversationId: number | null
  to: string | null
  body: string
  when: { iso: string; words: string }
}

/** What a restore holds back, and the owner's word on it. */
export function Restore({ texts, howMany, restored, isQuarantined, isListMissing, isZoneSet }: Props) {
  if (!isQuarantined)
    return (
      <p>
        {restored
          ? `A backup was put back (${restored.words}), and that is settled. `
          : 'No backup was ever put back. '}
        Nothing is held. <a href="/conversations">To the conversations</a>
      </p>
    )
  return (
    <>
      <p>{`A backup was put back${restored ? ` (${restored.words})` : ''}. What the box did between the backup and then, it does not remember.`}</p>
      {isListMissing && (
        <Note tone="amber">
          <p>
            It is still asking the messenger what was texted in that time, and texts nobody before it knows. New calls
            and texts are kept.
          </p>
        </Note>
      )}
      <ZoneNote isZoneSet={isZoneSet} />
      <Release howMany={howMany} />
      {texts.length > 0 && (
        <ul class="rows">
          {texts.map((text) => (
            <Held key={text.id} {...text} />
          ))}
        </ul>
      )}
      {howMany > texts.length && <p class="hint">{`And ${howMany - texts.length} older ones.`}</p>}
    </>
  )
}

function Release({ howMany }: { howMany: number }) {
  return (
    <form class="form section" method="post" action="/restore/release">
      <p>
        <strong>
          {howMany === 0
            ? 'No text waits.'
            : howMany === 1
              ? 'This 1 old text will NOT be sent.'
              : `These ${howMany} old texts will NOT be sent.`}
        </strong>
        {howMany > 0 &&
          ' Each may have gone out before already, and nobody shall get it twice. Call who is still worth a call, then go on.'}
      </p>
      <p class="actions">
        <button type="submit">{howMany > 0 ? 'I have seen it: send none of them, and go on' : 'Go on'}</button>
      </p>
    </form>
  )
}

function Held({ id, conversationId, to, body, when }: HeldText) {
  return (
    <Row
      id={`message-${id}`}
      href={conversationId === null ? undefined : `/conversations/${conversationId}#end`}
      who={<bdi>{to ?? 'A caller'}</bdi>}
      what={<bdi>{body}</bdi>}
      when={when}
      isWhole
    />
  )
}
