import type { ComponentChildren } from 'preact'

type Labels = { id: string; label: string; hint?: string; fault?: string }
/** Where one page has several of a kind, ids differ and the name stays. */
type Named = { name?: string }
type Props = Labels &
  Named & {
    value: string
    type?: 'password' | 'date' | 'time' | 'email'
    min?: string
    max?: string
    inputMode?: 'tel' | 'text' | 'numeric'
    maxLength?: number
    autocomplete?: string
    /** A phone leaves what is typed as it is: for names that only machines read. */
    autocapitalize?: 'off'
    spellcheck?: false
    required?: boolean
  }

/** One line to fill in, with what helps before and what was wrong after. */
export function Field({ id, name = id, label, hint, fault, type, ...rest }: Props) {
  const isText = type === undefined && rest.inputMode !== 'tel'
  const input = { id, name, dir: isText ? ('auto' as const) : undefined, ...rest, ...described(id, hint, fault) }
  return (
    <Labelled id={id} label={label} hint={hint} fault={fault}>
      {typed[type ?? 'text'](input)}
    </Labelled>
  )
}

// One line each, for the types of attributes differ by what is typed.
const typed = {
  text: (input: object) => <input {...input} />,
  password: (input: object) => <input type="password" {...input} />,
  date: (input: object) => <input type="date" {...input} />,
  time: (input: object) => <input type="time" {...input} />,
  email: (input: object) => <input type="email" {...input} />,
}

type TextProps = Labels & {
  value: string
  maxLength: number
  rows?: number
  required?: boolean
  placeholder?: string
  /** Asks for a part of the page while somebody types; see htmx. */
  live?: Record<`hx-${string}`, string>
}

export function TextField({ id, label, hint, fault, value, rows = 4, live, ...area }: TextProps) {
  return (
    <Labelled id={id} label={label} hint={hint} fault={fault}>
      <textarea id={id} name={id} dir="auto" rows={rows} {...area} {...live} {...described(id, hint, fault)}>
        {value}
      </textarea>
    </Labelled>
  )
}

type ChoiceProps = Labels &
  Named & {
    value: string
    choices: [value: string, words: string][]
    /** For the shop's time zone: while none is chosen, the browser's stands ready, and these words say so. */
    proposed?: string
  }

export function Choice({ id, name = id, label, hint, fault, value, choices, proposed }: ChoiceProps) {
  const proposes = proposed !== undefined && value === ''
  return (
    <Labelled id={id} label={label} hint={hint} fault={fault}>
      <select id={id} name={name} data-propose-zone={proposes || undefined} {...described(id, hint, fault)}>
        {choices.map(([each, words]) => (
          <option key={each} value={each} selected={each === value}>
            {words}
          </option>
        ))}
      </select>
      {proposes && (
        <p id={`${id}-proposed`} class="hint" hidden>
          {proposed}
        </p>
      )}
    </Labelled>
  )
}

function Labelled({ id, label, hint, fault, children }: Labels & { children: ComponentChildren }) {
  return (
    <div class="field">
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
    </div>
  )
}

function described(id: string, hint?: string, fault?: string) {
  const ids = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
  return { 'aria-describedby': ids || undefined, 'aria-invalid': fault ? true : undefined } as const
}
