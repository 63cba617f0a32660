import { Choice, Field } from '../parts/field.tsx'
import { Icon } from '../parts/icon.tsx'
import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'
import { Toast } from '../parts/toast.tsx'
import { type CalendarProps, howItStands } from './calendar-row.tsx'
import { Certificate, type CertificateProps } from './certificate.tsx'

type Props = CalendarProps & {
  /** What may be shown of the address. */
  address: string
  username: string | null
  crewId: number | null
  people: { id: number; name: string }[]
  allDayBlocks: boolean
  /** Jobs are written into it. */
  isWritten: boolean
  /** What could not be read of it, in sentences. */
  warnings: string[]
  passwordFault?: string
  certificate?: CertificateProps
  certificateFault?: string
  done?: string
}

/** One calendar: how it stands, whose it is, what counts of it, and the way to leave it. */
export function OneCalendar(calendar: Props) {
  const { id, isStale, trouble, warnings, done } = calendar
  return (
    <div class="settings">
      <Section id="state" title="How it stands" isLive>
        {trouble ? (
          <Note tone={isStale ? 'danger' : 'amber'}>
            {trouble.words}{' '}
            {isStale ? 'Callers are offered no times until it is read again.' : 'What was known counts.'}
          </Note>
        ) : null}
        <p>
          <bdi>{calendar.address}</bdi>
          {calendar.username && (
            <>
              , <bdi>{calendar.username}</bdi>
            </>
          )}
          : {howItStands({ ...calendar, trouble: null })}.
        </p>
        {warnings.map((warning) => (
          <p class="hint" key={warning} dir="auto">
            {warning}
          </p>
        ))}
        <form class="actions" method="post" action={`/settings/calendars/${id}/reading`}>
          <button type="submit" class="quiet">
            <Icon name="refresh" />
            Read it now
          </button>
        </form>
        {trouble?.isCertificate && !calendar.certificate && <LookAtCertificate {...calendar} />}
      </Section>
      {calendar.certificate && <Certificate {...calendar.certificate} />}
      <WhatCounts {...calendar} />
      {calendar.kind === 'google' && <Permission {...calendar} />}
      {calendar.kind !== 'google' && calendar.username && <Password {...calendar} />}
      <Section id="leave" title="Leave it">
        <form class="card form" method="post" action={`/settings/calendars/${id}/removal`}>
          <p class="hint">
            Its events no longer count as taken. Nothing changes in the calendar itself.{' '}
            {calendar.kind === 'google' ? 'The permission is given back to Google' : 'What opens it is forgotten'} after
            a minute.
          </p>
          <div class="actions">
            <button type="submit" class="quiet">
              <Icon name="forget" />
              Remove it here
            </button>
          </div>
        </form>
      </Section>
      {done && <Toast words={done} />}
    </div>
  )
}

function LookAtCertificate({ id, certificateFault }: Props) {
  return (
    <form class="actions" method="post" action={`/settings/calendars/${id}/certificate`}>
      <button type="submit" class="quiet">
        <Icon name="security" />
        Look at its certificate
      </button>
      {certificateFault && <p role="alert">{certificateFault}</p>}
    </form>
  )
}

function WhatCounts({ id, name, kind, crewId, people, allDayBlocks, isWritten }: Props) {
  const whose: [string, string][] = [
    ['', 'Everybody'],
    ...people.map((person): [string, string] => [String(person.id), person.name]),
  ]
  return (
    <Section id="counts" title="What counts">
      <form class="card form" method="post" action={`/settings/calendars/${id}`}>
        <Field id="name" label="Name" value={name} maxLength={100} autocomplete="off" required />
        <Choice
          id="crewId"
          label="Whose time it takes"
          value={crewId === null ? '' : String(crewId)}
          choices={whose}
          hint="Of a person’s calendar only jobs of that person are kept off."
        />
        <Choice
          id="allDayBlocks"
          label="Events that last all day"
          value={allDayBlocks ? 'yes' : 'no'}
          choices={[
            ['yes', 'Block the day'],
            ['no', 'Block nothing, as birthdays and holidays'],
          ]}
        />
        {kind !== 'ics' && (
          <Choice
            id="isWritten"
            label="Jobs booked here"
            value={isWritten ? 'yes' : 'no'}
            choices={[
              ['no', 'Are not written into it'],
              ['yes', 'Are written into it, and kept up to date'],
            ]}
            hint="Into one calendar at most. Nobody is invited: customers hear from you by text."
          />
        )}
        <div class="actions">
          <button type="submit">Save</button>
        </div>
      </form>
    </Section>
  )
}

function Password({ id, passwordFault }: Props) {
  return (
    <Section id="login" title="Password">
      <form class="card form" method="post" action={`/settings/calendars/${id}/password`}>
        <Field
          {...{ id: 'password', label: 'New password', type: 'password', value: '', fault: passwordFault }}
          {...{ maxLength: 500, autocomplete: 'off', required: true }}
          hint="It is tried before it is kept, and never shown again."
        />
        <div class="actions">
          <button type="submit" class="quiet">
            Change it
          </button>
        </div>
      </form>
    </Section>
  )
}

function Permission({ id }: Props) {
  return (
    <Section id="login" title="Permission">
      <form class="card form" method="post" action={`/settings/calendars/${id}/permission`}>
        <p class="hint">
          Where Google no longer accepts it, connect again: you say yes there once more. If that comes every week, your
          app at Google is still in testing: publish it there first, so that it says “In production”.
        </p>
        <div class="actions">
          <button type="submit" class="quiet">
            <Icon name="refresh" />
            Connect again
          </button>
        </div>
      </form>
    </Section>
  )
}
