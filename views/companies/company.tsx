import type { AccountField, FieldGroup, Step } from '../../server/companies/company-entry.ts'
import type { Check } from '../../server/providers/request.ts'
import type { Led } from '../../server/providers/way-here.ts'
import { Chip } from '../parts/chip.tsx'
import { Choice, Field, TextField } from '../parts/field.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { Note } from '../parts/note.tsx'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'
import { Toast } from '../parts/toast.tsx'
import { Arrivals, type ArrivalsProps } from './arrivals.tsx'
import { LeaveCompany, type LeaveCompanyProps } from './leave-company.tsx'
import { TextMyself, type TextMyselfProps } from './text-myself.tsx'

type FieldProps = AccountField & { value: string; isKept: boolean; fault?: string }

export type WayProps = {
  /** What does not lead here yet. */
  amiss: Led[]
  /** What stands at the company, so that nothing else is replaced than was shown. */
  seen: string
  action: string
}

export type CompanyProps = {
  words: string
  steps: Step[]
  byHandWords?: string
  fields: FieldProps[]
  /** What is asked of this account besides, under headings. */
  groups: (Omit<FieldGroup, 'fields'> & { fields: FieldProps[] })[]
  /** What came from it; null where nothing does, or nothing is set up. */
  arrivals: ArrivalsProps | null
  /** What it says of itself; none before there is an account. */
  checks: Check[]
  /** What one tap sets there; null: everything leads here, or it cannot be asked. */
  way: WayProps | null
  /** Why the tap came to nothing. */
  wayWrong?: string
  /** How many sentences callers hear in the shop's own voice, and how many are to be recorded again; null where it plays none. */
  recorded: { recorded: number; toRecordAgain: number } | null
  /** A text to the owner by it; null where it does not text, or nothing is set up. */
  texted: TextMyselfProps | null
  leave: LeaveCompanyProps | null
  /** What is wrong with what was typed, as a whole. */
  wrong?: string
  done?: string
}

/** One company or device that carries calls or texts. */
export function CompanyPage(props: CompanyProps) {
  const {
    words,
    steps,
    byHandWords,
    fields,
    groups,
    arrivals,
    checks,
    recorded,
    way,
    wayWrong,
    texted,
    leave,
    wrong,
    done,
  } = props
  const byHand = steps.filter((step) => step.byHand)
  return (
    <div class="settings">
      <Section id="what" title="What to do">
        <p>{words}</p>
        <Steps steps={steps.filter(({ byHand }) => !byHand)} />
        {byHand.length > 0 && (
          <details>
            <summary>{byHandWords ?? 'Or by hand'}</summary>
            <Steps steps={byHand} />
          </details>
        )}
      </Section>
      {checks.length > 0 && (
        <Section id="state" title="How it stands">
          {checks.map(({ name, ok, words: found }) => (
            <Note key={name + found} tone={ok ? 'good' : 'amber'}>
              <strong>{name}</strong>: {found}
            </Note>
          ))}
          {wayWrong && (
            <Note tone="danger" role="alert">
              {wayWrong}
            </Note>
          )}
          {way && <WayForm {...way} />}
        </Section>
      )}
      {texted && <TextMyself {...texted} />}
      {arrivals && <Arrivals {...arrivals} />}
      {recorded && <Heard {...recorded} />}
      <Section id="account" title="Account" isLive={groups.length > 0}>
        <form class="card form" method="post">
          {wrong && (
            <Note tone="danger" role="alert">
              {wrong}
            </Note>
          )}
          {fields.map((field) => (
            <OneField key={field.name} {...field} />
          ))}
          {groups.map((group) => (
            <fieldset key={group.title} class="group">
              <legend>{group.title}</legend>
              <p class="hint">{group.words}</p>
              {group.fields.map((field) => (
                <OneField key={field.name} {...field} />
              ))}
            </fieldset>
          ))}
          <div class="actions">
            <button type="submit">Save</button>
          </div>
        </form>
      </Section>
      {leave && <LeaveCompany {...leave} />}
      {done && <Toast words={done} />}
    </div>
  )
}

function Steps({ steps }: { steps: Step[] }) {
  const [only] = steps
  if (only && steps.length === 1 && !only.lines)
    return (
      <>
        <p>{only.words}</p>
        <Way {...only} />
      </>
    )
  return (
    <ol class="how-to">
      {steps.map((step) => (
        <li key={step.words}>
          {step.words}
          <Way {...step} />
          {step.lines && (
            <pre class="paste">
              <code>{step.lines.join('\n')}</code>
            </pre>
          )}
        </li>
      ))}
    </ol>
  )
}

function Way({ go }: Step) {
  if (!go) return null
  return (
    <p class="actions">
      <a class="button quiet" href={go.href}>
        {go.words}
      </a>
    </p>
  )
}

function WayForm({ amiss, seen, action }: WayProps) {
  const shared = [...new Set(amiss.flatMap(({ sharedBy }) => sharedBy ?? []))]
  return (
    <form class="card form" method="post" action={action}>
      <Hidden fields={{ seen }} />
      <p>One tap leads what comes to the number here. It replaces:</p>
      <dl class="facts">
        {amiss.map(({ what, set }) => (
          <div key={what}>
            <dt>{names[what]}</dt>
            <dd dir="auto">{set ?? 'nothing yet'}</dd>
          </div>
        ))}
      </dl>
      {shared.length > 0 && (
        <p class="hint">It stands in {shared.join(' and in ')}, and changes for every number that uses it.</p>
      )}
      <div class="actions">
        <button type="submit">Set them</button>
      </div>
    </form>
  )
}

const names: Record<Led['what'], string> = { calls: 'Calls', 'call-ends': 'Ends of calls', texts: 'Texts' }

function Heard({ recorded, toRecordAgain }: NonNullable<CompanyProps['recorded']>) {
  return (
    <Section id="heard" title="Whose voice it is" isLive>
      <ul class="rows">
        <Row
          id="to-sentences"
          href="/settings/sentences"
          icon="voicemail"
          who="What callers hear"
          what={recorded === 0 ? 'A machine speaks, until you do' : `${recorded} in your voice`}
          mark={toRecordAgain > 0 && <Chip tone="amber">{toRecordAgain} to record again</Chip>}
        />
      </ul>
    </Section>
  )
}

function OneField({ name, label, hint, kind, isNeeded, choices, offers, value, isKept, fault }: FieldProps) {
  const asked = { id: name, label: isNeeded ? label : `${label} (if needed)`, fault }
  if (choices) return <Choice {...asked} hint={hint} value={value} choices={choices} />
  if (offers) return <Choice {...asked} hint={hint} value={value} choices={withStanding(offers, value)} />
  if (kind === 'lines') return <TextField {...asked} hint={hint} value={value} maxLength={2000} />
  const kept = isKept ? 'One is kept; leave this empty to keep it.' : undefined
  return (
    <Field
      {...asked}
      hint={[hint, kept].filter(Boolean).join(' ') || undefined}
      value={value}
      type={kind === 'secret' ? 'password' : undefined}
      inputMode={kind === 'phone' ? 'tel' : kind === 'count' ? 'numeric' : undefined}
      autocomplete="off"
      autocapitalize="off"
      spellcheck={false}
      maxLength={2000}
    />
  )
}

/** Nothing, what may be picked, and what stands by now where that is neither. */
function withStanding(offers: [string, string][], value: string): [string, string][] {
  const isOffered = value === '' || offers.some(([each]) => each === value)
  const standing: [string, string][] = isOffered ? [] : [[value, `${value.replaceAll(', ', ' or ')}: did not come yet`]]
  return [['', 'No field'], ...standing, ...offers]
}
