import type { Temporal } from 'temporal-polyfill'
import type { Config } from '../config/config.ts'
import type { Forwarding } from './calls/forwarding-codes.ts'
import type { QuietHours } from './conversations/quiet-hours.ts'
import type { Db } from './database/open.ts'
import type { Model } from './language-model/model.ts'
import type { Live } from './live/live.ts'
import type { Log } from './log.ts'
import type { Google } from './providers/calendar/google/access.ts'
import type { Carrier } from './providers/carrier/carrier.ts'
import type { Mailer } from './providers/mailer/mailer.ts'
import type { Messenger } from './providers/messenger/messenger.ts'
import type { SpeechToText } from './providers/speech/speech.ts'
import type { TradePack } from './understanding/packs/trade-pack.ts'

/** What a running appliance holds; handed down, never imported. */
export type Appliance = {
  config: Config
  db: Db
  /** Who carries calls and texts now: the owner may change them at any time, so they are read at each use. */
  carrier: Carrier
  messenger: Messenger
  /** Those that single lines name beside them; see connections.ts. */
  others: { carriers: Carrier[]; messengers: Messenger[] }
  /** Ends what is heard of calls over open connections. */
  stopHearing(): void
  /** The one way to the language model; without one it says so at once. */
  model: Model
  /** Who writes down what callers say; null where nobody does. The owner may change it at any time. */
  speech: SpeechToText | null
  /** Who carries mail to the shop's own people. */
  mailer: Mailer
  /** What each trade knows, one pack per file of config/trades. */
  trades: TradePack[]
  /** Where the shop's Google calendars are asked, and what lets us in there for the hour. */
  google: Google
  log: Log
  /** Key of the hashes that stand for numbers. */
  hashKey: string
  now(): Temporal.Instant
  /** When people may be texted, by where their numbers are from. */
  quietHours: QuietHours
  /** What is dialled at each phone company so that it sends calls on to the box. */
  forwarding: Forwarding
  /** Keeps open pages up to date. */
  live: Live
  /** Tells the worker that something may be due; call it after the commit. */
  wake(): void
  /** Keeps the worker from taking anything new and waits for what is under way; what it gives lets it go on. */
  pause(): Promise<() => void>
}
