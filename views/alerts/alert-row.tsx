import { Delivery, type DeliveryProps } from '../conversations/delivery.tsx'
import { ForOwners } from '../parts/for-owners.tsx'
import { Icon } from '../parts/icon.tsx'
import { Row } from '../parts/row.tsx'

export type AlertProps = {
  id: number
  kind: string
  words: string
  when: { iso: string; words: string }
  conversationId: number | null
  /** The same by text, and how far it came; null where it was not texted. */
  text: DeliveryProps | null
}

const titles: Record<string, string> = {
  emergency: 'Emergency',
  'cap-near': 'Close to the limit of texts',
  'texts-stuck': 'Texts are not going out',
  'texts-flow': 'All clear',
  'company-silent': 'Calls or texts are cut off',
  'company-back': 'All clear',
  'phone-weak': 'Your phone needs you',
  'missed-unserved': 'A missed call needs you',
  'hidden-caller': 'A call from a hidden number',
  'calendar-stale': 'A calendar does not answer',
  'calendar-blocks': 'A calendar leaves no time',
  'calendar-clash': 'Something stands over a job',
  'calendar-touched': 'A job that you changed in your calendar',
  'calendar-stuck': 'A calendar does not take your jobs',
  'mail-failed': 'A mail did not reach a customer',
  'text-held': 'A text that may not have arrived',
  'text-stopped': 'A text of yours that did not go',
  'dead-phone': 'A phone that cannot be rung',
  'clock-distrusted': 'The clock is in doubt',
  'own-stop': 'A phone gets no more alerts',
  'record-again': 'To be recorded again',
}

/** Where what is told of is looked at and mended. */
const places: Record<string, string> = {
  'company-silent': '/settings/companies',
  'phone-weak': '/settings/companies',
}

/** Something the owner was told, until it is put aside. */
export function AlertRow({ id, kind, words, when, conversationId, text }: AlertProps) {
  const title = (Object.hasOwn(titles, kind) && titles[kind]) || 'For you to know'
  const place = Object.hasOwn(places, kind) ? places[kind] : undefined
  const said = (
    <>
      {words}
      {text && (
        <>
          {' To your phone: '}
          <Delivery {...text} />
        </>
      )}
    </>
  )
  return (
    <Row id={`alert-${id}`} who={title} when={when} what={said} isWhole>
      {conversationId !== null && (
        <a class="quiet button" href={`/conversations/${conversationId}`}>
          Open
        </a>
      )}
      {place && (
        <ForOwners>
          <a class="quiet button" href={place}>
            Look
          </a>
        </ForOwners>
      )}
      <form method="post" action={`/alerts/${id}/seen`}>
        <button type="submit" class="quiet" aria-label={`Put aside: ${title}`}>
          <Icon name="done" />
          Put aside
        </button>
      </form>
    </Row>
  )
}

/** Puts aside what is shown, and nothing that came since. */
export function PutAllAside({ shown }: { shown: AlertProps[] }) {
  return (
    <form method="post" action="/alerts/seen">
      <input type="hidden" name="alerts" value={shown.map(({ id }) => id).join(',')} />
      <button type="submit" class="plain">
        {`Put all ${shown.length} notices aside`}
      </button>
    </form>
  )
}
