import { Field } from '../parts/field.tsx'

export type CallerProps = {
  id: number
  name: string
  nameFault?: string
  /** As it is dialled; absent for senders without a number. */
  telephone?: string
  isForgotten: boolean
  isBlocked: boolean
  isPersonal: boolean
  optedOut: { by: 'text' | 'carrier' | 'owner' | 'kept' | null; at: { iso: string; words: string } } | null
}

/** What is known of the caller, and what the owner can say of them. */
export function CallerCard({ conversationId, ...caller }: CallerProps & { conversationId: number }) {
  const { id, name, nameFault, telephone, isForgotten, isBlocked, isPersonal, optedOut } = caller
  const here = `/conversations/${conversationId}`
  if (isForgotten) return <p>This caller was forgotten at their wish: number and name are gone.</p>
  return (
    <section aria-labelledby="caller">
      <h2 id="caller">The caller</h2>
      {telephone && (
        <p>
          <a href={telephone}>Call them</a>
        </p>
      )}
      {optedOut && <OptedOut {...optedOut} />}
      <form method="post" action={`/callers/${id}/name`}>
        <input type="hidden" name="next" value={here} />
        <Field id="name" label="Name" value={name} maxLength={60} fault={nameFault} autocomplete="off" />
        <button type="submit" class="quiet">
          Keep the name
        </button>
      </form>
      <Switch
        action={`/callers/${id}/personal-contact`}
        {...{ here, isOn: isPersonal }}
        words={['This is a personal contact', 'This is no personal contact any more']}
        hint={['Family and friends get no text when their call is missed.', 'Missed calls are not texted back.']}
      />
      <Switch
        action={`/callers/${id}/blocking`}
        {...{ here, isOn: isBlocked }}
        words={['Block this caller', 'Unblock this caller']}
        hint={['They get no texts from this box, and their calls are only logged.', 'Blocked: they get no texts.']}
      />
    </section>
  )
}

type OptOutProps = NonNullable<CallerProps['optedOut']>

function OptedOut({ by, at }: OptOutProps) {
  return (
    <p>
      <strong>{`${optOutWords[by ?? 'text']} (${at.words}).`}</strong> Nobody can undo that here: only the caller can,
      by texting START to the shop. You may still call them.
    </p>
  )
}

const optOutWords = {
  text: 'This caller wants no more texts and said so',
  carrier: 'The phone company says that this caller wants no more texts',
  owner: 'This caller wants no more texts and told you so',
  kept: 'This caller wanted no more texts before they were forgotten',
}

type SwitchProps = {
  action: string
  here: string
  isOn: boolean
  words: [turnOn: string, turnOff: string]
  hint: [whileOff: string, whileOn: string]
}

function Switch({ action, here, isOn, words, hint }: SwitchProps) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="next" value={here} />
      <input type="hidden" name="on" value={isOn ? '0' : '1'} />
      <button type="submit" class="quiet">
        {words[isOn ? 1 : 0]}
      </button>
      <p class="hint">{hint[isOn ? 1 : 0]}</p>
    </form>
  )
}
