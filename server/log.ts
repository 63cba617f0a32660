import { createHmac } from 'node:crypto'
import { type Logger, pino } from 'pino'

/** One line per event. Fields are ours: never a message's words, never a whole number, never a secret. */
export type Log = Logger

export function openLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describeError } })
}

/** A number as it may stand in a log: a keyed hash that tells numbers apart, and the last two digits. */
export function maskNumber(number: string, hashKey: string): string {
  return `${hashNumber(number, hashKey).slice(0, 10)}~${number.slice(-2)}`
}

/** Keyed SHA-256 of a number, hexadecimal: recognises a number without keeping it. */
export function hashNumber(number: string, hashKey: string): string {
  return createHmac('sha256', hashKey).update(number).digest('hex')
}

// Messages of errors can quote what a stranger sent; type, code and place are enough to find the fault.
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const code = 'code' in error ? String(error.code) : undefined
  return {
    type: error.name,
    code,
    message: error.message.replaceAll(/\+?\d{6,}/g, '…'),
    stack: error.stack?.split('\n').slice(1, 8),
  }
}
