import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, onTestFinished, test } from 'vitest'
import { insertCaller } from '../../server/callers/store.ts'
import { insertCall } from '../../server/calls/store.ts'
import { insertMessage, openConversation } from '../../server/conversations/store.ts'
import { openDatabase } from '../../server/database/open.ts'
import { type Contact, historyOf, type Place } from '../../server/directory/history.ts'

const noon = Temporal.Instant.from('2026-11-26T12:00:00Z')
const start: Place = { call: null, text: null }

/** Calls and texts at these minutes before noon; the texts are filed in the order given. */
function openBook({ calls, texts }: { calls: number[]; texts: number[] }) {
  const db = openDatabase(':memory:')
  onTestFinished(() => void db.$client.close())
  const { id: callerId } = insertCaller(db, { number: '+14165550134', createdAt: noon })
  const { id: conversationId } = openConversation(db, { callerId, lineId: null, now: noon })
  for (const [n, minutes] of calls.entries()) {
    const startedAt = noon.subtract({ minutes })
    insertCall(db, { carrier: 'simulated', providerCallId: `${n}`, callerId, startedAt, foundBy: 'webhook' })
  }
  for (const [n, minutes] of texts.entries()) {
    const [createdAt, body] = [noon.subtract({ minutes }), `text ${n}`]
    const said = { reference: `${n}`, direction: 'inbound', kind: 'from-caller', state: 'received' } as const
    insertMessage(db, { ...said, conversationId, body, createdAt, messenger: 'simulated' })
  }
  return { db, callerId, conversationId }
}

function nameOf(contact: Contact): string {
  return contact.kind === 'call' ? `call ${contact.call.providerCallId}` : contact.message.body
}

function readAll(book: ReturnType<typeof openBook>, size: number): string[][] {
  const pages: string[][] = []
  for (let before: Place | null = start; before; ) {
    const { contacts, older } = historyOf(book.db, { ...book, before, size })
    pages.push(contacts.map(nameOf))
    before = older
  }
  return pages
}

test('calls and texts are mixed in time, the latest first, and go on where the page before ended', () => {
  const book = openBook({ calls: [50, 30, 10], texts: [40, 20, 0] })
  expect(readAll(book, 4)).toEqual([
    ['text 2', 'call 2', 'text 1', 'call 1'],
    ['text 0', 'call 0'],
  ])
})

test('the text for a call that came in the same moment stands above it', () => {
  expect(readAll(openBook({ calls: [5], texts: [5] }), 10)).toEqual([['text 0', 'call 0']])
})

test('who only called has calls, and who never did has nothing', () => {
  const { db, callerId } = openBook({ calls: [1], texts: [] })
  expect(historyOf(db, { callerId, conversationId: null, before: start, size: 5 }).contacts.map(nameOf)).toEqual([
    'call 0',
  ])
  expect(readAll(openBook({ calls: [], texts: [] }), 5)).toEqual([[]])
})

test('whatever came when, and however it was filed, each is shown exactly once', () => {
  const minutes = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 12 })
  fc.assert(
    fc.property(minutes, minutes, fc.integer({ min: 1, max: 7 }), (calls, texts, size) => {
      const book = openBook({ calls, texts })
      const shown = readAll(book, size).flat()
      book.db.$client.close()
      const all = [...calls.map((_, n) => `call ${n}`), ...texts.map((_, n) => `text ${n}`)]
      expect([...shown].sort()).toEqual(all.sort())
    }),
    { numRuns: 40 },
  )
})
