import type { ComponentChildren } from 'preact'
import { Hidden } from '../parts/hidden.tsx'
import { Note } from '../parts/note.tsx'

/** What was refused of a step, and why: a sentence for the whole, and one for each field. */
export type Refusal = { alert?: string; faults: Record<string, string> }

type Props = { action: string; fields: Record<string, string>; refusal: Refusal; children: ComponentChildren }

/** The form of a step. */
export function StepForm({ action, fields, refusal, children }: Props) {
  return (
    <form class="form" method="post" action={action}>
      {refusal.alert && (
        <Note tone="danger" role="alert">
          <p>{refusal.alert}</p>
        </Note>
      )}
      <Hidden fields={fields} />
      {children}
    </form>
  )
}

/** The one thing to do on the page. */
export function Go({ words = 'Save and go on', isQuiet }: { words?: string; isQuiet?: boolean }) {
  return (
    <div class="actions">
      <button type="submit" class={isQuiet ? 'quiet' : undefined}>
        {words}
      </button>
    </div>
  )
}

type ChoicesProps = {
  name: string
  legend: string
  value: string | null
  choices: { value: string; words: string; about?: string; isClosed?: boolean }[]
}

/** One of several, each with a word about it. */
export function Choices({ name, legend, value, choices }: ChoicesProps) {
  return (
    <fieldset class={choices.length > 4 ? 'choices many' : 'choices'}>
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} class="choice" for={`${name}-${choice.value}`}>
          <input
            type="radio"
            id={`${name}-${choice.value}`}
            name={name}
            value={choice.value}
            checked={choice.value === value}
            disabled={choice.isClosed}
            required
          />
          <span>{choice.words}</span>
          {choice.about && <span class="hint">{choice.about}</span>}
        </label>
      ))}
    </fieldset>
  )
}
