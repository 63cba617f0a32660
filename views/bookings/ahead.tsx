import { Chip } from '../parts/chip.tsx'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'
import { OnMyWay } from './on-my-way.tsx'

type JobRow = {
  id: number
  who: string
  what: string
  when: { iso: string; words: string }
  /** With whom, where that must be said. */
  person: string | null
  state: 'booked' | 'over' | 'done'
  /** Its customer can be told that somebody is on the way: the next job that is driven to. */
  isNext: boolean
}

export type AheadProps = { today: JobRow[]; tomorrow: JobRow[] }

/** What is booked for today and tomorrow. */
export function Ahead({ today, tomorrow }: AheadProps) {
  return (
    <Section
      id="booked"
      title="Booked today"
      count={today.length || undefined}
      more={{ href: '/calendar', words: 'Calendar' }}
    >
      {today.length === 0 && <p class="muted">No jobs today.</p>}
      <Jobs jobs={today} />
      {tomorrow.length > 0 && (
        <>
          <h3 class="tomorrow">
            Tomorrow <span class="count">{tomorrow.length}</span>
          </h3>
          <Jobs jobs={tomorrow} />
        </>
      )}
    </Section>
  )
}

function Jobs({ jobs }: { jobs: JobRow[] }) {
  if (jobs.length === 0) return null
  return (
    <ul class="rows">
      {jobs.map(({ id, who, what, when, person, state, isNext }) => (
        <Row
          key={id}
          id={`booked-${id}`}
          href={`/bookings/${id}`}
          who={<bdi>{who}</bdi>}
          when={when}
          what={what}
          mark={<Marks person={person} state={state} />}
        >
          {isNext && <OnMyWay id={id} choices={[15, 30]} />}
        </Row>
      ))}
    </ul>
  )
}

function Marks({ person, state }: Pick<JobRow, 'person' | 'state'>) {
  if (state === 'done') return <Chip tone="good">Done</Chip>
  if (state === 'over') return <Chip tone="amber">Over</Chip>
  return person ? <Chip>{person}</Chip> : null
}
