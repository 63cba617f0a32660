import { expect, test } from 'vitest'
import type { Reading } from '../../../server/providers/request.ts'
import { type RecordedRequest, recordedRequests } from './recorded-request.ts'

type Contract = {
  reading(request: RecordedRequest): Reading<unknown>
  /** What each genuine request says, one thing or several; none: heard, and nothing follows. */
  meanings: Record<string, object | object[]>
  /** Requests whose signature fits and of which nothing can be made, with the reason. */
  unusable: [name: string, because: string][]
  /** The requests as the script writes them; absent where they were taken from elsewhere. */
  written?: RecordedRequest[]
}

/** What holds for the recorded requests of every company that signs them. */
export function holdsOfRecorded(
  company: Parameters<typeof recordedRequests>[0],
  { reading, meanings, unusable, written }: Contract,
): void {
  const recorded = recordedRequests(company)

  if (written)
    test('the files are what the script writes', () => {
      const byName = (a: RecordedRequest, b: RecordedRequest) => (a.name < b.name ? -1 : 1)
      expect(recorded.toSorted(byName)).toEqual(written.toSorted(byName))
    })

  test.each(Object.entries(meanings))('%s is read', (name, meaning) => {
    expect(reading(recordedAs(recorded, name))).toMatchObject({ ok: true, events: [meaning].flat() })
  })

  test('every genuine recording has its meaning here', () => {
    const genuine = recorded.filter((each) => each.verdict === 'genuine').map((each) => each.name)
    expect(Object.keys(meanings).sort()).toEqual(genuine.sort())
  })

  test.each(recorded.filter((each) => each.verdict === 'forged'))('$name is turned away', (forged) => {
    expect(reading(forged)).toEqual({ ok: false, because: 'bad-signature' })
  })

  test.each(unusable)('%s is %s although its signature fits', (name, because) => {
    expect(reading(recordedAs(recorded, name))).toEqual({ ok: false, because })
  })
}

export function recordedAs(recorded: RecordedRequest[], name: string): RecordedRequest {
  const found = recorded.find((each) => each.name === name)
  if (!found) throw new Error(`no request is recorded as ${name}`)
  return found
}
