import { customType } from 'drizzle-orm/sqlite-core'
import { Temporal } from 'temporal-polyfill'

/** A moment on the world's clock, kept as whole milliseconds since 1970 in UTC. */
export const instant = customType<{ data: Temporal.Instant; driverData: number }>({
  dataType: () => 'integer',
  toDriver: (value) => value.epochMilliseconds,
  fromDriver: (value) => Temporal.Instant.fromEpochMilliseconds(value),
})
