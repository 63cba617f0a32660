import { BookingCard, type BookingCardProps } from '../bookings/booking-card.tsx'
import { Note } from '../parts/note.tsx'
import { Draft, type DraftProps } from './draft.tsx'
import { Next, type NextProps } from './next.tsx'
import { type NoteProps, noteWords } from './notes.ts'
import { Wants, type WantsProps } from './wants.tsx'
import { Whose, type WhoseProps } from './whose.tsx'

export type RepliesProps = {
  /** What came of the last button, where that is not to be seen by itself. */
  note: NoteProps | null
  wants: WantsProps | null
  booking: BookingCardProps | null
  draft: DraftProps | null
  /** What the box says next by itself, unless something happens before. */
  next: NextProps | null
  /** Null where nobody can be answered. */
  whose: WhoseProps | null
}

/** At the end of a thread: what the caller wants, the answer that waits, and who answers here. */
export function Replies({ id, note, wants, booking, draft, next, whose }: RepliesProps & { id: number }) {
  return (
    <section id="reply" class="reply" aria-label="The box's answer" data-live data-follow>
      {booking && <BookingCard {...booking} />}
      {wants && <Wants {...wants} />}
      {note && (
        <Note tone="amber" role="status">
          <p>{noteWords(note, draft !== null)}</p>
        </Note>
      )}
      {draft && <Draft conversationId={id} {...draft} />}
      {next && <Next {...next} />}
      {whose && <Whose id={id} {...whose} />}
    </section>
  )
}
