import { Delivery, type DeliveryProps } from '../conversations/delivery.tsx'
import { Time } from '../parts/time.tsx'

export type AlertProps = {
  id: number
  words: string
  when: { iso: string; words: string }
  conversationId: number | null
  /** The same by text, and how far it came; null where it was not texted. */
  text: DeliveryProps | null
}

type Props = { alerts: AlertProps[]; isTextedToo: boolean; hasMore: boolean }

/** What the owner was told and has not put aside yet. */
export function Unseen({ alerts, isTextedToo, hasMore }: Props) {
  if (alerts.length === 0) return null
  return (
    <section aria-labelledby="unseen">
      <h2 id="unseen">For you to know</h2>
      {!isTextedToo && (
        <p class="hint">
          These are not texted to you, because your mobile number is not set under <a href="/settings">Settings</a>.
        </p>
      )}
      <ul class="cards">
        {alerts.map((alert) => (
          <Alert key={alert.id} {...alert} />
        ))}
      </ul>
      {hasMore && <p class="hint">There are older ones too; they show when these are put aside.</p>}
      {alerts.length > 1 && <PutAllAside shown={alerts} />}
    </section>
  )
}

function Alert(alert: AlertProps) {
  const { id, words, when, conversationId, text } = alert
  return (
    <li id={`alert-${id}`}>
      <span dir="auto">{words}</span>
      <div class="hint">
        <Time {...when} />
        {conversationId !== null && (
          <>
            {' · '}
            <a href={`/conversations/${conversationId}`}>Open the conversation</a>
          </>
        )}
        {text && (
          <>
            {' · to your phone: '}
            <Delivery {...text} />
          </>
        )}
      </div>
      <PutAside {...alert} />
    </li>
  )
}

function PutAllAside({ shown }: { shown: AlertProps[] }) {
  return (
    <form method="post" action="/alerts/seen">
      <input type="hidden" name="alerts" value={shown.map(({ id }) => id).join(',')} />
      <button type="submit" class="quiet">
        {`Put all ${shown.length} aside`}
      </button>
    </form>
  )
}

function PutAside({ id, words }: AlertProps) {
  return (
    <form method="post" action={`/alerts/${id}/seen`}>
      <button type="submit" class="quiet" aria-label={`Put aside: ${words}`}>
        Put aside
      </button>
    </form>
  )
}
