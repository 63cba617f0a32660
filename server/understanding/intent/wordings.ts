/** One language's words by which a purpose is known, as regular expressions over bare words. */
export type IntentWordings = {
  spam: readonly string[]
  /** A phone that answers by itself. */
  auto: readonly string[]
  wrongNumber: readonly string[]
  human: readonly string[]
  /** Calls spoken of, but not asked for now. */
  noCall: readonly string[]
  emergency: readonly string[]
  cancel: readonly string[]
  noCancel: readonly string[]
  reschedule: readonly string[]
  /** Gone elsewhere or done: it ends what was begun, or declines what was offered. */
  over: readonly string[]
  /** No longer needed: a cancellation where a visit is agreed, else the same. */
  unneeded: readonly string[]
  confirm: readonly string[]
  decline: readonly string[]
  price: readonly string[]
  noPrice: readonly string[]
  hours: readonly string[]
  /** About a visit that is coming: no new job. */
  visit: readonly string[]
  need: readonly string[]
  /** What a text may hold beside its thanks and be nothing but thanks. */
  thanks: readonly string[]
  courtesy: readonly string[]
}
