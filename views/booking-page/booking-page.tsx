import type { FreeDays } from '../../server/booking-page/free-days.ts'
import type { Language } from '../../server/understanding/understanding.ts'
import { Field } from '../parts/field.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { wordsIn } from './words.ts'

export type Note = 'booked' | 'moved' | 'cancelled' | 'already' | 'gone' | 'past'

type Agreed = { day: string; hours: string; what: string | null; address: string | null }

export type View =
  /** `confirmer`: who agrees on a time by text, while none can be shown for certain. */
  | ({ is: 'choose'; isMove: boolean; confirmer: string | null } & FreeDays)
  /** `moves`: the booking that is to be moved there. */
  | ({
      is: 'confirm'
      start: number
      moves: number | null
      asks: { name: boolean; address: boolean; email: boolean }
    } & Agreed)
  | ({ is: 'standing'; id: number; canChange: boolean } & Agreed)
  | ({ is: 'cancel'; id: number } & Agreed)
  | { is: 'closed' }

export type BookingPageProps = {
  language: Language
  business: string
  number: { words: string; href: string } | null
  note: Note | null
  view: View
}

type Of<Is extends View['is']> = Extract<View, { is: Is }> & Pick<BookingPageProps, 'language'>

/** One customer's page for one job: times to pick, a last look before it is booked, and what stands. */
export function BookingPage({ language, business, number, note, view }: BookingPageProps) {
  const words = wordsIn[language]
  const isBad = note === 'gone' || note === 'past' || note === 'already'
  return (
    <div class={view.is === 'choose' ? 'booking-page choosing' : 'booking-page'}>
      <p class="whose">
        <bdi>{business}</bdi>
      </p>
      {note && (
        <p class={isBad ? 'said amber' : 'said good'} role={isBad ? 'alert' : 'status'}>
          {words.notes[note]}
        </p>
      )}
      {view.is === 'choose' && <Choose {...view} language={language} />}
      {view.is === 'confirm' && <Confirm {...view} language={language} />}
      {view.is === 'standing' && <Standing {...view} language={language} />}
      {view.is === 'cancel' && <Cancel {...view} language={language} />}
      {view.is === 'closed' && <p>{words.closed}</p>}
      {number && (
        <p class="questions">
          {words.shop} <a href={number.href}>{number.words}</a>
        </p>
      )}
    </div>
  )
}

function Choose({ language, isMove, confirmer, days, later, isFirst }: Of<'choose'>) {
  const words = wordsIn[language]
  const wish = isMove ? 'wish=move&' : ''
  return (
    <>
      {days.length === 0 && <p>{confirmer === null ? words.none : words.unsure.replace('{who}', () => confirmer)}</p>}
      <div class="days">
        {days.map((day) => (
          <Day key={day.date} {...day} language={language} wish={wish} />
        ))}
      </div>
      <p class="actions">
        {!isFirst && (
          <a class="button quiet" href={`?${wish}`}>
            {words.first}
          </a>
        )}
        {later && (
          <a class="button quiet" href={`?${wish}from=${later}`}>
            {words.later}
          </a>
        )}
        {isMove && (
          <a class="button plain" href="?">
            {words.keep}
          </a>
        )}
      </p>
    </>
  )
}

type DayProps = FreeDays['days'][number] & { language: Language; wish: string }

function Day({ date, heading, isOpen, parts, language, wish }: DayProps) {
  const words = wordsIn[language]
  return (
    <details class="free-day" open={isOpen} aria-labelledby={`day-${date}`}>
      <summary>
        <h2 id={`day-${date}`}>{heading}</h2>
      </summary>
      {parts.map(({ part, times }) => (
        <div key={part}>
          <h3>{words.parts[part]}</h3>
          <ul class="slots">
            {times.map(({ start, words: hours, isOffered }) => (
              <li key={start}>
                <a
                  class={isOffered ? 'button quiet offered' : 'button quiet'}
                  href={`?${wish}slot=${start}`}
                  aria-label={[heading, hours, isOffered && words.offered].filter(Boolean).join(', ')}
                >
                  {hours}
                  {isOffered && <small>{words.offered}</small>}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  )
}

function Confirm({ language, start, moves, asks, ...agreed }: Of<'confirm'>) {
  const words = wordsIn[language]
  const fields = {
    do: moves === null ? 'book' : 'move',
    start: `${start}`,
    ...(moves === null ? {} : { booking: `${moves}` }),
  }
  return (
    <form class="form" method="post" action="?">
      <Hidden fields={fields} />
      <When {...agreed} />
      {asks.name && <Field id="name" label={words.name} value="" maxLength={60} autocomplete="name" />}
      {asks.address && (
        <Field id="address" label={words.address} value="" maxLength={120} autocomplete="street-address" />
      )}
      {asks.email && (
        <Field
          id="email"
          type="email"
          label={words.email}
          hint={words.emailHint}
          value=""
          maxLength={120}
          autocomplete="email"
        />
      )}
      <div class="actions">
        <button type="submit">{words.take}</button>
        <a class="button quiet" href={moves === null ? '?' : '?wish=move'}>
          {words.back}
        </a>
      </div>
    </form>
  )
}

function Standing({ language, canChange, ...agreed }: Of<'standing'>) {
  const words = wordsIn[language]
  return (
    <>
      <When {...agreed} />
      {canChange ? (
        <>
          <div class="actions">
            <a class="button quiet" href="?wish=move">
              {words.move}
            </a>
            <a class="button quiet" href="?wish=cancel">
              {words.cancel}
            </a>
          </div>
          <p class="muted">{words.changes}</p>
        </>
      ) : (
        <p>{words.begun}</p>
      )}
    </>
  )
}

function Cancel({ language, id, ...agreed }: Of<'cancel'>) {
  const words = wordsIn[language]
  return (
    <form class="form" method="post" action="?">
      <Hidden fields={{ do: 'cancel', booking: `${id}` }} />
      <When {...agreed} />
      <div class="actions">
        <button type="submit" class="danger">
          {words.cancel}
        </button>
        <a class="button quiet" href="?">
          {words.keep}
        </a>
      </div>
    </form>
  )
}

function When({ day, hours, what, address }: Agreed) {
  return (
    <p class="card when">
      <strong>{day}</strong>
      <strong>{hours}</strong>
      {what && <span>{what}</span>}
      {address && <bdi>{address}</bdi>}
    </p>
  )
}
