import type { TrustLevel } from '../../server/settings/settings.ts'

type Told = { name: string; means: string; goes: string; waits: string }

/** What goes by itself and what waits, at each level, as an owner would say it. */
export const trustLevels: Record<TrustLevel, Told> = {
  draft: {
    name: 'Show me every answer first',
    means: 'The box thinks of an answer, and you send it with one tap.',
    goes: 'the first text, the answers to STOP and HELP, safety first when there is danger.',
    waits: 'everything else.',
  },
  assist: {
    name: 'Ask for me, and let me see what matters',
    means: 'The box asks for what you need to know and books free times, and keeps what could cost you for you.',
    goes: "“What's the address, with the town?”, your hours, your areas, times that are free, the booking of the one they pick, reminders.",
    waits: 'anything about a price, complaints, a job you were at before.',
  },
  auto: {
    name: 'Answer for me',
    means: 'The box answers whatever it knows for sure.',
    goes: 'the same, and the call-out fee as you wrote it here.',
    waits: 'complaints, and prices that are not written here.',
  },
}
