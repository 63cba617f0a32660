import { Temporal } from 'temporal-polyfill'

/** A moment with its offset, as the app writes it; null for anything else. */
export function instantOf(text: string | null | undefined): Temporal.Instant | null {
  try {
    return text ? Temporal.Instant.from(text) : null
  } catch {
    return null
  }
}
