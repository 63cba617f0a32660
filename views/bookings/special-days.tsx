import type { DayFaults, TypedDays } from '../../server/bookings/day-form.ts'
import { Chip } from '../parts/chip.tsx'
import { Choice, Field } from '../parts/field.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { Icon } from '../parts/icon.tsx'
import { Note } from '../parts/note.tsx'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'
import { ZoneNote } from '../parts/time.tsx'
import { Toast, type ToastProps } from '../parts/toast.tsx'

type DayRow = {
  date: string
  words: string
  name: string | null
  /** Null: everybody. */
  person: string | null
  /** Null: as on any other day; none: closed. */
  hours: string[] | null
  href: string
}

export type SpecialDaysProps = {
  holidays: DayRow[]
  own: DayRow[]
  /** Null where all of the country has the same holidays. */
  region: { value: string; choices: [value: string, words: string][]; isGuess: boolean; seen: string } | null
  isZoneSet: boolean
  toast: ToastProps | null
}

/** When the shop, or somebody, does not work as usual. */
export function SpecialDays({ holidays, own, region, isZoneSet, toast }: SpecialDaysProps) {
  return (
    <div class="settings">
      <ZoneNote isZoneSet={isZoneSet} />
      <Section id="own-days" title="Your own" count={own.length || undefined}>
        {own.length === 0 ? (
          <p class="hint">Holidays of the shop, days off of one person, a day with other hours.</p>
        ) : (
          <Rows days={own} />
        )}
        <div class="actions below">
          <a class="button" href="/settings/days/one">
            <Icon name="new-job" />
            Add days off
          </a>
        </div>
      </Section>
      <Section id="holidays" title="Public holidays" count={holidays.length || undefined}>
        {holidays.length === 0 ? (
          <p class="hint">None are known yet for your country.</p>
        ) : (
          <>
            <p class="hint">You are closed on them, and callers are offered no times, unless you say otherwise.</p>
            <Rows days={holidays} areHolidays />
          </>
        )}
        {region && <Region {...region} />}
      </Section>
      {toast && <Toast {...toast} />}
    </div>
  )
}

function Region({ value, choices, isGuess, seen }: NonNullable<SpecialDaysProps['region']>) {
  return (
    <form class="form card below" method="post" action="/settings/days/region">
      <Hidden fields={{ seen }} />
      <Choice
        id="region"
        label="Whose holidays"
        value={value}
        choices={choices}
        hint={isGuess ? 'Guessed by your number and your zone. Choose another where that is wrong.' : undefined}
      />
      <div class="actions">
        <button type="submit" class="quiet">
          Save
        </button>
      </div>
    </form>
  )
}

function Rows({ days, areHolidays = false }: { days: DayRow[]; areHolidays?: boolean }) {
  return (
    <ul class="rows">
      {days.map(({ date, words, name, person, hours, href }) => (
        <Row
          key={href}
          id={`day-${date}-${person ?? 'all'}`}
          href={href}
          who={name ?? (hours?.length === 0 ? 'Day off' : 'Other hours')}
          what={person ? `${words}, ${person}` : words}
          mark={<HoursChip hours={hours} />}
        >
          {areHolidays && <Switch date={date} name={name} isOpen={hours?.length !== 0} />}
        </Row>
      ))}
    </ul>
  )
}

/** One tap: the day is worked on as on any other, or it is not. */
function Switch({ date, name, isOpen }: Pick<DayRow, 'date' | 'name'> & { isOpen: boolean }) {
  const words = isOpen ? 'Close' : 'Open that day'
  return (
    <form method="post" action="/settings/days/holidays">
      <Hidden fields={{ date, open: isOpen ? 'no' : 'yes' }} />
      <button type="submit" class="quiet" aria-label={`${words}: ${name ?? date}`}>
        {words}
      </button>
    </form>
  )
}

function HoursChip({ hours }: Pick<DayRow, 'hours'>) {
  if (hours === null) return <Chip tone="accent">Open</Chip>
  return hours.length === 0 ? <Chip tone="amber">Closed</Chip> : <Chip tone="accent">{hours.join(', ')}</Chip>
}

export type DayOffProps = {
  typed: TypedDays
  faults: DayFaults
  people: [value: string, words: string][]
  /** What the form is of; null for new days. */
  standing: { date: string; person: string; isHoliday: boolean } | null
  today: string
}

/** One day, or several in a row. */
export function DayOff({ typed, faults, people, standing, today }: DayOffProps) {
  return (
    <div class="settings">
      <form class="form" method="post" action="/settings/days">
        {Object.values(faults).some(Boolean) && (
          <Note tone="danger" icon="failed" role="alert">
            Nothing was saved yet: look at what is marked below.
          </Note>
        )}
        <div class="card form">
          <div class="from-until">
            <Field
              id="date"
              type="date"
              label={standing ? 'Date' : 'First day'}
              value={typed.date}
              fault={faults.date}
              min={today}
              required
            />
            {!standing && (
              <Field id="until" type="date" label="Last day" value={typed.until} fault={faults.until} min={today} />
            )}
          </div>
          {standing && <Hidden fields={{ until: '' }} />}
          <Field
            id="name"
            label="Name"
            hint="Such as: Company trip."
            value={typed.name}
            fault={faults.name}
            maxLength={60}
          />
          {people.length > 2 && !standing?.isHoliday ? (
            <Choice id="person" label="Who" value={typed.person} choices={people} fault={faults.person} />
          ) : (
            <Hidden fields={{ person: typed.person }} />
          )}
          <Kinds typed={typed} faults={faults} />
        </div>
        <div class="actions">
          <button type="submit">Save</button>
        </div>
      </form>
      {standing && !standing.isHoliday && (
        <form method="post" action="/settings/days/removal">
          <Hidden fields={{ date: standing.date, person: standing.person }} />
          <button type="submit" class="plain">
            Remove this day
          </button>
        </form>
      )}
    </div>
  )
}

const kinds: [TypedDays['kind'], string][] = [
  ['closed', 'Closed all day'],
  ['hours', 'Other hours'],
  ['usual', 'As on any other day'],
]

function Kinds({ typed, faults }: Pick<DayOffProps, 'typed' | 'faults'>) {
  return (
    <fieldset>
      <legend>That day</legend>
      {kinds.map(([kind, words]) => (
        <label key={kind} class="check">
          <input type="radio" name="kind" value={kind} checked={typed.kind === kind} />
          {words}
        </label>
      ))}
      <div class="from-until other-hours">
        <Field id="opens" type="time" label="From" value={typed.opens} fault={faults.opens} />
        <Field id="closes" type="time" label="Until" value={typed.closes} fault={faults.closes} />
      </div>
    </fieldset>
  )
}
