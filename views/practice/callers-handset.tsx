import type { WhoCalls } from '../../server/practice/callers-phone.ts'
import type { SamplePhoto } from '../../server/practice/sample-photos.ts'
import type { CallerQuestion } from '../../server/providers/carrier/carrier.ts'
import { Field, TextField } from '../parts/field.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { Icon } from '../parts/icon.tsx'
import { Handset, type PhoneText } from './handset.tsx'
import { OnPlacedCall, type PlacedProps } from './placed-call.tsx'
import { type Spoken, Transcript } from './transcript.tsx'

type Line = { number: string; words: string }

export type CallerProps = {
  phone: { who: WhoCalls; typed: string; number: string | null }
  /** The phones one can choose from, with their numbers. */
  phones: { who: WhoCalls; words: string | null }[]
  shop: string
  line: Line
  lines: Line[]
  /** The number that customers know, where it sends calls on to the line. */
  ownNumber: string | null
  /** The call that is on the line now. */
  call: {
    id: string
    stage: 'ringing' | 'speaking' | 'recording' | 'put-through'
    spoken: Spoken[]
    /** The voice listens to what they say. */
    isAsked: boolean
    /** The caller is asked for keys, or for something that may also be said. */
    asked: { byVoice: boolean; about: CallerQuestion } | null
  } | null
  /** What was said in the call that is over, where the caller spoke. */
  lastSpoken: Spoken[]
  /** A call that the box placed to this phone. */
  incoming: PlacedProps | null
  /** The call before the next one. */
  after: string
  texts: PhoneText[]
  message: { body: string; fault?: string; token: string }
}

const names: Record<WhoCalls, string> = {
  customer: 'A customer',
  other: 'Another customer',
  landline: 'A landline',
  abroad: 'Somebody from abroad',
  withheld: 'Somebody who hides the number',
  owner: 'You, from your own mobile',
  typed: 'Typed number',
}

/** The phone of whoever calls the shop. */
export function CallersHandset(props: CallerProps) {
  const { phone, shop, line, texts } = props
  return (
    <Handset
      id="caller"
      title="The caller's phone"
      about={<WhoCallsChoice {...props} />}
      contact={shop}
      number={line.words}
      call={<OnTheLine {...props} />}
      texts={texts}
      empty={<p>{whyEmpty(phone.who)}</p>}
    >
      {cannotText[phone.who] ? <p class="composer muted small">{cannotText[phone.who]}</p> : <Composer {...props} />}
    </Handset>
  )
}

const cannotText: Partial<Record<WhoCalls, string>> = {
  withheld: 'A phone that hides its number can call, and cannot text.',
  landline: 'A landline can call, and cannot text.',
}

function whyEmpty(who: WhoCalls): string {
  if (who === 'withheld') return 'Who hides the number cannot be texted.'
  if (who === 'landline') return 'Texts to a landline come back undelivered.'
  return 'No texts yet. Call the shop, and see what arrives here.'
}

function WhoCallsChoice({ phone, phones, line, lines }: CallerProps) {
  return (
    <details class="who-calls">
      <summary>
        <span>{names[phone.who]}</span>
        {phone.number && <bdi class="muted">{phone.number}</bdi>}
      </summary>
      <ul>
        {phones.map(({ who, words }) => (
          <li key={who}>
            <a
              href={pathOf({ who, typed: '', line: line.number })}
              aria-current={who === phone.who ? 'true' : undefined}
            >
              {names[who]}
              {words && <span class="muted">{words}</span>}
            </a>
          </li>
        ))}
      </ul>
      <form method="get" action="/practice" class="typed-number">
        <Hidden fields={{ who: 'typed' }} />
        <Field
          id="number"
          label="A number that you type"
          value={phone.typed}
          inputMode="tel"
          autocomplete="off"
          maxLength={60}
        />
        {lines.length > 1 ? <LineChoice line={line} lines={lines} /> : <Hidden fields={{ line: line.number }} />}
        <button type="submit" class="quiet">
          Take this phone
        </button>
      </form>
    </details>
  )
}

function LineChoice({ line, lines }: Pick<CallerProps, 'line' | 'lines'>) {
  return (
    <label>
      It calls
      <select name="line">
        {lines.map(({ number, words }) => (
          <option key={number} value={number} selected={number === line.number}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

const stageWords: Record<NonNullable<CallerProps['call']>['stage'], (shop: string) => string> = {
  ringing: (shop) => `Calling ${shop}. It rings.`,
  speaking: (shop) => `${shop} answers:`,
  recording: (shop) => `${shop} asks for a voicemail:`,
  'put-through': (shop) => `You speak with somebody of ${shop}.`,
}

/** The top of the screen: a call to make, or the one that is on. */
function OnTheLine(props: CallerProps) {
  const { phone, line, shop, call, incoming } = props
  const fields = { who: phone.who, number: phone.typed, line: line.number }
  if (incoming) return <OnPlacedCall {...incoming} side="caller" from={shop} fields={fields} />
  if (!call) return <Dial {...props} fields={fields} />
  return (
    <div class={`on-the-line ${call.stage}`}>
      <p class="stage" role="status">
        {stageWords[call.stage](shop)}
      </p>
      <Transcript label="What is said" shop={shop} spoken={call.spoken} />
      {call.asked && <Keypad id={call.id} {...call.asked} fields={fields} />}
      {call.stage === 'recording' && <AfterTheTone call={call.id} query={chosen({ ...phone, line: line.number })} />}
      {call.isAsked && (
        <form method="post" action={`/practice/calls/${call.id}/words`} class="speak">
          <Hidden fields={fields} />
          <Field id="words" label="Say something" value="" autocomplete="off" maxLength={500} />
          <button type="submit">Say it</button>
        </form>
      )}
      <form method="post" action={`/practice/calls/${call.id}/end`}>
        <Hidden fields={fields} />
        <button type="submit" class="danger">
          <Icon name="hang-up" />
          Hang up
        </button>
      </form>
    </div>
  )
}

/** A call to make, and what was said in the one before. */
function Dial({ after, ownNumber, shop, lastSpoken, fields }: CallerProps & { fields: Record<string, string> }) {
  return (
    <>
      <form method="post" action="/practice/calls" class="dial">
        <Hidden fields={{ ...fields, after }} />
        <button type="submit">
          <Icon name="call" />
          Call the shop
        </button>
        {ownNumber && (
          <button type="submit" class="quiet" name="over" value="own">
            Call {ownNumber}, which sends it on
          </button>
        )}
      </form>
      {lastSpoken.length > 0 && (
        <div class="on-the-line over">
          <p class="stage">The call is over. What was said:</p>
          <Transcript label="What was said" shop={shop} spoken={lastSpoken} />
        </div>
      )}
    </>
  )
}

/** A question of one key, or a number that is keyed in or said. */
function Keypad({
  id,
  byVoice,
  about,
  fields,
}: { id: string; fields: Record<string, string> } & NonNullable<NonNullable<CallerProps['call']>['asked']>) {
  const action = `/practice/calls/${id}/keys`
  if (!byVoice)
    return (
      <form method="post" action={action}>
        <Hidden fields={fields} />
        <div class="actions">
          {(about === 'right' ? ['1', '2'] : ['1']).map((key) => (
            <button key={key} type="submit" name="keys" value={key} class="quiet">
              Press {key}
            </button>
          ))}
        </div>
      </form>
    )
  return (
    <form method="post" action={action} class="keypad">
      <Hidden fields={fields} />
      <Field id="keys" label="Keyed in, or said" value="" autocomplete="off" maxLength={100} />
      <button type="submit">Give it</button>
    </form>
  )
}

/** The caller may speak: written here, it is what they say. */
function AfterTheTone({ call, query }: { call: string; query: URLSearchParams }) {
  return (
    <form
      method="post"
      action={`/practice/calls/${call}/voicemail?${query}`}
      enctype="multipart/form-data"
      class="after-the-tone"
    >
      <TextField id="words" label="What you say after the tone" value="" maxLength={2000} rows={1} />
      <button type="submit" class="send">
        <Icon name="voicemail" />
        Say it
      </button>
      <input type="file" name="sound" accept="audio/wav" hidden aria-label="What you said" />
      <button type="button" class="quiet" data-record-voice>
        <Icon name="voicemail" />
        <span aria-live="polite">Record a voice</span>
      </button>
    </form>
  )
}

const samples: { name: SamplePhoto; words: string }[] = [
  { name: 'basement-leak', words: 'Leaking pipe' },
  { name: 'water-heater', words: 'Water heater' },
  { name: 'kitchen-faucet', words: 'Faucet' },
]

function Composer({ phone, line, message: { body, fault, token } }: CallerProps) {
  return (
    <form
      method="post"
      action={`/practice/messages?${chosen({ ...phone, line: line.number })}`}
      enctype="multipart/form-data"
      class="composer"
    >
      <Hidden fields={{ token }} />
      <TextField id="body" label="Text the shop" value={body} maxLength={1600} rows={1} fault={fault} />
      <button type="submit" class="send">
        <Icon name="send" />
        Send
      </button>
      <details class="photos">
        <summary>
          <Icon name="photo" /> Add a photo
        </summary>
        <p class="label" id="samples">
          Send one of these
        </p>
        <div class="samples">
          {samples.map(({ name, words }) => (
            <button key={name} type="submit" name="sample" value={name} class="quiet">
              <img src={`/assets/practice/${name}.jpg`} alt="" width="96" height="72" loading="lazy" />
              {words}
            </button>
          ))}
        </div>
        <label for="photos">Or your own, sent with the text</label>
        <input id="photos" type="file" name="photos" accept="image/*" multiple />
      </details>
    </form>
  )
}

/** The page with this phone in hand. */
export function pathOf({ who, typed, line }: { who: WhoCalls; typed: string; line: string }): string {
  return `/practice?${chosen({ who, typed, line })}`
}

export function chosen({ who, typed, line }: { who: WhoCalls; typed: string; line: string }): URLSearchParams {
  return new URLSearchParams({ who, ...(who === 'typed' ? { number: typed } : {}), line })
}
