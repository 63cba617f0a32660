import { Chip } from '../parts/chip.tsx'
import { Row } from '../parts/row.tsx'

type When = { iso: string; words: string }

export type CalendarProps = {
  id: number
  name: string
  kind: 'caldav' | 'ics' | 'google'
  /** Jobs booked here stand in it too. */
  isWritten: boolean
  /** Null: everybody's time. */
  whose: string | null
  /** When it last answered well. */
  readAt: When | null
  /** It is so long ago that no times are offered. */
  isStale: boolean
  /** What of it could not be read and takes nearly all of the coming week. */
  blocksAll: string | null
  /** `isCertificate`: it speaks https, and not as it should. */
  trouble: { words: string; since: When | null; isCertificate: boolean } | null
}

/** A calendar in a list: whose it is, and how it stands. */
export function CalendarRow(calendar: CalendarProps) {
  const { id, name, whose, isWritten, isStale, trouble, blocksAll } = calendar
  const mark =
    isStale || blocksAll ? (
      <Chip tone="danger">no times offered</Chip>
    ) : trouble ? (
      <Chip tone="amber">trouble</Chip>
    ) : null
  return (
    <Row
      id={`calendar-${id}`}
      href={`/settings/calendars/${id}`}
      icon="calendar"
      who={name}
      what={`${whose ? `${whose}’s time` : 'Everybody’s time'}${isWritten ? ', and jobs are written into it' : ''}, ${howItStands(calendar)}`}
      mark={mark ?? undefined}
      isWhole
    />
  )
}

/** In one line. */
export function howItStands({ readAt, trouble, blocksAll }: CalendarProps): string {
  const read = readAt ? `last read at ${readAt.words}` : 'not read yet'
  if (!trouble) return blocksAll ? `${read}. Takes all of the coming week: ${blocksAll}` : read
  return `${read}. Since ${trouble.since?.words ?? 'then'}: ${trouble.words}`
}
