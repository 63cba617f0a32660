import ICAL from 'ical.js'

export type Mailed = {
  from: string
  to: string
  subject: string
  messageId: string
  text: string
  /** What the calendar of the reader gets, read by another library than the one that wrote it. */
  event: Event | null
}

type Event = {
  /** As the mail says it, and as the calendar text does. */
  methods: string[]
  uid: string
  sequence: number
  status: string
  start: string
  end: string
  summary: string
  location: string | null
  stamp: string
  organizer: string
  attendees: { address: string; rsvp: string | null }[]
  text: string
}

type Part = { headers: Map<string, string>; body: string }

/** Takes a mail apart, as a reader's own mail program would. */
export function readMail(raw: string): Mailed {
  const whole = partOf(raw)
  const parts = leavesOf(whole)
  const header = (name: string) => wordsOf(whole.headers.get(name) ?? '')
  const plain = parts.find(({ headers }) => headers.get('content-type')?.startsWith('text/plain'))
  const calendar = parts.find(({ headers }) => headers.get('content-type')?.startsWith('text/calendar'))
  return {
    ...{ from: header('from'), to: header('to'), subject: header('subject'), messageId: header('message-id') },
    text: plain ? decoded(plain) : '',
    event: calendar ? eventOf(calendar) : null,
  }
}

function eventOf(part: Part): Event {
  const text = decoded(part)
  const calendar = new ICAL.Component(ICAL.parse(text))
  const [only, ...more] = calendar.getAllSubcomponents('vevent')
  if (!only || more.length > 0) throw new Error('a mail brings one event')
  const event = new ICAL.Event(only)
  const attendees = only.getAllProperties('attendee').map((property) => ({
    address: String(property.getFirstValue()),
    rsvp: property.getFirstParameter('rsvp') ?? null,
  }))
  return {
    methods: [/method=(\w+)/i.exec(part.headers.get('content-type') ?? '')?.[1] ?? '', textOf(calendar, 'method')],
    ...{ uid: event.uid, sequence: event.sequence, status: textOf(only, 'status'), summary: event.summary },
    ...{ start: event.startDate.toString(), end: event.endDate.toString(), stamp: textOf(only, 'dtstamp') },
    ...{ location: event.location ?? null, organizer: textOf(only, 'organizer'), attendees, text },
  }
}

function textOf(component: ICAL.Component, name: string): string {
  return String(component.getFirstPropertyValue(name) ?? '')
}

function partOf(raw: string): Part {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n')
  const headers = lines.map((line): [string, string] => {
    const at = line.indexOf(':')
    return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()]
  })
  return { headers: new Map(headers), body: rest.join('\r\n\r\n') }
}

function leavesOf(part: Part): Part[] {
  const boundary = /boundary="?([^";]+)"?/.exec(part.headers.get('content-type') ?? '')?.[1]
  if (!boundary) return [part]
  const pieces = part.body.split(`--${boundary}`).slice(1, -1)
  return pieces.flatMap((piece) => leavesOf(partOf(piece.replace(/^\r\n/, ''))))
}

function decoded({ headers, body }: Part): string {
  const way = headers.get('content-transfer-encoding')?.toLowerCase()
  if (way === 'base64') return Buffer.from(body, 'base64').toString()
  return way === 'quoted-printable' ? quoted(body.replaceAll(/=\r\n/g, '')) : body
}

function wordsOf(header: string): string {
  return header
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, way: string, words: string) =>
      way.toUpperCase() === 'B' ? Buffer.from(words, 'base64').toString() : quoted(words.replaceAll('_', ' ')),
    )
}

function quoted(words: string): string {
  const bytes = words.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return /=[0-9A-F]{2}/i.test(words) ? Buffer.from(bytes, 'latin1').toString() : words
}
