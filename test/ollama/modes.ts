// How the fake answers, and how badly.

export const modes = [
  'good',
  'slow',
  'hanging',
  'cut-off',
  'wrong-json',
  'not-json',
  'hostile',
  'out-of-memory',
  'redirecting',
  'endless',
  'not-ollama',
  'down',
] as const
export type Mode = (typeof modes)[number]

/** How a pull goes. */
export const pullModes = ['good', 'disk-full', 'no-internet', 'hanging', 'cut-off'] as const
export type PullMode = (typeof pullModes)[number]
