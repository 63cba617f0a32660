// A file comes apart into its components line by line, so that what is broken in one event costs that event alone.

/** `calendar` counts the calendars of the file: zones are known within one. `lines` are unfolded and without BEGIN and END. */
export type Component = { kind: Kind; calendar: number; lines: string[] }

export type Parts = { components: Component[]; hasCalendar: boolean; isCutOff: boolean; headers: string[] }

const kinds = ['VEVENT', 'VFREEBUSY', 'VTIMEZONE', 'VTODO', 'VJOURNAL', 'VAVAILABILITY'] as const
type Kind = (typeof kinds)[number]

type Open = { kind: string; lines: string[] }

/** Takes the text apart; a component whose BEGIN or END is damaged still ends where the next one begins. */
export function takeApart(text: string): Parts {
  const parts: Parts = { components: [], hasCalendar: false, isCutOff: false, headers: [] }
  let calendar = 0
  let isCalendarOpen = false
  let open: Open | null = null
  let nested = 0
  let stray: string[] = []

  const close = (endsAs: string | null) => {
    const kind = kindOf(open?.kind) ?? kindOf(endsAs)
    const lines = open ? open.lines : stray
    if (kind) parts.components.push({ kind, calendar, lines })
    else if (!open) parts.headers.push(...stray)
    open = null
    nested = 0
    stray = []
  }
  const begin = (kind: string) => {
    const isTop = kind === 'VCALENDAR' || kindOf(kind) !== null
    // An alarm beside the lines of an event whose BEGIN was damaged.
    if (!open && !isTop && stray.some((line) => /^DTSTART/i.test(line))) open = { kind: '', lines: stray }
    // In a zone and in an alarm more may begin; what stands beside an event never begins inside one.
    if (open && !isTop) {
      if (open.kind === 'VTIMEZONE') open.lines.push(`BEGIN:${kind}`)
      else nested += 1
      return
    }
    if (open) close(null)
    else if (kind === 'VCALENDAR') stray = []
    if (kind === 'VCALENDAR') {
      parts.hasCalendar = true
      isCalendarOpen = true
      calendar += 1
    } else {
      parts.headers.push(...stray)
      stray = []
      open = { kind, lines: [] }
    }
  }
  const end = (kind: string) => {
    if (kind === 'VCALENDAR') {
      if (open) close(null)
      isCalendarOpen = false
    } else if (open?.kind === 'VTIMEZONE' && kindOf(kind) === null) open.lines.push(`END:${kind}`)
    else if (nested > 0 && kindOf(kind) === null) nested -= 1
    else close(kind)
  }

  for (const line of unfold(text)) {
    const mark = markOf(line)
    if (mark?.ends !== undefined) end(mark.ends)
    if (mark?.begins !== undefined) begin(mark.begins)
    if (mark || nested > 0) continue
    if (open) (open as Open).lines.push(line)
    else stray.push(line)
  }
  parts.isCutOff = isCalendarOpen || open !== null
  // Its end may be what was cut off: it is one that cannot be read, not none.
  if (open) (open as Open).lines.push('DTEND:')
  if (open) close(null)
  return parts
}

function kindOf(name: string | null | undefined): Kind | null {
  return kinds.find((kind) => kind === name) ?? null
}

// One lost line break glues the end of an event to the beginning of the next, or to whatever follows.
function markOf(line: string): { ends?: string; begins?: string } | null {
  if (!/BEGIN|END/i.test(line)) return null
  const upper = line.trim().toUpperCase()
  const [, mark, name] = /^(BEGIN|END):\s*([\w-]+)$/.exec(upper) ?? []
  if (name !== undefined && mark === 'BEGIN') return { begins: name }
  const [, ends, rest = ''] = /^END:(VEVENT|VTIMEZONE|VTODO|VFREEBUSY|VJOURNAL)(.*)$/.exec(upper) ?? []
  if (ends !== undefined) return { ends, begins: /BEGIN:(\w+)$/.exec(rest)?.[1] }
  return name === undefined ? null : { ends: name }
}

function* unfold(text: string): Generator<string> {
  let line: string | null = null
  let more: string[] = []
  for (const piece of text.split(/\r\n|\n|\r/)) {
    if (line !== null && (piece[0] === ' ' || piece[0] === '\t')) more.push(piece.slice(1))
    else {
      if (line !== null && line !== '') yield more.length > 0 ? line + more.join('') : line
      line = piece
      more = []
    }
  }
  if (line !== null && line !== '') yield line + more.join('')
}
