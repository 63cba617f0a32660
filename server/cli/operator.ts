import type { Temporal } from 'temporal-polyfill'
import type { Config } from '../../config/config.ts'

/** The one who typed the command, and what he gave it. */
export type Terminal = {
  env: Record<string, string | undefined>
  now(): Temporal.Instant
  say(line: string): void
  complain(line: string): void
  /** One line that is not shown while it is typed, or the next line of what is piped in; null when there is none. */
  askSecret(question: string): Promise<string | null>
  /** What is piped in, line by line. */
  lines(): AsyncIterable<string>
  /** All that is piped in, as it came. */
  pipedBytes(): Promise<Uint8Array>
}

/** `config.DATA_DIR` and `config.BACKUP_DIR` are whole paths. */
export type Operator = Omit<Terminal, 'env'> & { config: Config }

/** One thing that the operator can ask for. What fails throws OneSentence, or has told itself and says so. */
export type Command = {
  usage: string
  does: string
  run(operator: Operator, words: string[]): Promise<'failed' | undefined>
}
