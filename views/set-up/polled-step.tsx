import { Hidden } from '../parts/hidden.tsx'
import { Note } from '../parts/note.tsx'

export type PollingProps = {
  /** The box asks Twilio, and nobody has to reach it. */
  isPolled: boolean
  /** Calls and texts come from Twilio by now. */
  isAsked: boolean
  /** The variable of the environment that decides it. */
  fixedBy: string | null
  /** What is to be pasted at Twilio for the number; null until it is connected. */
  paste: string | null
}

/** The way for a box that nobody can reach, where it is not taken. */
export function NoWayIn({ fixedBy }: Pick<PollingProps, 'fixedBy'>) {
  return (
    <details>
      <summary>No way in? The box can ask Twilio instead</summary>
      <p>
        Every five seconds the box then asks Twilio who called and who texted. No address, tunnel or open port is
        needed; it works behind any router.
      </p>
      <CannotWork />
      {fixedBy ? <FixedBy variable={fixedBy} /> : <ChooseMode mode="polling" words="Ask Twilio every five seconds" />}
    </details>
  )
}

/** The step where the box asks: how it stands, and what Twilio is to do by itself. */
export function PolledConnection({ isAsked, fixedBy, paste }: Omit<PollingProps, 'isPolled'>) {
  return (
    <>
      <Note tone={isAsked ? 'good' : undefined} icon={isAsked ? undefined : 'waiting'}>
        <p>
          {isAsked
            ? 'The box asks Twilio every five seconds. Nobody has to reach it.'
            : 'The box will ask Twilio every five seconds. Nobody has to reach it. What is to be pasted there stands here after the next tap.'}
        </p>
      </Note>
      <CannotWork />
      {paste && (
        <>
          <p>
            Make a TwiML Bin of this in the Twilio console, and choose it on the number where “A call comes in”. Where
            “A message comes in” nothing is needed. Paste it anew whenever the plan or the phones of the crew change; it
            stands under <a href="/settings/lines">Numbers</a>, too.
          </p>
          <pre class="paste">
            <code>{paste}</code>
          </pre>
        </>
      )}
      {isAsked && !paste && (
        <p>
          There is no document to paste for the plan of this number: choose another under{' '}
          <a href="/settings/lines">Numbers</a>.
        </p>
      )}
      {fixedBy ? (
        <FixedBy variable={fixedBy} />
      ) : (
        <details>
          <summary>Twilio can reach the box after all</summary>
          <p>Then it tells of calls and texts at once, at the public address of the box.</p>
          <ChooseMode mode="webhooks" words="Let Twilio tell the box" />
        </details>
      )}
    </>
  )
}

function CannotWork() {
  return (
    <>
      <p>What cannot work then:</p>
      <ul>
        <li>
          The answering voice, and keys that callers press: Twilio meets calls by a document that is pasted there.
        </li>
        <li>Plans that ask for the hour or for who calls, and the check for spam calls.</li>
        <li>Calling back from a page with the shop’s number.</li>
        <li>A text goes out some seconds later, and whether it arrived shows later, too.</li>
      </ul>
    </>
  )
}

function ChooseMode({ mode, words }: { mode: 'polling' | 'webhooks'; words: string }) {
  return (
    <form class="actions" method="post" action="/set-up/connection/mode">
      <Hidden fields={{ mode }} />
      <button type="submit" class="quiet">
        {words}
      </button>
    </form>
  )
}

function FixedBy({ variable }: { variable: string }) {
  return (
    <p class="hint">
      Fixed by <code>{variable}</code> where FirstRing is started.
    </p>
  )
}
