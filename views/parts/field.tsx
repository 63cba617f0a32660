import type { ComponentChildren } from 'preact'

type Labels = { id: string; label: string; hint?: string; fault?: string }
type Props = Labels & {
  value: string
  inputMode?: 'tel' | 'text'
  maxLength?: number
  autocomplete?: string
  required?: boolean
}

/** One line to fill in, with what helps before and what was wrong after. */
export function Field({ id, label, hint, fault, ...input }: Props) {
  return (
    <Labelled id={id} label={label} hint={hint} fault={fault}>
      <input id={id} name={id} {...input} {...described(id, hint, fault)} />
    </Labelled>
  )
}

type TextProps = Labels & { value: string; maxLength: number; rows?: number; required?: boolean; placeholder?: string }

export function TextField({ id, label, hint, fault, value, rows = 4, ...area }: TextProps) {
  return (
    <Labelled id={id} label={label} hint={hint} fault={fault}>
      <textarea id={id} name={id} rows={rows} {...area} {...described(id, hint, fault)}>
        {value}
      </textarea>
    </Labelled>
  )
}

type ChoiceProps = Labels & { value: string; choices: [value: string, words: string][] }

export function Choice({ id, label, hint, fault, value, choices }: ChoiceProps) {
  return (
    <Labelled id={id} label={label} hint={hint} fault={fault}>
      <select id={id} name={id} {...described(id, hint, fault)}>
        {choices.map(([each, words]) => (
          <option key={each} value={each} selected={each === value}>
            {words}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

/** What was wrong with a form as a whole. */
export function FormFault({ words }: { words: string }) {
  return (
    <p role="alert" class="fault">
      {words}
    </p>
  )
}

function Labelled({ id, label, hint, fault, children }: Labels & { children: ComponentChildren }) {
  return (
    <>
      <label for={id}>{label}</label>
      {children}
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      {fault && (
        <p id={`${id}-fault`} class="fault">
          {fault}
        </p>
      )}
    </>
  )
}

function described(id: string, hint?: string, fault?: string) {
  const ids = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
  return { 'aria-describedby': ids || undefined, 'aria-invalid': fault ? true : undefined } as const
}
