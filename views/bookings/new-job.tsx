import type { JobFaults, TypedJob } from '../../server/bookings/new-job.ts'
import { Choice, Field } from '../parts/field.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { Note } from '../parts/note.tsx'
import { Row } from '../parts/row.tsx'
import { Search } from '../parts/search.tsx'
import { Section } from '../parts/section.tsx'
import { ZoneNote } from '../parts/time.tsx'
import { Who, type WhoProps } from '../parts/who.tsx'
import { JobTimeFields } from './job-time-fields.tsx'
import { Conflicts, Tell } from './move.tsx'
import { WordFields } from './reword.tsx'

export type NewJobProps = {
  typed: TypedJob
  faults: JobFaults
  conflicts: string[]
  insist: string | null
  /** As it stands in the address. */
  at: string
  q: string
  found: { id: number; who: WhoProps; href: string }[]
  /** Who was chosen, and where to choose somebody else. */
  caller: { who: WhoProps; others: string } | null
  services: [key: string, words: string][]
  isMailed: boolean
  people: [value: string, words: string][]
  isZoneSet: boolean
}

/** A job that came by another way than by text. */
export function NewJob({
  typed,
  faults,
  conflicts,
  insist,
  caller,
  services,
  people,
  isZoneSet,
  isMailed,
  ...search
}: NewJobProps) {
  return (
    <div class="new-job">
      <ZoneNote isZoneSet={isZoneSet} />
      {!caller && <Find {...search} />}
      <form class="form" method="post" action="/bookings">
        {Object.values(faults).some(Boolean) && (
          <Note tone="danger" icon="failed" role="alert">
            Nothing was saved yet: look at what is marked below.
          </Note>
        )}
        <Conflicts conflicts={conflicts} />
        <Hidden fields={{ caller: caller ? typed.caller : '', ...(insist ? { insist } : {}) }} />
        <Section id="who" title="Who">
          <div class="card form">
            {caller ? (
              <p class="chosen">
                <span>
                  <Who {...caller.who} />
                </span>
                <a href={caller.others}>Somebody else</a>
              </p>
            ) : (
              <Field
                id="number"
                label="Phone number"
                hint="Leave it empty for somebody who has none; then they get no text."
                inputMode="tel"
                value={typed.number}
                fault={faults.number}
                autocomplete="off"
                maxLength={40}
              />
            )}
            <WordFields typed={typed} faults={faults} isMailed={isMailed} />
          </div>
        </Section>
        <Section id="when" title="When">
          <div class="card form">
            {services.length > 0 && (
              <Choice
                id="service"
                label="Service"
                value={typed.service}
                choices={[['', 'None of these'], ...services]}
              />
            )}
            <JobTimeFields typed={typed} faults={faults} people={people} emptyMinutes="Empty: as usual." />
          </div>
        </Section>
        <Tell isOn={typed.tell === 'on'} words="Text them the confirmation" />
        <div class="actions">
          <button type="submit">{insist ? 'Add it there all the same' : 'Add the job'}</button>
        </div>
      </form>
    </div>
  )
}

/** Somebody who called or wrote before. */
function Find({ at, q, found }: Pick<NewJobProps, 'at' | 'q' | 'found'>) {
  return (
    <details class="card deed-of-job" id="find" open={q !== ''}>
      <summary>Somebody who called or wrote before</summary>
      <Search action="/bookings/new" target="found" q={q} maxLength={60} fields={at ? { at } : {}} />
      <div id="found">
        {q !== '' && found.length === 0 && <p class="hint">Nobody by that name or number.</p>}
        {found.length > 0 && (
          <ul class="rows">
            {found.map(({ id, who, href }) => (
              <Row
                key={id}
                id={`found-${id}`}
                href={href}
                who={<Who {...who} isShort />}
                what={who.name ? who.number : ''}
              />
            ))}
          </ul>
        )}
      </div>
    </details>
  )
}
