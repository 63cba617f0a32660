import { Hidden } from '../parts/hidden.tsx'
import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'
import { AccountProof, type AccountProps } from './account-step.tsx'
import { AddressProof, type AddressProps } from './address-step.tsx'
import { CallProof, type CallProps } from './call-step.tsx'
import { ConnectionProof, type ConnectionProps } from './connection-step.tsx'
import { NumberProof, type NumberProps } from './number-step.tsx'
import { TextProof, type TextProps } from './text-step.tsx'

type Props = {
  isConnected: boolean
  /** Who carries calls and texts where Twilio carries nothing. */
  others: { calls: string | null; texts: string | null } | null
  /** The variable of the environment that fixes who carries calls and texts. */
  fixedBy: string | null
  /** Masked but for its end. */
  sid: string | null
  /** As people write it. */
  number: string | null
  account: AccountProps
  numbers: NumberProps
  address: AddressProps
  connection: ConnectionProps
  text: TextProps
  call: CallProps
}

/** Who carries the shop's calls and texts, with a proof of each step at any time. */
export function Carrier(props: Props) {
  const { isConnected, others, fixedBy } = props
  return (
    <div class="set-up">
      <Standing {...props} />
      {fixedBy && (
        <p class="hint">
          Fixed by <code>{fixedBy}</code> where FirstRing is started.
          {!isConnected && ' Without that line a real number can be connected here.'}
        </p>
      )}
      {isConnected ? <Proofs {...props} /> : <Beginning isFixed={fixedBy !== null} />}
      {isConnected && !others && !fixedBy && <Practice number={props.number} />}
    </div>
  )
}

/** What is fixed elsewhere is not offered: all steps would lead to a connection that cannot be made. */
function Beginning({ isFixed }: { isFixed: boolean }) {
  if (isFixed)
    return (
      <p class="actions">
        <a class="button" href="/practice">
          Open the practice phone
        </a>
      </p>
    )
  return (
    <form class="actions" method="post" action="/set-up/company">
      <Hidden fields={{ company: 'twilio' }} />
      <button type="submit">Connect a real number</button>
      <a class="button quiet" href="/settings/companies">
        Use what the shop has
      </a>
      <a class="button quiet" href="/practice">
        Open the practice phone
      </a>
    </form>
  )
}

function Standing({ isConnected, others, sid, number }: Props) {
  if (!isConnected)
    return (
      <Note icon="practice">
        <p>Practice only: nothing leaves this box, and no real call is answered.</p>
      </Note>
    )
  if (others)
    return (
      <>
        <dl class="facts card">
          <div>
            <dt>Calls by</dt>
            <dd>{others.calls ?? 'nobody yet'}</dd>
          </div>
          <div>
            <dt>Texts by</dt>
            <dd>{others.texts ?? 'nobody yet'}</dd>
          </div>
        </dl>
        <p>
          How each of them stands is said under <a href="/settings/companies">Other companies and phones</a>.
        </p>
      </>
    )
  return (
    <dl class="facts card">
      <div>
        <dt>Carries calls and texts</dt>
        <dd>Twilio</dd>
      </div>
      <div>
        <dt>Number</dt>
        <dd>
          <bdi class="tel">{number ?? 'not chosen'}</bdi>
        </dd>
      </div>
      <div>
        <dt>Account</dt>
        <dd>{sid ?? 'not known'}</dd>
      </div>
    </dl>
  )
}

function Proofs({ others, account, numbers, address, connection, text, call }: Props) {
  return (
    <>
      {!others && (
        <>
          <Section id="carrier-account" title="Account" more={{ href: '/set-up/account', words: 'Change' }}>
            <AccountProof {...account} />
          </Section>
          <Section id="carrier-number" title="Number" more={{ href: '/set-up/number', words: 'Change' }}>
            <NumberProof {...numbers} />
          </Section>
        </>
      )}
      <Section id="carrier-address" title="Public address" more={{ href: '/set-up/address', words: 'Change' }}>
        <AddressProof {...address} />
      </Section>
      {!others && (
        <Section
          id="carrier-connection"
          title="Where calls and texts lead"
          more={{ href: '/set-up/connection', words: 'Change' }}
        >
          <ConnectionProof {...connection} />
        </Section>
      )}
      <Section id="carrier-text" title="Test text">
        <TextProof {...text} />
      </Section>
      <Section id="carrier-call" title="Test call">
        <CallProof {...call} />
      </Section>
    </>
  )
}

function Practice({ number }: Pick<Props, 'number'>) {
  return (
    <Section id="carrier-practice" title="Back to practice">
      <p>
        Real calls to <bdi class="tel">{number ?? 'the number'}</bdi> are not answered by this box any more: Twilio says
        that nobody can pick up. Texts that still wait are not sent. The account stays on record, so that it can be
        connected again.
      </p>
      <form class="actions" method="post" action="/settings/carrier/practice">
        <button type="submit" class="quiet">
          Go back to practice only
        </button>
      </form>
    </Section>
  )
}
