import type { NotFound, SpeechFound } from '../../server/providers/speech/speech.ts'
import { Field } from '../parts/field.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'
import { Toast } from '../parts/toast.tsx'

type Props = {
  /** Where voicemails are written down; null: nowhere. */
  address: string | null
  found: SpeechFound | null
  typed: string
  seen: string
  done?: string
  fault?: string
}

/** Who writes voicemails down, and whether it answers. */
export function SpeechPage({ address, found, typed, seen, done, fault }: Props) {
  return (
    <div class="settings">
      <Section id="speech" title="Voicemails in words">
        <p>
          A speech-to-text on this box, or on a machine in your network, writes voicemails down: what they say stands
          with the caller and in your alert, a danger in it is treated as one, and nothing leaves the house. Without
          one, voicemails are kept to be listened to.
        </p>
        {found && address && <Found address={address} found={found} />}
        {!address && <p>None is chosen.</p>}
      </Section>
      <Section id="address" title="Where it is">
        <form class="form" method="post" action="/settings/speech">
          <Hidden fields={{ seen }} />
          <Field
            id="speechUrl"
            label="Address"
            hint="Of a server that speaks the Wyoming protocol, such as tcp://speech:10300. Empty: none."
            value={typed}
            fault={fault}
            autocomplete="off"
            maxLength={200}
          />
          <div class="actions">
            <button type="submit">Save</button>
          </div>
        </form>
        <p class="hint">
          With Docker, <code>docker compose --profile speech up -d</code> brings one along, at{' '}
          <code>tcp://speech:10300</code>. It needs about 1 GB of memory, and fetches its model at its first start. It
          listens for the language that each caller is known to speak, else for the shop's.
        </p>
      </Section>
      {done && <Toast words={done} />}
    </div>
  )
}

function Found({ address, found }: { address: string; found: SpeechFound }) {
  const where = (
    <code>
      <bdi>{address}</bdi>
    </code>
  )
  if (!found.answers)
    return (
      <Note tone="amber">
        {where}: {why[found.because]}. Voicemails are kept to be listened to.
      </Note>
    )
  return (
    <Note tone="good">
      {where} answers, in {found.milliseconds} ms: <bdi>{found.name}</bdi>.
    </Note>
  )
}

const why: Record<NotFound, string> = {
  'no-address': 'that is no address of a speech-to-text',
  'no-machine': 'this place is not asked',
  unreachable: 'nobody answers there',
  'timed-out': 'it did not answer in time',
  nonsense: 'what answers there is no speech-to-text',
  'no-speech': 'it answers, but writes no speech down',
}
