import type { AccountField, Step } from '../../server/companies/company-entry.ts'
import type { Check } from '../../server/providers/request.ts'
import { Chip } from '../parts/chip.tsx'
import { Choice, Field, TextField } from '../parts/field.tsx'
import { Note } from '../parts/note.tsx'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'
import { Toast } from '../parts/toast.tsx'

type FieldProps = AccountField & { value: string; isKept: boolean; fault?: string }

export type CompanyProps = {
  words: string
  steps: Step[]
  fields: FieldProps[]
  /** What it says of itself; none before there is an account. */
  checks: Check[]
  /** How many sentences callers hear in the shop's own voice, and how many are to be recorded again; null where it plays none. */
  recorded: { recorded: number; toRecordAgain: number } | null
  /** What is wrong with what was typed, as a whole. */
  wrong?: string
  done?: string
}

/** One company or device that carries calls or texts. */
export function CompanyPage({ words, steps, fields, checks, recorded, wrong, done }: CompanyProps) {
  return (
    <div class="settings">
      <Section id="what" title="What to do">
        <p>{words}</p>
        <ol class="how-to">
          {steps.map((step) => (
            <li key={step.words}>
              {step.words}
              {step.lines && (
                <pre class="paste">
                  <code>{step.lines.join('\n')}</code>
                </pre>
              )}
            </li>
          ))}
        </ol>
      </Section>
      {checks.length > 0 && (
        <Section id="state" title="How it stands">
          {checks.map(({ name, ok, words: found }) => (
            <Note key={name + found} tone={ok ? 'good' : 'amber'}>
              <strong>{name}</strong>: {found}
            </Note>
          ))}
        </Section>
      )}
      {recorded && <Heard {...recorded} />}
      <Section id="account" title="Account">
        <form class="card form" method="post">
          {wrong && (
            <Note tone="danger" role="alert">
              {wrong}
            </Note>
          )}
          {fields.map((field) => (
            <OneField key={field.name} {...field} />
          ))}
          <div class="actions">
            <button type="submit">Save</button>
          </div>
        </form>
      </Section>
      {done && <Toast words={done} />}
    </div>
  )
}

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

function OneField({ name, label, hint, kind, isNeeded, choices, value, isKept, fault }: FieldProps) {
  const asked = { id: name, label: isNeeded ? label : `${label} (if needed)`, fault }
  if (choices) return <Choice {...asked} hint={hint} value={value} choices={choices} />
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
