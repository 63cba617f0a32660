import { Icon } from '../parts/icon.tsx'
import { placed } from './place.ts'
import type { DayProps, ItemProps } from './week.tsx'

type Props = DayProps & { first: number; last: number }

/** One day: a list for who hears it, in the order of the day, and a picture of it for who sees it. */
export function Day({ date, title, isChosen, isToday, isPast, hours, names, wholeDay, items, ...day }: Props) {
  const look = ['column', isChosen && 'chosen', isToday && 'is-today', isPast && 'past'].filter(Boolean).join(' ')
  const shown = { start: day.first * 60, end: day.last * 60 }
  return (
    <section class={look} id={`day-${date}`} aria-labelledby={`day-${date}-title`}>
      <header>
        <h3 id={`day-${date}-title`} class={isToday ? 'is-today' : undefined}>
          {title}
          {isToday && <span class="unseen">, today</span>}
        </h3>
        <a class="plain button add" href={`/bookings/new?at=${date}`} aria-label={`New job on ${title}`}>
          <Icon name="new-job" />
        </a>
        {hours && <p class="open-hours">{hours.length === 0 ? 'Closed' : hours.join(', ')}</p>}
        {names.map((name) => (
          <p key={name} class="special" dir="auto">
            {name}
          </p>
        ))}
        {wholeDay !== null && (
          <p class="special from-elsewhere">
            <bdi>{wholeDay}</bdi>, all day<span class="unseen">, busy, from a calendar elsewhere</span>
          </p>
        )}
      </header>
      <div class="timeline" data-date={date} data-first={day.first} data-last={day.last}>
        <Closed {...day} isKnown={hours !== null} />
        {wholeDay !== null && <div class="whole-day" aria-hidden="true" />}
        <ul>
          {items.flatMap(({ span, ...item }) => {
            const part = { start: Math.max(span.start, shown.start), end: Math.min(span.end, shown.end) }
            return part.start < part.end ? <Item key={item.id} {...item} span={part} /> : []
          })}
        </ul>
        {day.now !== null && day.now >= day.first * 60 && day.now <= day.last * 60 && (
          <div class={`now ${placed({ start: day.now, end: day.now })}`} aria-hidden="true" />
        )}
      </div>
    </section>
  )
}

/** Hatched, for the eye alone: the hours stand in the heading. */
function Closed({ open, first, last, isKnown }: Pick<Props, 'open' | 'first' | 'last'> & { isKnown: boolean }) {
  if (!isKnown) return null
  const edges = [first * 60, ...open.flatMap(({ start, end }) => [start, end]), last * 60]
  const gaps = Array.from({ length: edges.length / 2 }, (_, n) => ({
    start: edges[2 * n] ?? 0,
    end: edges[2 * n + 1] ?? 0,
  }))
  return (
    <div aria-hidden="true">
      {gaps
        .filter(({ start, end }) => start < end)
        .map((gap) => (
          <div key={gap.start} class={`closed ${placed(gap)}`} />
        ))}
    </div>
  )
}

function Item({ id, kind, href, span, lane, lanes, tone, moves, ...said }: ItemProps) {
  const length = span.end - span.start
  const size = sizeOf(length)
  const look = `item ${kind} ${placed(span)} lane-${Math.min(lane, 5)} of-${Math.min(lanes, 6)} tone-${tone} ${size}`
  if (!href)
    return (
      <li id={id} class={look}>
        <div>
          <Words {...said} kind={kind} />
        </div>
      </li>
    )
  return (
    <li id={id} class={look}>
      <a
        href={href}
        data-moves={moves ?? undefined}
        data-minutes={length}
        draggable={moves === null ? undefined : false}
      >
        <Words {...said} kind={kind} />
      </a>
    </li>
  )
}

/** By how many lines of words fit into so many minutes. */
function sizeOf(minutes: number): string {
  if (minutes < 75) return minutes < 45 ? 'short' : 'middle'
  if (minutes < 120) return ''
  return minutes < 180 ? 'long' : 'longest'
}

function Words({
  kind,
  times,
  title,
  detail,
  doer,
  isConfirmed,
}: Pick<ItemProps, 'kind' | 'times' | 'title' | 'detail' | 'doer' | 'isConfirmed'>) {
  const [from, until] = times.split('-')
  return (
    <>
      <span class="times">
        {doer && <span class="who-does-it">{doer.initials}</span>}
        <span>
          {from}
          {until && <span class="until">-{until}</span>}
        </span>
        {isConfirmed && <Icon name="done" />}
      </span>
      <bdi class="title">{title}</bdi>
      {detail && (
        <span class="detail" dir="auto">
          {detail}
        </span>
      )}
      <span class="unseen">
        {[kindWords[kind], doer && `with ${doer.name}`, isConfirmed && 'confirmed'].filter(Boolean).join(', ')}
      </span>
    </>
  )
}

const kindWords: Record<ItemProps['kind'], string> = {
  job: 'booked',
  done: 'done',
  held: 'not booked yet',
  busy: 'busy, from a calendar elsewhere',
}
