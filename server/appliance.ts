import type { Temporal } from 'temporal-polyfill'
import type { Config } from '../config/config.ts'
import type { Db } from './database/open.ts'
import type { Log } from './log.ts'
import type { Carrier } from './providers/carrier/carrier.ts'
import type { Messenger } from './providers/messenger/messenger.ts'

/** What a running appliance holds; handed down, never imported. */
export type Appliance = {
  config: Config
  db: Db
  carrier: Carrier
  messenger: Messenger
  log: Log
  /** Key of the hashes that stand for numbers. */
  hashKey: string
  now(): Temporal.Instant
  /** Tells the worker that something may be due; call it after the commit. */
  wake(): void
}
