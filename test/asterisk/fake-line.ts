// A carrier by the scripted Asterisk, and everything it tells.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../../server/appliance.ts'
import { openLiveDoor } from '../../server/live-door.ts'
import { type AsteriskAccount, asteriskAccount } from '../../server/providers/asterisk/account.ts'
import type { Speak } from '../../server/providers/asterisk/sounds.ts'
import { asteriskCarrier } from '../../server/providers/carrier/asterisk.ts'
import type { CallEvent, CallStep, Carrier } from '../../server/providers/carrier/carrier.ts'
import { type FakeAsterisk, startFakeAsterisk } from './fake-asterisk.ts'
import { line, password } from './real-asterisk.ts'
import { shortWords } from './short-words.ts'

export type FakeLine = {
  carrier: Carrier
  fake: FakeAsterisk
  server: Server
  events: CallEvent[]
  kinds(): string[]
  /** What is answered from now on; null: it cannot be kept. */
  answers(given: (event: CallEvent) => CallStep[] | null): void
  until(isSo: () => boolean): Promise<void>
  pass(seconds: number): void
  now(): Temporal.Instant
  close(): Promise<void>
}

export async function openFakeLine({
  account = {},
  speak = shortWords,
}: {
  account?: Partial<AsteriskAccount>
  speak?: Speak
} = {}): Promise<FakeLine> {
  let at = Temporal.Instant.from('2026-11-20T15:04:05Z')
  const server = createServer((_req, res) => void res.writeHead(404).end())
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open))
  const box = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const fake = await startFakeAsterisk({ box, user: 'firstring', password, now: () => at.epochMilliseconds })
  const known = asteriskAccount.parse({ number: line, password, address: fake.address, boxAddress: box(), ...account })
  const carrier = asteriskCarrier(known, { doors: { ports: [], names: [], origin: null }, speak })
  const closeDoor = openLiveDoor({ carrier, others: { carriers: [], messengers: [] } } as unknown as Appliance, server)
  const events: CallEvent[] = []
  let answer: (event: CallEvent) => CallStep[] | null = () => []
  const stop = carrier.live?.listen((event) => {
    events.push(event)
    return answer(event)
  })
  await fake.stand()
  while (!(await carrier.check())[0]?.ok) await new Promise((later) => setTimeout(later, 5))
  return {
    ...{ carrier, fake, server, events },
    kinds: () => events.map((event) => ('how' in event ? `${event.kind} ${event.how}` : event.kind)),
    answers: (given) => {
      answer = given
    },
    async until(isSo) {
      for (let n = 0; n < 1000 && !isSo(); n++) await new Promise((later) => setTimeout(later, 10))
      if (!isSo()) throw new Error(`it did not come to that: ${JSON.stringify(events)}`)
    },
    pass: (seconds) => {
      at = at.add({ milliseconds: Math.round(seconds * 1000) })
    },
    now: () => at,
    async close() {
      stop?.()
      closeDoor()
      await fake.close()
      server.closeAllConnections()
      server.close()
    },
  }
}
