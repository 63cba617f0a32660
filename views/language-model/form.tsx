import type { ModelFaults, TypedModel } from '../../server/language-model/model-form.ts'
import { Choice, Field } from '../parts/field.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'
import { Fixed, type FixedValue } from '../settings/fixed.tsx'

export type ModelFormProps = {
  typed: TypedModel
  faults: ModelFaults
  seen: string
  /** Fields whose value a variable of the environment gives: they cannot be changed here. */
  fixed: Partial<Record<keyof TypedModel, FixedValue>>
  keepAlives: [value: string, words: string][]
  /** The model that is asked for while none is chosen. */
  suggested: string
  /** Those that are there already. */
  models: string[]
}

/** Where the model is asked, for which one, and how long it stays in memory. */
export function ModelForm({ typed, faults, seen, fixed, keepAlives, suggested, models }: ModelFormProps) {
  const names = { autocomplete: 'off', autocapitalize: 'off', spellcheck: false } as const
  return (
    <form method="post" action="/settings/model" aria-label="Which model">
      {Object.keys(faults).length > 0 && (
        <Note tone="danger" icon="failed" role="alert">
          Nothing was saved yet: look at what is marked below.
        </Note>
      )}
      <Hidden fields={{ seen }} />
      <Section id="which" title="Which one">
        <div class="card form">
          {fixed.ollamaUrl ? (
            <Fixed label="Address" {...fixed.ollamaUrl} />
          ) : (
            <Field
              {...{ ...names, id: 'ollamaUrl', label: 'Address', value: typed.ollamaUrl, fault: faults.ollamaUrl }}
              hint="Of an Ollama on this box or in your network, such as http://192.168.1.20:11434. Empty: no model."
            />
          )}
          {fixed.ollamaModel ? (
            <Fixed label="Model" {...fixed.ollamaModel} />
          ) : (
            <Field
              {...{ ...names, id: 'ollamaModel', label: 'Model', value: typed.ollamaModel, fault: faults.ollamaModel }}
              hint={`Empty: ${suggested}, which a mini PC can run.${there(models)}`}
            />
          )}
          <Choice
            id="modelKeepAliveMinutes"
            label="Stays in memory after an answer"
            value={typed.modelKeepAliveMinutes}
            choices={keepAlives}
            hint="A model that is not in memory takes some seconds to come back, too long for a text that goes by itself."
          />
        </div>
      </Section>
      <button type="submit">Save the model</button>
    </form>
  )
}

function there(models: string[]): string {
  return models.length === 0 ? '' : ` Already there: ${models.slice(0, 8).join(', ')}.`
}
