import { Fragment } from 'preact'
import type { TypedAccount } from '../../server/calendars/calendar-form.ts'
import { Empty } from '../parts/empty.tsx'
import { Choice, Field } from '../parts/field.tsx'
import { Note } from '../parts/note.tsx'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'
import { Toast, type ToastProps } from '../parts/toast.tsx'
import { type CalendarProps, CalendarRow } from './calendar-row.tsx'
import { Certificate, type CertificateProps } from './certificate.tsx'

type Props = {
  calendars: CalendarProps[]
  typed: TypedAccount
  /** What a try came to. */
  fault?: string
  certificate?: CertificateProps
  done?: ToastProps
}

/** The calendars outside of the box whose events take time, and a form for one more. */
export function Calendars({ calendars, typed, fault, certificate, done }: Props) {
  return (
    <div class="settings">
      <WrittenIntoNone calendars={calendars} />
      <Section id="calendars" title="What takes time" isLive>
        {calendars.length === 0 ? (
          <Empty title="No calendar yet">
            <p>Only jobs that are booked here count as taken. Add the calendar you keep your own appointments in.</p>
          </Empty>
        ) : (
          <ul class="rows">
            {calendars.map((calendar) => (
              <CalendarRow key={calendar.id} {...calendar} />
            ))}
          </ul>
        )}
      </Section>
      {certificate && <Certificate {...certificate} />}
      <AddCalendar typed={typed} fault={fault} />
      {done && <Toast {...done} />}
    </div>
  )
}

/** Whoever looks into their calendar for the next job looks in vain. */
function WrittenIntoNone({ calendars }: Pick<Props, 'calendars'>) {
  const open = calendars.filter(({ kind }) => kind !== 'ics')
  if (open.length === 0 || open.some(({ isWritten }) => isWritten)) return null
  return (
    <Note>
      <p>
        Jobs booked here are not written into any of these calendars. Choose the one that they shall stand in:{' '}
        {open.map(({ id, name }, n) => (
          <Fragment key={id}>
            {n > 0 && ', '}
            <a href={`/settings/calendars/${id}#isWritten`}>
              <bdi>{name}</bdi>
            </a>
          </Fragment>
        ))}
        .
      </p>
    </Note>
  )
}

function AddCalendar({ typed, fault }: Pick<Props, 'typed' | 'fault'>) {
  const names = { autocomplete: 'off', autocapitalize: 'off', spellcheck: false } as const
  return (
    <Section id="another" title="Another calendar">
      <ul class="rows">
        <Row
          id="google"
          href="/settings/calendars/google"
          icon="calendar"
          who="Google Calendar"
          what="Read and written, by a permission that you give at Google"
          isWhole
        />
      </ul>
      <form class="card form below" method="post" action="/settings/calendars">
        <Choice
          id="kind"
          label="Kind"
          value={typed.kind}
          choices={[
            ['caldav', 'CalDAV: Nextcloud, iCloud, Fastmail, Radicale and the like'],
            ['ics', 'The address of a published calendar (ICS), also a secret one'],
          ]}
        />
        <Field
          {...{ ...names, id: 'address', label: 'Address', value: typed.address, fault, maxLength: 2000 }}
          hint="Of the server, of your place on it or of one calendar. It may be in your own network."
        />
        <Field
          {...{ ...names, id: 'username', label: 'User name', value: typed.username, maxLength: 200 }}
          hint="Leave it empty where none is asked."
        />
        <Field
          {...{ ...names, id: 'password', label: 'Password', type: 'password', value: '', maxLength: 500 }}
          hint="Many services want an app password, which you make in your account there. It is never shown again."
        />
        <p class="hint">A published calendar is read every 15 minutes, a CalDAV one every minute.</p>
        <div class="actions">
          <button type="submit">Try it</button>
        </div>
      </form>
    </Section>
  )
}
