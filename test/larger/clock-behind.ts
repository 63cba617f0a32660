// Loaded before the program (`node --import`): its wall clock is behind by so many minutes.
const Right = Date
const behindMs = Number(process.env.CLOCK_BEHIND_MINUTES ?? 0) * 60_000

globalThis.Date = class extends Right {
  constructor(...parts: unknown[]) {
    super(...((parts.length > 0 ? parts : [Right.now() - behindMs]) as [number]))
  }

  static override now(): number {
    return Right.now() - behindMs
  }
} as DateConstructor
