import type { ComponentProps } from 'preact'
import { Empty } from '../parts/empty.tsx'
import { ForOwners } from '../parts/for-owners.tsx'
import { Icon } from '../parts/icon.tsx'
import { Note } from '../parts/note.tsx'
import { Time, ZoneNote } from '../parts/time.tsx'
import { Day } from './day.tsx'
import { Initials } from './initials.tsx'

/** Minutes after midnight of the shop's wall clock. */
type Span = { start: number; end: number }

export type WeekProps = {
  isZoneSet: boolean
  /** Calendars elsewhere that were not read for so long that no times are offered. */
  unread: UnreadProps[]
  /** Whether anybody's working hours are known. */
  hasHours: boolean
  title: string
  previous: string
  next: string
  /** Null where today is what is shown. */
  thisWeek: string | null
  /** The address of this week without a day. */
  here: string
  /** Whose jobs are shown; empty where there is nobody to tell apart. */
  people: { href: string; words: string; initials: string | null; tone: number; isHere: boolean }[]
  /** The hours that are shown of each day. */
  first: number
  last: number
  days: DayProps[]
  isEmpty: boolean
}

type UnreadProps = { id: number; name: string; readAt: ComponentProps<typeof Time> | null }

export type DayProps = {
  /** YYYY-MM-DD. */
  date: string
  weekday: string
  dayOfMonth: number
  title: string
  isToday: boolean
  isPast: boolean
  isChosen: boolean
  open: Span[]
  /** Null where nobody's hours are known; empty on a closed day. */
  hours: string[] | null
  /** What is special about it. */
  names: string[]
  /** What of a calendar elsewhere takes all of it. */
  wholeDay: string | null
  items: ItemProps[]
  /** Null on every day but today. */
  now: number | null
}

export type ItemProps = {
  id: string
  kind: 'job' | 'done' | 'held' | 'busy'
  href: string | null
  span: Span
  times: string
  title: string
  detail: string
  /** With whom, where that must be said. */
  doer: { name: string; initials: string } | null
  tone: number
  isConfirmed: boolean
  /** The booking that can be put elsewhere. */
  moves: number | null
  lane: number
  lanes: number
}

/** What is when: on a phone one day at a time, on a desk the whole week. */
export function Week(week: WeekProps) {
  const { isZoneSet, unread, hasHours, isEmpty } = week
  return (
    <div id="calendar" class="calendar" data-live>
      <ZoneNote isZoneSet={isZoneSet} />
      {unread.map((calendar) => (
        <Unread key={calendar.id} {...calendar} />
      ))}
      <Ways {...week} />
      <People people={week.people} />
      <DayChips {...week} />
      {isEmpty && <NothingYet hasHours={hasHours} />}
      <Grid {...week} />
    </div>
  )
}

function Unread({ id, name, readAt }: UnreadProps) {
  return (
    <Note tone="danger">
      <p>
        <ForOwners instead={<bdi>{name}</bdi>}>
          <a href={`/settings/calendars/${id}`}>
            <bdi>{name}</bdi>
          </a>
        </ForOwners>{' '}
        {readAt ? (
          <>
            was last read at <Time {...readAt} />: what was put there since is missing here.
          </>
        ) : (
          'was not read yet: what stands there is missing here.'
        )}{' '}
        Callers are offered no times until it is read.
      </p>
    </Note>
  )
}

function Ways({ title, previous, next, thisWeek, days }: WeekProps) {
  const at = days.find(({ isChosen }) => isChosen)?.date
  return (
    <div class="week-ways">
      <h2>{title}</h2>
      <nav class="turn" aria-label="Weeks">
        <a class="quiet button" href={previous} aria-label="The week before">
          <Icon name="back" />
        </a>
        {thisWeek ? (
          <a class="quiet button" href={thisWeek}>
            Today
          </a>
        ) : (
          <span class="quiet button here" aria-current="date">
            Today
          </span>
        )}
        <a class="quiet button" href={next} aria-label="The week after">
          <Icon name="open" />
        </a>
      </nav>
      <a class="button add-job" href={`/bookings/new?at=${at}`}>
        <Icon name="new-job" />
        New job
      </a>
    </div>
  )
}

function People({ people }: Pick<WeekProps, 'people'>) {
  if (people.length === 0) return null
  return (
    <nav class="filters" aria-label="Whose jobs">
      {people.map(({ href, words, initials, tone, isHere }) => (
        <a key={href} href={href} aria-current={isHere ? 'page' : undefined}>
          {initials !== null && <Initials initials={initials} tone={tone} />}
          <bdi class="cut">{words}</bdi>
        </a>
      ))}
    </nav>
  )
}

/** On a phone: which day of the week. */
function DayChips({ days, here }: WeekProps) {
  return (
    <nav class="day-chips" aria-label="Days">
      {days.map(({ date, weekday, dayOfMonth, isChosen, isToday, items }) => {
        const jobs = items.filter(({ kind }) => kind === 'job' || kind === 'done').length
        return (
          <a
            key={date}
            href={`${here}&day=${date}`}
            class={isToday ? 'is-today' : undefined}
            aria-current={isChosen ? 'date' : undefined}
          >
            <span class="weekday">{weekday}</span>
            <span class="day-number">{dayOfMonth}</span>
            <span class={jobs > 0 ? 'dot' : 'dot none'} />
            {jobs > 0 && <span class="unseen">{jobs === 1 ? ', 1 job' : `, ${jobs} jobs`}</span>}
          </a>
        )
      })}
    </nav>
  )
}

function NothingYet({ hasHours }: Pick<WeekProps, 'hasHours'>) {
  if (hasHours)
    return (
      <Empty title="No jobs this week">
        <p>
          Callers are offered times when you work and nothing else is on. What they choose stands here, and so does what
          you add yourself.
        </p>
      </Empty>
    )
  return (
    <Empty title="No working hours yet">
      <p>
        Until the box knows when you work it offers nobody a time.
        <ForOwners>
          {' '}
          <a href="/settings/shop#hours">Fill in the hours</a>
        </ForOwners>
      </p>
    </Empty>
  )
}

function Grid({ first, last, days }: WeekProps) {
  const hours = Array.from({ length: last - first }, (_, n) => first + n)
  return (
    <div class={`week from-${first} to-${last}`}>
      <div class="hours" aria-hidden="true">
        {hours.slice(1).map((hour) => (
          <span key={hour} class={`at t${hour} tm0`}>
            {`${hour}`.padStart(2, '0')}:00
          </span>
        ))}
      </div>
      {days.map((day) => (
        <Day key={day.date} {...day} first={first} last={last} />
      ))}
    </div>
  )
}
