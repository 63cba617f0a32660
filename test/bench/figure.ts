/** One figure of the bench: a name to ask for it by, and the readings it comes to. */
export type Figure = { name: string; measure(say: (words: string) => void): Promise<Reading[]> }

/** What was measured, e.g. `{ what: 'a webhook is answered', unit: 'ms', values: { p50: 2.1 }, goals: { p50: 5 } }`; a goal is a most. */
export type Reading = {
  what: string
  unit: string
  values: Record<string, number>
  goals?: Record<string, number>
}
