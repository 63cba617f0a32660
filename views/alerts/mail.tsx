import { Field } from '../parts/field.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { Icon } from '../parts/icon.tsx'
import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'
import { Time } from '../parts/time.tsx'
import { Fixed, type FixedValue } from '../settings/fixed.tsx'

export type MailProps = {
  typed: string
  fault?: string
  fixed: FixedValue | null
  /** The version of the address that the form is filled in over. */
  seen: string
  to: string | null
  /** Null: no mail server is set. */
  server: string | null
  isPractice: boolean
  last: LastMail | null
}

type LastMail = {
  subject: string
  when: { iso: string; words: string }
  state: 'queued' | 'sent' | 'failed'
  /** Why it has not gone. */
  why: string | null
}

/** The road for when no text can go. */
export function MailSection({ token, ...mail }: MailProps & { token: string }) {
  const { to, server, isPractice, last } = mail
  return (
    <Section id="mail" title="By mail, when texts fail">
      <p class="hint">
        What no text could tell you, emergencies, and that texts are not going out. It says what the text would say.
      </p>
      <Address {...mail} />
      {!server && !isPractice && (
        <Note tone="amber">
          No mail server is set, so nothing is mailed. <code>SMTP_URL</code> names it where FirstRing is started.
        </Note>
      )}
      {to && (server || isPractice) && (
        <form class="actions" method="post" action="/settings/alerts/test-mail">
          <Hidden fields={{ token }} />
          <button type="submit" class="quiet">
            <Icon name="send" />
            Send a test mail
          </button>
        </form>
      )}
      {to && !server && isPractice && <p class="hint">In practice mails go nowhere; what was mailed shows below.</p>}
      <div id="last-mail" data-live>
        {last && <Last {...last} />}
      </div>
    </Section>
  )
}

function Address({ typed, fault, fixed, seen }: MailProps) {
  if (fixed) return <Fixed label="Mail address" {...fixed} />
  return (
    <form class="form" method="post" action="/settings/alerts/mail">
      <Hidden fields={{ seen }} />
      <Field
        id="ownerEmail"
        label="Mail address"
        value={typed}
        fault={fault}
        autocomplete="email"
        autocapitalize="off"
        spellcheck={false}
        maxLength={120}
      />
      <button type="submit">Save</button>
    </form>
  )
}

function Last({ subject, when, state, why }: LastMail) {
  const fate = state === 'sent' ? 'the mail server took it' : state === 'failed' ? 'it did not go' : 'on its way'
  return (
    <p>
      Last mail, <Time {...when} />: “{subject}”, {why && state === 'queued' ? 'not sent yet' : fate}
      {why && `, because ${why}`}.
    </p>
  )
}
