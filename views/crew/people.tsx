import { Chip } from '../parts/chip.tsx'
import { Icon } from '../parts/icon.tsx'
import { Note } from '../parts/note.tsx'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'
import { Toast, type ToastProps } from '../parts/toast.tsx'

export type PersonProps = {
  id: number
  name: string
  role: 'owner' | 'crew'
  mobile: string | null
  alerted: 'never' | 'in-hours' | 'always'
  isAlertedNow: boolean
  /** Since when their phone could not be rung; null: nothing is known against it. */
  deadSince: { iso: string; words: string } | null
  hours: 'shop' | 'own'
  /** Such as "last seen 5 minutes ago". */
  seen: string
  /** Invited, and has no password yet. */
  isWaitedFor: boolean
  isYou: boolean
}

export type PeopleProps = {
  people: PersonProps[]
  /** Who is on call while the shop is closed; null for who works alone. */
  onCall: string | null
  toast?: ToastProps | null
  fault?: string
}

/** Everybody who works here: whose phones are ours, and who may sign in. */
export function People({ people, onCall, toast, fault }: PeopleProps) {
  return (
    <div class="settings">
      {fault && (
        <Note tone="danger" icon="failed" role="alert">
          {fault}
        </Note>
      )}
      <Section id="people" title="Who works here" count={people.length} isLive>
        <ul class="rows">
          {people.map((person) => (
            <PersonRow key={person.id} {...person} />
          ))}
        </ul>
        <p class="hint below">
          Calls from their phones are not answered with a text. The crew sees and does the daily work; what stands under
          Settings is for owners.
        </p>
      </Section>
      <div class="actions">
        <a class="button" href="/settings/crew/new">
          <Icon name="add" />
          Add a person
        </a>
      </div>
      {onCall && (
        <ul class="rows">
          <Row id="rota" href="/settings/rota" icon="night" who="On call after hours" what={onCall} />
        </ul>
      )}
      {toast && <Toast {...toast} />}
    </div>
  )
}

function PersonRow({ id, name, role, mobile, seen, ...person }: PersonProps) {
  const what = [role === 'owner' ? 'Owner' : 'Crew', mobile ?? 'no mobile', alertWords({ role, ...person }), seen].join(
    ' · ',
  )
  const href = `/settings/crew/${id}`
  return (
    <Row
      id={`person-${id}`}
      href={href}
      icon="caller"
      who={<bdi>{name}</bdi>}
      what={what}
      mark={marksOf(person)}
      isWhole
    />
  )
}

type Marks = Pick<PersonProps, 'isYou' | 'isAlertedNow' | 'isWaitedFor' | 'deadSince'>

function marksOf({ isYou, isAlertedNow, isWaitedFor, deadSince }: Marks) {
  return [
    deadSince && (
      <Chip key="dead" tone="danger" icon="failed">
        could not be rung, {deadSince.words}
      </Chip>
    ),
    isYou && <Chip key="you">you</Chip>,
    isWaitedFor && (
      <Chip key="waited-for" tone="amber">
        invited
      </Chip>
    ),
    isAlertedNow && (
      <Chip key="alerted" tone="good" icon="alerts">
        alerted now
      </Chip>
    ),
  ].filter(Boolean)
}

function alertWords({ role, alerted, hours }: Pick<PersonProps, 'role' | 'alerted' | 'hours'>): string {
  if (role === 'owner' || alerted === 'always') return 'alerts at any hour'
  if (alerted === 'never') return 'no alerts'
  return hours === 'own' ? 'alerts in their hours' : "alerts in the shop's hours"
}
