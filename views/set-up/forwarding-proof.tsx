import type { Call } from '../../server/calls/store.ts'
import type { Message } from '../../server/conversations/store.ts'
import type { Doubt } from '../../server/set-up/forwarding-proof.ts'
import type { HeardInstead } from '../../server/set-up/forwarding-test.ts'
import type { When } from '../../server/settings/shop-time.ts'
import { silences } from '../calls/silences.ts'
import { Hidden } from '../parts/hidden.tsx'
import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'
import { Time } from '../parts/time.tsx'
import { Answered } from './call-step.tsx'
import { type Place, Proof } from './proof.tsx'

export type ForwardingProofProps = {
  /** Calls come from the practice phone alone. */
  isPractice: boolean
  asked: { since: When; until: When | null; heard: HeardInstead | null } | null
  /** What is wrong while nothing came. */
  doubts: Doubt[]
  /** What came since, newest first. */
  came: CameProps[]
}

type CameProps = {
  id: number
  when: When
  /** As people write them; null: withheld, not told. */
  from: string | null
  forwardedFrom: string | null
  afterSeconds: number
  because: Call['because']
  text: Pick<Message, 'body' | 'state' | 'because'> | null
  delivered: When | null
  doubts: Doubt[]
}

type Props = ForwardingProofProps & { place: Place; number: string | null; line: string | null }

/** The owner calls from another phone and sees what arrives. */
export function ForwardingProof(props: Props) {
  const { number, asked, came, doubts, place, isPractice } = props
  return (
    <Section id="proof" title="Try it">
      <p>
        Call <bdi class="tel">{number}</bdi> from another phone, and let it ring until it is answered. What arrives
        stands here at once.
      </p>
      {isPractice && (
        <p class="hint">
          In practice the call comes from the <a href="/practice">practice phone</a>, over the shop's own number.
        </p>
      )}
      <Proof step="forwarding">
        {came.map((each) => (
          <Came key={each.id} {...props} {...each} />
        ))}
        {asked && came.length === 0 && <Silence {...props} asked={asked} />}
        {doubts.map((doubt) => (
          <Remedy key={doubt} doubt={doubt} {...props} />
        ))}
        {asked && came.length === 0 && <WhatWasHeard place={place} />}
      </Proof>
      <form class="actions" method="post" action="/set-up/forwarding/test">
        <Hidden fields={{ from: place }} />
        <button type="submit" class={asked ? 'quiet' : undefined}>
          {asked ? 'Try another call' : 'I am calling now'}
        </button>
      </form>
    </Section>
  )
}

function Silence({ asked, doubts, line }: Props & { asked: NonNullable<Props['asked']> }) {
  if (doubts.length > 0 && asked.heard === null)
    return (
      <Note tone="danger" role="status">
        <p>
          Nothing has arrived at <bdi class="tel">{line}</bdi> since <Time {...asked.since} />. What did you hear?
        </p>
      </Note>
    )
  if (asked.heard !== null || !asked.until) return null
  return (
    <Note icon="waiting" role="status">
      <p>
        Waiting for your call, since <Time {...asked.since} />.
      </p>
    </Note>
  )
}

/** Only who called knows what answered, when nothing came here. */
function WhatWasHeard({ place }: { place: Place }) {
  const choices: [HeardInstead, string][] = [
    ['voicemail', 'A voicemail answered'],
    ['rang-out', 'It rang and rang'],
    ['refused', 'It said that the call cannot be made'],
  ]
  return (
    <form class="actions" method="post" action="/set-up/forwarding/heard">
      <Hidden fields={{ from: place }} />
      {choices.map(([value, words]) => (
        <button key={value} type="submit" class="quiet" name="heard" value={value}>
          {words}
        </button>
      ))}
    </form>
  )
}

function Came({
  when,
  from,
  forwardedFrom,
  afterSeconds,
  because,
  text,
  delivered,
  doubts,
  ...props
}: CameProps & Props) {
  const isWell = doubts.length === 0
  return (
    <>
      <Note tone={isWell ? 'good' : 'amber'} role="status">
        <p>
          Arrived <Time {...when} />, {afterSeconds === 1 ? 'a second' : `${afterSeconds} seconds`} after you tapped,
          from <bdi class="tel">{from ?? 'a withheld number'}</bdi>
          {forwardedFrom ? (
            <>
              , sent on by <bdi class="tel">{forwardedFrom}</bdi>.
            </>
          ) : (
            `. ${isWell ? 'Your phone company does not tell who sent it on; if you dialled your own number, it works.' : ''}`
          )}
        </p>
        {text ? (
          <Answered text={text} delivered={delivered} />
        ) : (
          <p>{because ? `Not texted back: ${silences[because]}.` : 'Not answered yet.'}</p>
        )}
      </Note>
      {doubts.map((doubt) => (
        <Remedy key={doubt} doubt={doubt} {...props} />
      ))}
    </>
  )
}

function Remedy({ doubt, number, line }: { doubt: Doubt } & Pick<Props, 'number' | 'line'>) {
  return (
    <Note tone={doubt === 'slow' ? 'amber' : 'danger'}>
      <p>{remedies[doubt].replaceAll('{number}', number ?? 'your number').replaceAll('{line}', line ?? 'the box')}</p>
    </Note>
  )
}

const remedies: Record<Doubt, string> = {
  'voicemail-first':
    'Your voicemail picked up before the call was sent on. Dial the code for "when nobody picks up" once more, with fewer seconds; on an iPhone switch Live Voicemail off; else ask the company to take its voicemail off {number}.',
  'rang-out':
    'Nothing is sent on yet. Dial the codes once more, on the phone of {number} itself, and wait for the word that it is done. Where there is a code that says what stands, it should name {line}.',
  refused:
    'The company has the order and cannot carry it out: some allow no forwarding in a plan, or only to numbers of the same country. Ask them for call forwarding to {line}.',
  'nothing-came':
    'If it is still ringing, wait for it. Else say below what you heard, and we know where the call went.',
  'caller-hidden':
    'The call shows your own number instead of the caller’s: so nobody can be texted back. Ask your company to pass the caller’s number on ("original caller ID"); in a telephone system it is a setting of the forward.',
  'caller-withheld':
    'The caller’s number did not come along. If you did not hide it yourself, the company keeps it back: ask it to pass the caller’s number on.',
  'from-elsewhere':
    'It was sent on by another number than {number}. Customers who call that one are looked after, too; for {number} call once more.',
  'rings-again':
    'The box rang the crew for it, though it had rung on your phone already: callers wait twice, and a phone that sends on may be rung in a circle. Choose the plan Fallback for {line}, under Settings, Numbers.',
  'text-failed': 'The text did not go. The reason stands above; the test text of the set-up tells more.',
  'not-texted': 'Nobody was texted back. The reason stands above.',
  slow: 'It took long until it arrived. Most callers hang up after half a minute: choose fewer seconds and dial the first code once more.',
}
