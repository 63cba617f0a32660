import { Field } from '../parts/field.tsx'
import { Section } from '../parts/section.tsx'

export type GoogleForm = {
  clientId: string
  /** A calendar of this box uses a client already. */
  isKnown: boolean
  idFault?: string
  secretFault?: string
}

/** How an owner gets a client at Google, step by step, and where it is entered. */
export function ConnectGoogle({ clientId, isKnown, idFault, secretFault }: GoogleForm) {
  const names = { autocomplete: 'off', autocapitalize: 'off', spellcheck: false } as const
  return (
    <div class="settings">
      <Section id="steps" title="Once, at Google">
        <p>
          Google lets programs into a calendar only through an app that somebody made there. Yours is your own and costs
          nothing; nobody else can look through it. It takes ten minutes, best at a computer.
        </p>
        <ol class="how-to">
          <li>
            <Away href="https://console.cloud.google.com/projectcreate">Make a project</Away> and give it any name.
          </li>
          <li>
            <Away href="https://console.cloud.google.com/apis/library/calendar-json.googleapis.com">
              Switch on the Google Calendar API
            </Away>{' '}
            for it.
          </li>
          <li>
            <Away href="https://console.cloud.google.com/auth/overview">Set up the consent screen</Away>: any app name,
            your own address, audience <b>External</b>.
          </li>
          <li>
            Under <Away href="https://console.cloud.google.com/auth/audience">Audience</Away>, press <b>Publish app</b>,
            so that it says <b>In production</b>. While it says Testing, Google ends the permission after seven days,
            and your calendar stops. It need not be verified.
          </li>
          <li>
            <Away href="https://console.cloud.google.com/auth/clients/create">Create a client</Away> of the type{' '}
            <b>TVs and Limited Input devices</b>. Copy its ID and its secret to here.
          </li>
        </ol>
        <p class="hint">
          Only to be read, and not at once? Then copy the “Secret address in iCal format” from the settings of your
          calendar at Google, and <a href="/settings/calendars#another">add that</a> as a published calendar. Google may
          show changes there hours late.
        </p>
      </Section>
      <Section id="client" title="Your client">
        <form class="card form" method="post" action="/settings/calendars/google">
          <Field
            {...{ ...names, id: 'clientId', label: 'Client ID', value: clientId, fault: idFault, maxLength: 300 }}
            hint="It ends in .apps.googleusercontent.com."
          />
          <Field
            {...{ ...names, id: 'clientSecret', label: 'Client secret', type: 'password', value: '', maxLength: 300 }}
            fault={secretFault}
            hint={
              isKnown
                ? 'Leave it empty for the client that you use already. It is never shown again.'
                : 'It is never shown again.'
            }
          />
          <p class="hint">Next you sign in at Google and say yes. A password is never asked for here.</p>
          <div class="actions">
            <button type="submit">Connect</button>
          </div>
        </form>
      </Section>
    </div>
  )
}

function Away({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  )
}
