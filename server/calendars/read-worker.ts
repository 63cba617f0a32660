// A thread of its own: reading is synchronous, takes both readers into memory, and what hangs can be ended from outside.
import { parentPort, workerData } from 'node:worker_threads'
import { type PackedReading, pack } from './packed.ts'
import { decodeCalendar } from './reading/decode.ts'
import { readCalendar } from './reading/read-calendar.ts'
import type { ReadingRules } from './reading/reading.ts'

const { contents, rules } = workerData as { contents: (string | Uint8Array)[]; rules: ReadingRules }
parentPort?.postMessage('ready')
for (const content of contents) {
  const text = typeof content === 'string' ? content : decodeCalendar(content)
  const reading = readCalendar(text, rules)
  if ('because' in reading) parentPort?.postMessage(reading)
  else send(pack(reading))
}

function send(packed: PackedReading): void {
  const { starts, ends, of } = packed
  parentPort?.postMessage(packed, [starts.buffer, ends.buffer, of.buffer])
}
