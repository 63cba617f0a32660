import { Chip } from '../parts/chip.tsx'
import { Time } from '../parts/time.tsx'

export type BookingCardProps = {
  booked: { id: number; times: string; isConfirmed: boolean }[]
  /** Slots that are kept for them, until then. */
  offered: { id: number; times: string }[]
  until: { iso: string; words: string } | null
}

/** What stands with a caller, and what is on offer. */
export function BookingCard({ booked, offered, until }: BookingCardProps) {
  return (
    <section class="card booking-card" aria-labelledby="booking-title">
      <header>
        <h2 id="booking-title">{booked.length > 0 ? 'Booked' : 'On offer'}</h2>
        {booked.some(({ isConfirmed }) => isConfirmed) && (
          <Chip icon="done" tone="good">
            Confirmed
          </Chip>
        )}
      </header>
      <ul>
        {booked.map(({ id, times }) => (
          <li key={id}>
            <a class="booked-time" href={`/bookings/${id}`}>
              {times}
            </a>
          </li>
        ))}
      </ul>
      {offered.length > 0 && (
        <p class="hint">
          {booked.length > 0 ? 'On offer: ' : ''}
          {offered.map(({ times }) => times).join('; ')}
          {until && (
            <>
              {'. Kept for them until '}
              <Time {...until} />.
            </>
          )}
        </p>
      )}
    </section>
  )
}
