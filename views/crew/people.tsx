import { Chip } from '../parts/chip.tsx'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'

export type PersonProps = {
  id: number
  name: string
  role: 'owner' | 'crew'
  mobile: string | null
  alerted: 'never' | 'in-hours' | 'always'
  isAlertedNow: boolean
  hours: 'shop' | 'own'
  /** Such as "Last seen 5 minutes ago". */
  seen: string
}

export type PeopleProps = { people: PersonProps[] }

/** Everybody who works here: whose phones are ours, and who may sign in. */
export function People({ people }: PeopleProps) {
  return (
    <div class="settings">
      <Section id="people" title="Who works here" count={people.length} isLive>
        <ul class="rows">
          {people.map((person) => (
            <PersonRow key={person.id} {...person} />
          ))}
        </ul>
      </Section>
    </div>
  )
}

function PersonRow({ id, name, role, mobile, seen, isAlertedNow, ...wishes }: PersonProps) {
  const what = [role === 'owner' ? 'Owner' : 'Crew', mobile ?? 'no mobile', alertWords(wishes), seen].join(' · ')
  const mark = isAlertedNow && (
    <Chip tone="good" icon="alerts">
      alerted now
    </Chip>
  )
  return <Row id={`person-${id}`} who={<bdi>{name}</bdi>} what={what} mark={mark} isWhole />
}

function alertWords({ alerted, hours }: Pick<PersonProps, 'alerted' | 'hours'>): string {
  if (alerted === 'never') return 'no alerts'
  if (alerted === 'always') return 'alerts at any hour'
  return hours === 'own' ? 'alerts in their hours' : "alerts in the shop's hours"
}
