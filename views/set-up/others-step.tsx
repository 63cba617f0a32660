import type { AccountKey } from '../../server/settings/accounts.ts'
import { Note } from '../parts/note.tsx'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'

export type OthersProps = {
  /** Who carries what by now, in words; null: nobody does yet. */
  calls: string | null
  texts: string | null
  /** Numbers whose callers nobody texts yet, as people write them. */
  untexted: string[]
  /** What stands of each; null: nothing is set up. */
  standing: Record<AccountKey, string | null>
}

/** Whoever carries calls and texts beside Twilio, by what the shop has; each has a page of its own. */
export function OthersStep({ calls, texts, untexted, standing }: OthersProps) {
  return (
    <>
      <Carried calls={calls} texts={texts} untexted={untexted} />
      {haves.map(({ id, title, words, by }) => (
        <Section key={id} id={id} title={title}>
          <p>{words}</p>
          <ul class="rows">
            {by.map(([key, who, what]) => (
              <Row
                key={key + who}
                id={`${id}-${key}`}
                href={`/settings/companies/${key}`}
                icon="carrier"
                who={who}
                what={standing[key] ?? what}
              />
            ))}
          </ul>
        </Section>
      ))}
    </>
  )
}

function Carried({ calls, texts, untexted }: Pick<OthersProps, 'calls' | 'texts' | 'untexted'>) {
  if (!calls && !texts)
    return (
      <p>
        Take what the shop has. Calls and texts need not come the same way; you come back here until somebody carries
        both.
      </p>
    )
  const missing = [calls ? [] : 'calls', texts ? [] : 'texts'].flat()[0]
  return (
    <>
      <dl class="facts card">
        <div>
          <dt>Calls by</dt>
          <dd>{calls ?? 'nobody yet'}</dd>
        </div>
        <div>
          <dt>Texts by</dt>
          <dd>{texts ?? 'nobody yet'}</dd>
        </div>
      </dl>
      {!missing && untexted.length > 0 && (
        <Note tone="amber">
          <p>
            Callers of {untexted.join(' and ')} are not texted yet: choose under <a href="/settings/lines">Numbers</a>{' '}
            from which number they are.
          </p>
        </Note>
      )}
      {missing && (
        <Note icon="waiting">
          <p>Nobody carries {missing} yet. Take one more below.</p>
        </Note>
      )}
    </>
  )
}

type Have = { id: string; title: string; words: string; by: [key: AccountKey, who: string, what: string][] }

const haves: Have[] = [
  {
    id: 'number',
    title: 'A number at a company',
    words: 'Its account is entered once; one tap leads the number here.',
    by: [
      ['signalwire', 'SignalWire', 'Calls and texts'],
      ['telnyx', 'Telnyx', 'Calls and texts'],
      ['jambonz', 'jambonz', 'Calls'],
      ['voipms', 'VoIP.ms', 'Texts, in the US and Canada'],
    ],
  },
  {
    id: 'sip',
    title: 'A SIP trunk',
    words: 'Nothing has to be open to the internet. Texts come another way.',
    by: [['asterisk', 'Asterisk', 'Calls; with the box, or yours']],
  },
  {
    id: 'phones',
    title: 'A telephone system, or desk phones',
    words: 'It rings as ever and tells the box what was missed. Texts come another way.',
    by: [['pbx', 'Missed calls', 'By FreePBX, 3CX, Grandstream, Yealink …']],
  },
  {
    id: 'mobile',
    title: 'Only a mobile',
    words: 'An Android phone with the SIM card of the shop does both, by two apps.',
    by: [
      ['pbx', 'Its missed calls', 'By httpSMS, Tasker or MacroDroid'],
      ['android-gateway', 'Its texts', 'By SMS Gateway for Android'],
    ],
  },
  {
    id: 'gateway',
    title: 'Any other gateway for texts',
    words: 'As its manual says how it is asked.',
    by: [['http', 'Over HTTP', 'Texts']],
  },
]
