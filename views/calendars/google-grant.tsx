import { Field } from '../parts/field.tsx'
import { Icon } from '../parts/icon.tsx'
import { Note } from '../parts/note.tsx'
import { safeUrl } from '../parts/safe-url.ts'
import { Section } from '../parts/section.tsx'

export type GoogleGrantProps = {
  action: string
  stands:
    | { is: 'by-code'; code: string; href: string }
    | { is: 'by-address'; href: string }
    | { is: 'granted' }
    | { is: 'over'; words: string }
  /** Why what was just tried came to nothing. */
  fault: string | null
}

/** What the owner is to do at Google, and how far it is. */
export function GoogleGrant({ action, stands, fault }: GoogleGrantProps) {
  return (
    <div class="settings">
      {stands.is === 'by-address' ? (
        <ByAddress action={action} href={stands.href} fault={fault} />
      ) : (
        <Section id="grant" title={titles[stands.is]} isLive>
          {stands.is === 'by-code' && <ByCode {...stands} />}
          {stands.is === 'granted' && <Granted action={action} fault={fault} />}
          {stands.is === 'over' && <Over words={stands.words} />}
        </Section>
      )}
    </div>
  )
}

const titles = { 'by-code': 'Type this code at Google', granted: 'Google said yes', over: 'It did not work' }

function ByCode({ code, href }: { code: string; href: string }) {
  return (
    <div class="card">
      <p class="device-code">
        <bdi>{code}</bdi>
      </p>
      <p>
        Open{' '}
        <a href={safeUrl(href)} target="_blank" rel="noreferrer">
          {href.replace(/^https?:\/\/(www\.)?/, '')}
        </a>{' '}
        on your phone or computer, type the code, choose your account, and say yes. <Unverified />
      </p>
      <p class="hint" role="status">
        This page waits for your answer there, and shows it when it comes.
      </p>
    </div>
  )
}

function ByAddress({ action, href, fault }: { action: string; href: string; fault: string | null }) {
  const names = { autocomplete: 'off', autocapitalize: 'off', spellcheck: false } as const
  return (
    <Section id="grant" title="Say yes at Google, and bring back an address">
      <p>Google gives no calendars by a code to this client, so it goes by a link, best on a computer.</p>
      <ol class="how-to">
        <li>
          <a href={safeUrl(href)} target="_blank" rel="noreferrer">
            Open Google’s page
          </a>
          , choose your account, and say yes. <Unverified />
        </li>
        <li>
          Then your browser shows a page that <b>cannot be opened</b>. That is right: copy the whole address of that
          page, from the line at the top. It begins with <code>http://127.0.0.1</code>.
        </li>
        <li>Paste it below, within a few minutes.</li>
      </ol>
      <form class="card form" method="post" action={action}>
        <Field
          {...{
            ...names,
            id: 'pasted',
            label: 'Address of the page that cannot be opened',
            value: '',
            maxLength: 4000,
          }}
          fault={fault ?? undefined}
          required
        />
        <div class="actions">
          <button type="submit">Go on</button>
        </div>
      </form>
      <p class="hint below">
        If Google speaks of <code>invalid_request</code> or <code>redirect_uri_mismatch</code> instead, make another
        client there, of the type Desktop app, and <a href="/settings/calendars/google">start again</a> with that one.
      </p>
    </Section>
  )
}

function Unverified() {
  return (
    <>
      Where Google warns that it has not verified the app: it is your own, so press <b>Advanced</b> and go on. Leave
      every box marked.
    </>
  )
}

function Granted({ action, fault }: { action: string; fault: string | null }) {
  return (
    <form class="card form" method="post" action={action}>
      {fault ? (
        <Note tone="danger" icon="failed" role="alert">
          {fault}
        </Note>
      ) : (
        <p role="status">The permission is there. Next: which of your calendars.</p>
      )}
      <div class="actions">
        <button type="submit">{fault ? 'Try again' : 'Go on'}</button>
      </div>
    </form>
  )
}

function Over({ words }: { words: string }) {
  return (
    <div class="card">
      <p role="alert">{words}</p>
      <div class="actions">
        <a class="button" href="/settings/calendars/google">
          <Icon name="undo" />
          Start again
        </a>
      </div>
    </div>
  )
}
