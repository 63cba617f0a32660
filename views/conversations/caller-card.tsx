import { Field } from '../parts/field.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { Icon } from '../parts/icon.tsx'
import type { IconName } from '../parts/icons.ts'

export type CallerProps = {
  id: number
  name: string
  number: string | null
  /** As it is dialled; absent for senders without a number. */
  telephone?: string
  isForgotten: boolean
  isBlocked: boolean
  isPersonal: boolean
  optedOut: { by: 'text' | 'carrier' | 'owner' | 'kept' | null; at: { iso: string; words: string } } | null
}

/** What is known of the caller, and what the owner can say of them; `here` is the page to come back to. */
export function CallerCard({ here, ...caller }: CallerProps & { here: string }) {
  const { id, name, telephone, isForgotten, isBlocked, isPersonal, optedOut } = caller
  if (isForgotten)
    return (
      <>
        <h2 id="caller-title">The caller</h2>
        <p>This caller was forgotten at their wish: number and name are gone.</p>
      </>
    )
  return (
    <>
      <Heading {...caller} />
      {telephone && (
        <a class="button" href={telephone}>
          <Icon name="call" />
          Call them
        </a>
      )}
      {optedOut && <OptedOut {...optedOut} />}
      <form class="deed naming" method="post" action={`/callers/${id}/name`}>
        <Hidden fields={{ next: `${here}?done=named` }} />
        <div>
          <Field id="name" label="Name" value={name} maxLength={60} autocomplete="off" />
        </div>
        <button type="submit" class="quiet" aria-label="Keep the name">
          Keep
        </button>
      </form>
      <Switch
        {...{ here, isOn: isPersonal, action: `/callers/${id}/personal-contact` }}
        icon="personal"
        done={['personal', 'not-personal']}
        words={['Make a personal contact', 'No personal contact any more']}
        hint={['Family and friends get no text when their call is missed.', 'Missed calls are not texted back.']}
      />
      <Switch
        {...{ here, isOn: isBlocked, action: `/callers/${id}/blocking` }}
        icon="block"
        done={['blocked', 'unblocked']}
        words={['Block this caller', 'Unblock this caller']}
        hint={['They get no texts from this box, and their calls are only logged.', 'Blocked: they get no texts.']}
      />
    </>
  )
}

function Heading({ id, name, number }: Pick<CallerProps, 'id' | 'name' | 'number'>) {
  return (
    <header>
      <h2 id="caller-title">
        <bdi>{name || number}</bdi>
      </h2>
      {name && (
        <p class="hint">
          <bdi>{number}</bdi>
        </p>
      )}
      <a href={`/callers/${id}`}>All calls and texts</a>
    </header>
  )
}

type OptOutProps = NonNullable<CallerProps['optedOut']>

function OptedOut({ by, at }: OptOutProps) {
  return (
    <p class="hint">
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
  icon: IconName
  here: string
  isOn: boolean
  /** What the page that follows says was done. */
  done: [turnedOn: string, turnedOff: string]
  words: [turnOn: string, turnOff: string]
  hint: [whileOff: string, whileOn: string]
}

function Switch({ action, icon, here, isOn, done, words, hint }: SwitchProps) {
  return (
    <form class="deed" method="post" action={action}>
      <Hidden fields={{ next: `${here}?done=${done[isOn ? 1 : 0]}`, on: isOn ? '0' : '1' }} />
      <button type="submit" class="quiet">
        <Icon name={icon} />
        {words[isOn ? 1 : 0]}
      </button>
      <p class="hint">{hint[isOn ? 1 : 0]}</p>
    </form>
  )
}
