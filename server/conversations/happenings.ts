import { Temporal } from 'temporal-polyfill'
import type { CallLineProps } from '../../views/conversations/call-line.tsx'
import type { MessageProps } from '../../views/conversations/message.tsx'
import type { ThreadProps } from '../../views/conversations/thread.tsx'
import type { Recording } from '../recordings/store.ts'
import { voicemailProps } from '../recordings/voicemail-props.ts'
import { type Clock, shopClock, shopDay, shopTime } from '../settings/shop-time.ts'
import { readText } from '../understanding/reading.ts'
import { steersSoftware } from '../understanding/steering.ts'
import type { Draft, Refusal } from './draft-store.ts'
import type { Media } from './media-store.ts'
import type { Message } from './store.ts'
import type { callsOf } from './thread-store.ts'

/** No text is longer. */
const mostRead = 1600

type CallOf = ReturnType<typeof callsOf>[number]
/** `readerId`: who looks at the page. */
type Around = {
  clock: Clock
  photos: Media[]
  recordings: Recording[]
  crew: Map<number, string>
  readerId: number | null
  /** Who approved a draft without a name of their own here: before they had a way in, only the owner could, by text. */
  ownerName: string | null
  /** When those go that wait for the morning, by their ids. */
  goesAt: Map<number, Temporal.Instant>
  /** Drafts of these texts, and what the model had worded for them. */
  drafts: Draft[]
  refusals: Refusal[]
}

/** Texts and calls in one line of time, day after day; a call comes before the text that it caused. */
export function daysOf(texts: Message[], calls: CallOf[], around: Around): ThreadProps['days'] {
  const happened = [
    ...calls.map((call) => ({
      at: call.call.startedAt,
      happening: { what: 'call' as const, ...callProps(call, around) },
    })),
    ...texts.map((text) => ({
      at: text.createdAt,
      happening: { what: 'message' as const, ...messageProps(text, around) },
    })),
  ]
  const days: ThreadProps['days'] = []
  for (const { at, happening } of happened.sort((a, b) => Temporal.Instant.compare(a.at, b.at))) {
    const day = shopDay(at, around.clock)
    const last = days.at(-1)
    if (last?.day.iso === day.iso) last.happenings.push(happening)
    else days.push({ day, happenings: [happening] })
  }
  return days
}

function callProps({ call, text }: CallOf, { clock }: Around): CallLineProps {
  const { id, outcome, decision, because, startedAt, endedAt } = call
  return {
    ...{ id, outcome, decision, because },
    when: shopClock(startedAt, clock),
    isOver: endedAt !== null,
    textState: text?.state ?? null,
  }
}

function messageProps(message: Message, around: Around): MessageProps {
  const { clock, photos, recordings, goesAt, drafts, refusals, ownerName } = around
  const { id, direction, kind, body, state, because, errorCode, segments, createdAt, deliveredAt } = message
  const recording = recordings.find(({ messageId }) => messageId === id)
  const draft = drafts.find(({ messageId }) => messageId === id)
  const isFromDraft = draft?.state === 'approved'
  const silence = drafts.findLast(({ answersMessageId }) => answersMessageId === id)
  return {
    ...{ id, direction, kind, body, state, because, errorCode, segments },
    author: authorOf(message, around) ?? (isFromDraft ? ownerName : null),
    isFromDraft,
    refused: refusals.filter(({ draftId }) => draftId === draft?.id).map(refusedProps),
    silentBecause: silence?.state === 'withdrawn' ? silence.because : null,
    steers: direction === 'inbound' && steersSoftware(readText(body.slice(0, mostRead))),
    when: shopClock(createdAt, clock),
    goes: shownTime(goesAt.get(id), clock),
    delivered: deliveredAt && deliveredTime(deliveredAt, createdAt, clock),
    // Its words stand in the bubble.
    voicemail: recording
      ? {
          ...voicemailProps(recording),
          transcript: null,
          isWritten: recording.transcript !== null && recording.transcript !== '',
        }
      : null,
    photos: photos
      .filter(({ messageId }) => messageId === id)
      .map((photo) => ({ id: photo.id, state: photo.state, because: photo.because, contentType: photo.contentType })),
  }
}

function authorOf({ writtenBy }: Message, { crew, readerId }: Around): string | null {
  if (writtenBy === null) return null
  return writtenBy === readerId ? 'You' : (crew.get(writtenBy) ?? null)
}

function refusedProps({ words, because, detail }: Refusal): MessageProps['refused'][number] {
  return { words, because, detail }
}

function shownTime(at: Temporal.Instant | undefined, clock: Clock) {
  return at ? shopTime(at, clock) : null
}

/** It stands under the day on which it was written. */
function deliveredTime(at: Temporal.Instant, writtenAt: Temporal.Instant, clock: Clock) {
  const isSameDay = shopDay(at, clock).iso === shopDay(writtenAt, clock).iso
  return isSameDay ? shopClock(at, clock) : shopTime(at, clock)
}
