import { Field, TextField } from '../parts/field.tsx'
import { Time } from '../parts/time.tsx'
import { type Step, stepWords } from './step.tsx'

type When = { iso: string; words: string }
type Text = { id: string; isFromCaller: boolean; body: string; when: When }

export type PracticeProps = {
  /** The caller's number as it was typed, and as the carrier tells it. */
  typed: string
  number: string
  lines: { number: string; words: string; isChosen: boolean }[]
  openCalls: { id: string; when: When; heard: string[] }[]
  thread: Text[]
  message: { body: string; fault?: string }
  owner: { mobile: string | null; texts: Text[] }
  steps: { when: When; step: Step }[]
}

/** A caller made of buttons, and what the box does about them. */
export function Practice({ typed, number, lines, openCalls, thread, message, owner, steps }: PracticeProps) {
  const here = `/practice?number=${encodeURIComponent(typed)}`
  return (
    <>
      <p>
        Be a caller and miss your own call. Nothing leaves this box: calls and texts are simulated. The practice phones
        forget at each restart; the box does not.
      </p>
      {lines.length === 0 ? <NoLine /> : <Caller {...{ typed, number, lines, openCalls, thread, message }} />}
      <OwnersPhone {...owner} />
      <section aria-labelledby="steps">
        <h2 id="steps">What the box did</h2>
        {steps.length === 0 && <p>Nothing yet for this number.</p>}
        <ol class="cards">
          {steps.map(({ when, step }, place) => (
            <li key={place}>
              <Time {...when} /> <span dir="auto">{stepWords(step)}</span>
            </li>
          ))}
        </ol>
        <p>
          <a href={here}>Look again</a>
        </p>
      </section>
    </>
  )
}

function NoLine() {
  return (
    <p>
      The shop has no number yet that could be called. Add one under <a href="/settings">Settings</a>.
    </p>
  )
}

type CallerProps = Pick<PracticeProps, 'typed' | 'number' | 'lines' | 'openCalls' | 'thread' | 'message'>

function Caller({ typed, number, lines, openCalls, thread, message }: CallerProps) {
  return (
    <section aria-labelledby="caller">
      <h2 id="caller">The caller's phone</h2>
      <form method="post" action="/practice/calls">
        <Field
          id="number"
          label="The caller's number"
          value={typed}
          inputMode="tel"
          autocomplete="off"
          maxLength={60}
        />
        <LineChoice lines={lines} />
        <label>
          <input type="checkbox" name="withheld" value="1" /> Hide the number
        </label>
        <button type="submit">Call the shop</button>
      </form>
      {openCalls.map((call) => (
        <OpenCall key={call.id} {...call} typed={typed} />
      ))}
      <h3>
        Texts with the shop, on <bdi>{number}</bdi>
      </h3>
      <Texts texts={thread} empty="No text has arrived on this phone." callerIs="This phone" />
      <form method="post" action="/practice/messages">
        <input type="hidden" name="number" value={typed} />
        <LineChoice lines={lines} />
        <TextField
          id="body"
          label="Text the shop"
          value={message.body}
          maxLength={1600}
          rows={2}
          fault={message.fault}
        />
        <button type="submit">Send as the caller</button>
      </form>
    </section>
  )
}

function LineChoice({ lines }: Pick<CallerProps, 'lines'>) {
  if (lines.length === 1) return <input type="hidden" name="line" value={lines[0]?.number} />
  return (
    <label>
      The shop's number{' '}
      <select name="line">
        {lines.map(({ number, words, isChosen }) => (
          <option key={number} value={number} selected={isChosen}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

function OpenCall({ id, when, heard, typed }: PracticeProps['openCalls'][number] & { typed: string }) {
  return (
    <div role="status" class="open-call">
      <p>
        On the line since <Time {...when} />. The caller hears:
      </p>
      {heard.map((words) => (
        <blockquote key={words}>{words}</blockquote>
      ))}
      <form method="post" action={`/practice/calls/${id}/end`}>
        <input type="hidden" name="number" value={typed} />
        <button type="submit">Hang up</button>
      </form>
    </div>
  )
}

function OwnersPhone({ mobile, texts }: PracticeProps['owner']) {
  return (
    <section aria-labelledby="owner">
      <h2 id="owner">Your phone</h2>
      {mobile === null ? (
        <p>
          Your mobile number is not set under <a href="/settings">Settings</a>, so alerts come to the page only.
        </p>
      ) : (
        <Texts texts={texts} empty={`No text has arrived on ${mobile}.`} callerIs="You" />
      )}
    </section>
  )
}

function Texts({ texts, empty, callerIs }: { texts: Text[]; empty: string; callerIs: string }) {
  if (texts.length === 0) return <p class="hint">{empty}</p>
  return (
    <ol class="cards">
      {texts.map(({ id, isFromCaller, body, when }) => (
        <li key={id}>
          <div class="hint">
            {isFromCaller ? callerIs : 'The shop'} · <Time {...when} />
          </div>
          <div dir="auto" class="words">
            {body}
          </div>
        </li>
      ))}
    </ol>
  )
}
