import { Hidden } from '../parts/hidden.tsx'
import { Icon } from '../parts/icon.tsx'

/** A phone of the crew in the call that is on. `asked`: what is heard there since it was picked up. */
export type CrewPhone = { leg: number; name: string; state: 'rings' | 'asked' | 'put-through'; asked: string | null }

type Props = { call: string; phones: CrewPhone[]; from: string; fields: Record<string, string> }

/** The phones of the crew that ring, or that took the call. */
export function CrewCall({ call, phones, from, fields }: Props) {
  return phones.map((phone) => (
    <div key={phone.leg} class={`on-the-line ${phone.state === 'rings' ? 'ringing' : 'speaking'}`}>
      <p class="stage" role="status">
        {stageWords(phone, from)}
      </p>
      {phone.asked && <blockquote>{phone.asked}</blockquote>}
      <form method="post" action={`/practice/calls/${call}/phones/${phone.leg}`}>
        <Hidden fields={fields} />
        <div class="actions">
          {deeds[phone.state].map(({ deed, words, icon, tone }) => (
            <button key={deed} type="submit" name="deed" value={deed} class={tone}>
              <Icon name={icon} />
              {words}
            </button>
          ))}
        </div>
      </form>
    </div>
  ))
}

function stageWords({ name, state }: CrewPhone, from: string): string {
  if (state === 'rings') return `${name}'s phone rings: ${from}`
  return state === 'asked' ? `${name} picked up, and hears:` : `${name} speaks with the caller.`
}

type Deed = { deed: string; words: string; icon: 'call' | 'hang-up'; tone?: 'danger' | 'quiet' }

const deeds: Record<CrewPhone['state'], Deed[]> = {
  rings: [
    { deed: 'pick-up', words: 'Pick up', icon: 'call' },
    { deed: 'decline', words: 'Decline', icon: 'hang-up', tone: 'danger' },
    { deed: 'break-down', words: 'The number is dead', icon: 'hang-up', tone: 'quiet' },
  ],
  asked: [
    { deed: 'press-1', words: 'Press 1', icon: 'call' },
    { deed: 'decline', words: 'Hang up', icon: 'hang-up', tone: 'danger' },
  ],
  'put-through': [{ deed: 'put-down', words: 'Hang up', icon: 'hang-up', tone: 'danger' }],
}
