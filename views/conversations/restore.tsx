import { Time, ZoneNote } from '../parts/time.tsx'

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
        <p>
          It is still asking the messenger what was texted in that time, and texts nobody before it knows. New calls and
          texts are kept.
        </p>
      )}
      <ZoneNote isZoneSet={isZoneSet} />
      <Release howMany={howMany} />
      <ul class="cards">
        {texts.map((text) => (
          <Held key={text.id} {...text} />
        ))}
      </ul>
      {howMany > texts.length && <p class="hint">{`And ${howMany - texts.length} older ones.`}</p>}
    </>
  )
}

function Release({ howMany }: { howMany: number }) {
  return (
    <form method="post" action="/restore/release">
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
      <button type="submit">{howMany > 0 ? 'I have seen it: send none of them, and go on' : 'Go on'}</button>
    </form>
  )
}

function Held({ id, conversationId, to, body, when }: HeldText) {
  return (
    <li id={`message-${id}`}>
      {conversationId === null ? <bdi>{to}</bdi> : <a href={`/conversations/${conversationId}`}>{to ?? 'A caller'}</a>}{' '}
      · <Time {...when} />
      <div class="hint" dir="auto">
        {body}
      </div>
    </li>
  )
}
