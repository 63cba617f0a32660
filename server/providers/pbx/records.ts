import { type Fields, firstOf } from '../fields.ts'
import { beganAt, secondsIn } from './began-at.ts'

/** A Grandstream UCM may put calls below a root, one after the other: the fields of each. */
export function callsIn(fields: Fields): Fields[] {
  const calls = new Map<string, Fields>()
  for (const [name, value] of fields) {
    const [, number, part] = /^cdr_root\.(\d+)\.(.+)$/.exec(name) ?? []
    if (number === undefined || part === undefined) continue
    calls.set(number, (calls.get(number) ?? new Map<string, string>()).set(part, value))
  }
  return calls.size > 0 ? [...calls.values()] : [fields]
}

/** A Grandstream UCM tells of a call of several parts in several records, `main_cdr` and `sub_cdr_1` and on, each as it tells of a whole one. */
export function recordsIn(fields: Fields): Fields[] {
  const records = new Map<string, Fields>()
  for (const [name, value] of fields) {
    const [, path = '', part = ''] = /^((?:[a-z0-9_]+\.)*)([^.]+)$/i.exec(name) ?? []
    const record = records.get(path) ?? new Map<string, string>()
    records.set(path, record.set(part, value))
  }
  const parts = [...records].filter(([path]) => /(?:^|\.)(?:main|sub)_cdr(?:_\d+)?\.$/.test(path))
  if (parts.length === 0) return [records.get('') ?? fields]
  return parts.sort(([one], [other]) => one.localeCompare(other)).map(([, record]) => record)
}

/** What the records say together: of each field what the first says of it that says anything. */
export function together(records: Fields[]): Fields {
  const all: Fields = new Map()
  for (const [name, value] of records.flatMap((each) => [...each])) if (!all.get(name)) all.set(name, value)
  return all
}

type Named = { time: string[]; seconds: string[] }

/** From the beginning of the first record to the end of the last; null where that cannot be told. */
export function secondsOver(records: Fields[], { time, seconds }: Named, zone: string | null): number | null {
  const spans = records.flatMap((each) => {
    const length = secondsIn(firstOf(each, seconds))
    const start = beganAt(firstOf(each, time), zone)?.epochMilliseconds ?? null
    return length === null ? [] : [{ start, length }]
  })
  if (spans.length === 0) return null
  const starts = spans.flatMap(({ start }) => start ?? [])
  const began = Math.min(...starts)
  return Math.max(
    ...spans.map(({ start, length }) => length + (start === null ? 0 : Math.round((start - began) / 1000))),
  )
}
