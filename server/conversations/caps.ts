// How much the box may say by its own words: to one caller, and in all. What a person wrote or approved is never counted out. A company's or a phone's own limit is not known here: it says so itself, and only what goes by it waits.
import type { Message } from './store.ts'

const caps = ['caller-hourly-cap', 'caller-daily-cap', 'shop-daily-cap'] as const
export type Cap = (typeof caps)[number]

export function isCap(because: string): because is Cap {
  return caps.some((cap) => cap === because)
}

/** Texts of the box's own words so far, of the last hour and day. */
export type SaidSoFar = { toCallerLastHour: number; toCallerLastDay: number; inAllLastDay: number }

export const mostPerCaller = { inAnHour: 12, inADay: 30 }
/** So many texts of its own the box has for each missed call that may be texted back. */
const textsPerTextBack = 6

export function mostPerShop(textBacksPerDay: number): number {
  return textBacksPerDay * textsPerTextBack
}

/** Texts that the box words by itself in a conversation; openers have caps of their own, and danger and STOP are always answered. */
export const cappedKinds = ['reply', 'help-answer', 'opt-in-answer'] as const satisfies Message['kind'][]

export function isCapped({ kind, writtenBy }: { kind: Message['kind']; writtenBy?: number | null }): boolean {
  return writtenBy == null && cappedKinds.some((capped) => capped === kind)
}

/** The cap that the next text would go over, if it would. */
export function overCap(said: SaidSoFar, { textBacksPerDay }: { textBacksPerDay: number }): Cap | null {
  if (said.toCallerLastHour >= mostPerCaller.inAnHour) return 'caller-hourly-cap'
  if (said.toCallerLastDay >= mostPerCaller.inADay) return 'caller-daily-cap'
  return said.inAllLastDay >= mostPerShop(textBacksPerDay) ? 'shop-daily-cap' : null
}
