// A day or a time of day where a text names it.
import type { DayMention } from './day.ts'
import type { Now } from './days.ts'
import type { TimeMention } from './time.ts'

export type Mention = (DayMention | TimeMention) & { from: number; next: number }

/** `isAsked`: we asked when, so that a figure alone is a time; `slots`: so many times were offered, at these `hours`, and small figures mean their places. */
export type Asked = { isAsked: boolean; slots: number; hours: readonly number[] }

export type Around = { now: Now; asked: Asked; before: Mention | undefined }
