import { Chip } from '../parts/chip.tsx'
import { Icon } from '../parts/icon.tsx'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'
import { Toast } from '../parts/toast.tsx'
import { SignInFault } from './fault.tsx'
import { PasswordField } from './password-field.tsx'

/** A browser that is signed in; the times are words such as "5 minutes ago". */
type SessionProps = {
  id: string
  /** Absent while only one person can sign in. */
  person?: string
  browser: string
  address: string
  since: string
  lastSeen: string
  isThisOne: boolean
}

type Props = {
  sessions: SessionProps[]
  /** Also those that are too many to list. */
  howMany: number
  done?: string
  fault?: string
}

export function Security({ sessions, howMany, done, fault }: Props) {
  return (
    <div class="settings">
      <Sessions sessions={sessions} howMany={howMany} />
      <ChangePassword fault={fault} />
      <Section id="leave" title="Leave">
        <form method="post" action="/sign-out">
          <button type="submit" class="quiet">
            <Icon name="leave" />
            Sign out here
          </button>
        </form>
      </Section>
      {done && <Toast words={done} />}
    </div>
  )
}

function Sessions({ sessions, howMany }: Pick<Props, 'sessions' | 'howMany'>) {
  const unlisted = howMany - sessions.length
  return (
    <Section id="sessions" title="Signed in now" count={howMany} isLive>
      <ul class="rows">
        {sessions.map((session) => (
          <Session key={session.id} {...session} />
        ))}
      </ul>
      {unlisted > 0 && <p class="hint">{`And ${unlisted} more that were seen longer ago.`}</p>}
      {howMany > 1 && (
        <div class="actions below">
          <End id="others" label="End all others" />
        </div>
      )}
    </Section>
  )
}

function Session({ id, person, browser, address, since, lastSeen, isThisOne }: SessionProps) {
  const isSeenSince = !isThisOne && lastSeen !== since
  const what = (
    <>
      {person && (
        <>
          <bdi>{person}</bdi>
          {' · '}
        </>
      )}
      {`From ${address} · since ${since}${isSeenSince ? ` · last seen ${lastSeen}` : ''}`}
    </>
  )
  const mark = isThisOne ? <Chip tone="good">this one</Chip> : <End id={id} label="End" of={browser} />
  return <Row id={`session-${id.slice(0, 12)}`} who={browser} what={what} mark={mark} isWhole />
}

function End({ id, label, of }: { id: string; label: string; of?: string }) {
  return (
    <form method="post" action="/settings/security/revocations">
      <input type="hidden" name="session" value={id} />
      <button type="submit" class="quiet" aria-label={of && `${label} ${of}`}>
        {label}
      </button>
    </form>
  )
}

function ChangePassword({ fault }: { fault?: string }) {
  return (
    <Section id="change-password" title="Change the password">
      <form class="card form" method="post" action="/settings/security/password">
        <SignInFault words={fault} />
        <p class="hint">Every other browser will have to sign in again.</p>
        <PasswordField id="present" label="Present password" autocomplete="current-password" />
        <PasswordField id="wanted" label="New password" autocomplete="new-password" hint="At least 12 characters." />
        <PasswordField id="again" label="The new password again" autocomplete="new-password" />
        <div class="actions">
          <button type="submit">Change it</button>
        </div>
      </form>
    </Section>
  )
}
