import { Field } from '../parts/field.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { Icon } from '../parts/icon.tsx'
import type { IconName } from '../parts/icons.ts'

type Props = {
  id: number
  /** The page to come back to, which then says what was done. */
  here: string
  name: string
  /** The name that stands, where another one is shown. */
  nameWas?: string
  nameFault?: string
  /** Where a name leads to that was refused before and is written anew. */
  nameNext?: string
  isPersonal: boolean
  isBlocked: boolean
}

/** What the owner can say of a caller. */
export function CallerDeeds({ isPersonal, isBlocked, ...naming }: Props) {
  const { id, here } = naming
  return (
    <>
      <Naming {...naming} />
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

function Naming({ id, here, name, nameWas, nameFault, nameNext }: Omit<Props, 'isPersonal' | 'isBlocked'>) {
  return (
    <form class="deed naming" method="post" action={`/callers/${id}/name`}>
      <Hidden fields={{ next: nameNext ?? `${here}?done=named`, was: nameWas ?? name }} />
      <div>
        <Field id="name" label="Name" value={name} maxLength={60} fault={nameFault} autocomplete="off" />
      </div>
      <button type="submit" class="quiet" aria-label="Keep the name">
        Keep
      </button>
    </form>
  )
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
