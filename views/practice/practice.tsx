import { Empty } from '../parts/empty.tsx'
import { TextField } from '../parts/field.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { Icon } from '../parts/icon.tsx'
import { Section } from '../parts/section.tsx'
import { Time, ZoneNote } from '../parts/time.tsx'
import { type CallerProps, CallersHandset, chosen, pathOf } from './callers-handset.tsx'
import { CrewCall, type CrewPhone } from './crew-call.tsx'
import { Handset, type PhoneText } from './handset.tsx'
import { Latest } from './latest.tsx'
import { OnPlacedCall, type PlacedProps } from './placed-call.tsx'
import { type Step, StepWords } from './step.tsx'

type When = { iso: string; words: string }

export type PracticeProps = Omit<CallerProps, 'line'> & {
  line: CallerProps['line'] | null
  /** A call that the box placed to your phone. */
  placedCall: PlacedProps | null
  /** Phones of the crew that ring, or that took the call. */
  crewCall: { call: string; phones: CrewPhone[] } | null
  /** Null while the owner's mobile is not known. */
  owner: { mobile: string; texts: PhoneText[]; answer: { body: string; fault?: string; token: string } } | null
  /** What the caller and the shop said to each other, on the owner's pages. */
  conversationId: number | null
  steps: { id: string; when: When; step: Step }[]
  isZoneSet: boolean
}

/** Two telephones, and the box between them. */
export function Practice({
  line,
  owner,
  crewCall,
  placedCall,
  conversationId,
  steps,
  isZoneSet,
  ...caller
}: PracticeProps) {
  if (!line) return <NoLine />
  return (
    <>
      <p class="lead">
        Be a caller and miss your own call. Both phones are make-believe and nothing leaves this box; what it does is
        the real thing.
      </p>
      <ZoneNote isZoneSet={isZoneSet} />
      <div class="practice">
        <CallersHandset {...caller} line={line} />
        <Steps steps={steps} here={pathOf({ ...caller.phone, line: line.number })} />
        <OwnersHandset
          owner={owner}
          crewCall={crewCall}
          placedCall={placedCall}
          from={caller.phone.number ?? 'a hidden number'}
          line={line}
          shop={caller.shop}
          conversationId={conversationId}
          query={chosen({ ...caller.phone, line: line.number })}
        />
      </div>
    </>
  )
}

function NoLine() {
  return (
    <Empty title="There is no number to call yet">
      <p>
        Add the shop's number under <a href="/settings">Settings</a>, and call it from here.
      </p>
    </Empty>
  )
}

function Steps({ steps, here }: Pick<PracticeProps, 'steps'> & { here: string }) {
  return (
    <Section id="steps" title="What the box does" isLive>
      {steps.length === 0 ? (
        <Empty title="Nothing yet for this number">
          <p>Every step shows here with its time and its reason.</p>
        </Empty>
      ) : (
        <Latest label="Steps, the latest last">
          <ol class="steps">
            {steps.map(({ id, when, step }) => (
              <li key={id} id={id}>
                <Time {...when} />
                <StepWords step={step} />
              </li>
            ))}
          </ol>
        </Latest>
      )}
      <noscript>
        <p>
          <a href={here}>Look again</a>
        </p>
      </noscript>
    </Section>
  )
}

type OwnerProps = Pick<PracticeProps, 'owner' | 'crewCall' | 'placedCall' | 'conversationId' | 'shop'> & {
  /** Who calls, as a phone shows it. */
  from: string
  line: CallerProps['line']
  /** The page with this phone in hand. */
  query: URLSearchParams
}

function OwnersHandset({ owner, crewCall, placedCall, from, shop, line, conversationId, query }: OwnerProps) {
  const fields = Object.fromEntries(query)
  const about = owner ? <bdi class="muted">{owner.mobile}</bdi> : <span class="muted">No number yet</span>
  return (
    <Handset
      id="owner"
      title="Your phone"
      about={<p class="whose">{about}</p>}
      contact={shop}
      number={line.words}
      call={
        <>
          {crewCall && <CrewCall {...crewCall} from={from} fields={fields} />}
          {placedCall && <OnPlacedCall {...placedCall} side="shop" from={shop} fields={fields} />}
        </>
      }
      texts={owner?.texts ?? []}
      empty={owner ? <p>You are told here as soon as a caller answers.</p> : <NoMobile />}
    >
      {owner && <Answer {...owner.answer} query={query} />}
      <p class="elsewhere muted small" id="owner-answer" data-live>
        {conversationId === null ? (
          'The conversation stands on your pages once there is one.'
        ) : (
          <>
            Or answer from <a href={`/conversations/${conversationId}`}>the conversation on your pages</a>.
          </>
        )}
      </p>
    </Handset>
  )
}

type AnswerProps = NonNullable<PracticeProps['owner']>['answer'] & { query: URLSearchParams }

function Answer({ body, fault, token, query }: AnswerProps) {
  return (
    <form method="post" action={`/practice/answers?${query}`} class="composer">
      <Hidden fields={{ token }} />
      <TextField
        id="answer"
        label="Answer"
        value={body}
        maxLength={1600}
        rows={1}
        placeholder="1, 2, 3 …"
        fault={fault}
      />
      <button type="submit" class="send" aria-label="Send the answer">
        <Icon name="send" />
        Send
      </button>
    </form>
  )
}

function NoMobile() {
  return (
    <p>
      Your mobile number is not set under <a href="/settings">Settings</a>, so you are told on your pages only.
    </p>
  )
}
