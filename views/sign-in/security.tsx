import { Fault, PasswordField } from './fields.tsx'

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

type Props = { sessions: SessionProps[]; done?: string; fault?: string }

export function Security({ sessions, done, fault }: Props) {
  return (
    <>
      {done && <p role="status">{done}</p>}
      <Sessions sessions={sessions} />
      <ChangePassword fault={fault} />
      <h2>Leave</h2>
      <form method="post" action="/sign-out">
        <button type="submit" class="quiet">
          Sign out
        </button>
      </form>
    </>
  )
}

function Sessions({ sessions }: { sessions: SessionProps[] }) {
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">Signed in now</h2>
      <ul class="cards">
        {sessions.map((session) => (
          <Session key={session.id} {...session} />
        ))}
      </ul>
      {sessions.length > 1 && <End id="others" label="End all others" />}
    </section>
  )
}

function Session({ id, person, browser, address, since, lastSeen, isThisOne }: SessionProps) {
  return (
    <li id={`session-${id.slice(0, 12)}`}>
      <strong>{browser}</strong>
      {isThisOne && ' (this one)'}
      {person && ` · ${person}`}
      <div class="hint">{`From ${address} · since ${since} · last seen ${lastSeen}`}</div>
      {!isThisOne && <End id={id} label="End" of={browser} />}
    </li>
  )
}

function End({ id, label, of }: { id: string; label: string; of?: string }) {
  return (
    <form method="post" action="/security/revocations">
      <input type="hidden" name="session" value={id} />
      <button type="submit" class="quiet" aria-label={of && `${label} ${of}`}>
        {label}
      </button>
    </form>
  )
}

function ChangePassword({ fault }: { fault?: string }) {
  return (
    <section aria-labelledby="change-password">
      <h2 id="change-password">Change the password</h2>
      <p class="hint">Every other browser will have to sign in again.</p>
      <form method="post" action="/security/password">
        <Fault words={fault} />
        <PasswordField label="Present password" name="present" autocomplete="current-password" />
        <PasswordField label="New password" name="wanted" autocomplete="new-password" hint="At least 12 characters." />
        <PasswordField label="The new password again" name="again" autocomplete="new-password" />
        <button type="submit">Change it</button>
      </form>
    </section>
  )
}
