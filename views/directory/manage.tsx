import type { Mark } from '../../server/directory/marks.ts'
import { Field } from '../parts/field.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { Icon } from '../parts/icon.tsx'
import type { IconName } from '../parts/icons.ts'

export type NamingProps = { name: string; fault?: string /** Where it goes on. */; next: string }

/** What the owner can say of a caller. */
export function Manage({ id, marks, naming }: { id: number; marks: Mark[]; naming: NamingProps }) {
  const [isBlocked, isPersonal] = [marks.includes('blocked'), marks.includes('personal')]
  return (
    <section class="card manage" aria-label="What you say of them">
      <Naming id={id} {...naming} />
      <Switch
        id={id}
        action="personal-contact"
        icon="personal"
        isOn={isPersonal}
        next={isPersonal ? 'not-personal' : 'personal'}
        words={['Make a personal contact', 'Not personal any more']}
        hint={[
          'Family and friends get no text when you miss their call.',
          'Personal: their missed calls are not texted back.',
        ]}
      />
      <Switch
        id={id}
        action="blocking"
        icon="block"
        isOn={isBlocked}
        next={isBlocked ? 'unblocked' : 'blocked'}
        words={['Block', 'Unblock']}
        hint={[
          'They get no texts, and their calls are only logged.',
          'Blocked: no texts, and their calls are only logged.',
        ]}
      />
      <div class="deed">
        <a class="button quiet" href={`/callers/${id}/forgetting`}>
          <Icon name="forget" />
          Forget this caller
        </a>
        <p class="hint">Takes number, name, words and photos away for ever. You are asked once more.</p>
      </div>
    </section>
  )
}

function Naming({ id, name, fault, next }: NamingProps & { id: number }) {
  return (
    <form class="deed naming" method="post" action={`/callers/${id}/name`}>
      <Hidden fields={{ next }} />
      <div>
        <Field id="name" label="Name" value={name} maxLength={60} fault={fault} autocomplete="off" />
      </div>
      <button type="submit" class="quiet">
        Keep
      </button>
    </form>
  )
}

type SwitchProps = {
  id: number
  action: 'personal-contact' | 'blocking'
  icon: IconName
  isOn: boolean
  next: string
  words: [turnOn: string, turnOff: string]
  hint: [whileOff: string, whileOn: string]
}

function Switch({ id, action, icon, isOn, next, words, hint }: SwitchProps) {
  return (
    <form class="deed" method="post" action={`/callers/${id}/${action}`}>
      <Hidden fields={{ on: isOn ? '0' : '1', next: `/callers/${id}?done=${next}` }} />
      <button type="submit" class="quiet">
        <Icon name={icon} />
        {words[isOn ? 1 : 0]}
      </button>
      <p class="hint">{hint[isOn ? 1 : 0]}</p>
    </form>
  )
}
