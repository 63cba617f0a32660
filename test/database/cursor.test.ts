import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { readCursor, writeCursor } from '../../server/database/cursor.ts'

test('a cursor that was written is read as it was', () => {
  fc.assert(
    fc.property(fc.nat({ max: 8_640_000_000_000 }), fc.nat(), (milliseconds, id) => {
      const at = Temporal.Instant.fromEpochMilliseconds(milliseconds)
      const read = readCursor(writeCursor({ at, id }))
      expect([read?.at.epochMilliseconds, read?.id]).toEqual([milliseconds, id])
    }),
  )
})

test('whatever stands in an address, a cursor is read or it is the first page', () => {
  const anything = fc.oneof(fc.string(), fc.anything(), fc.stringMatching(/^\d{0,20}-?\d{0,20}$/))
  fc.assert(fc.property(anything, (given) => void readCursor(given)))
  for (const given of [undefined, '', '1', '1-', '-1', '1-2-3', '9999999999999999-1', ['1-1']])
    expect(readCursor(given), String(given)).toBeNull()
})
