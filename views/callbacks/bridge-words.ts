/** `calls-them`: their phone rings, or they picked up. */
export type BridgeStage = 'rings-you' | 'asks-you' | 'calls-them' | 'speaks' | 'over'

export type BridgeProps = {
  stage: BridgeStage
  /** Whose phone of the shop was rung; null: the own of who looks at it. */
  whose: string | null
  outcome: 'reached' | 'voicemail' | 'no-answer' | null
  seconds: number | null
  because: string | null
  at: { iso: string; words: string }
}

/** How a call back stands, or how it went. */
export function bridgeWords({ stage, whose, outcome, seconds, because, at }: BridgeProps): string {
  if (stage !== 'over') return stages[stage](phoneOf(whose))
  if (because) return `${at.words}: ${failureWords(because, whose)}`
  if (outcome) return `${at.words}: ${outcomes[outcome]}`
  return seconds === null
    ? `${at.words}: called`
    : `${at.words}: connected ${lengthWords(seconds)}. Did you reach them?`
}

function phoneOf(whose: string | null): string {
  return whose === null ? 'your phone' : `${whose}'s phone`
}

function lengthWords(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/** The two were connected, and nobody said whether it was a person. */
export function isOutcomeOpen(bridge: BridgeProps | null): boolean {
  return bridge?.stage === 'over' && bridge.seconds !== null && bridge.outcome === null
}

/** The box could not place the call. */
export function hasFailed(bridge: BridgeProps | null): boolean {
  return Boolean(bridge?.because && !Object.hasOwn(failures, bridge.because))
}

const stages: Record<Exclude<BridgeStage, 'over'>, (phone: string) => string> = {
  'rings-you': (phone) => `${phone.charAt(0).toUpperCase()}${phone.slice(1)} rings`,
  'asks-you': (phone) => `Press 1 on ${phone}`,
  'calls-them': () => 'Calling them now',
  speaks: () => 'On the line with them',
}

const outcomes: Record<NonNullable<BridgeProps['outcome']>, string> = {
  reached: 'reached',
  voicemail: 'voicemail',
  'no-answer': 'no answer',
}

function failureWords(because: string, whose: string | null): string {
  const failed = Object.hasOwn(failures, because) ? failures[because] : undefined
  return failed?.({ who: whose ?? 'you', phone: phoneOf(whose) }) ?? `${phoneOf(whose)} could not be rung`
}

const failures: Record<string, (first: { who: string; phone: string }) => string> = {
  'not-pressed': ({ who }) => `${who} did not press 1`,
  'no-answer': ({ who }) => `${who} did not pick up`,
  busy: ({ phone }) => `${phone} was busy`,
  canceled: ({ who }) => `${who} did not pick up`,
}
