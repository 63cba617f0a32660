import type { When } from '../../server/settings/shop-time.ts'
import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'
import { Time } from '../parts/time.tsx'

export type ArrivalsProps = {
  waitsFor: 'call' | 'text'
  /** Newest first. */
  latest: ArrivalProps[]
  /** What came without the right secret; null: nothing. */
  unproven: { times: number; last: When } | null
}

export type ArrivalProps = {
  when: When
  method: string
  /** What was made of it, in words. */
  made: string
  /** What would be made of it now, where that is something else. */
  byNow: string | null
  isUnreadable: boolean
  fields: { name: string; value: string }[]
}

/** What the shop's own system, or a gateway, sent last, and what was made of it. */
export function Arrivals({ waitsFor, latest, unproven }: ArrivalsProps) {
  return (
    <Section id="arrivals" title="What arrives" isLive>
      {latest.length === 0 ? (
        <Note icon="waiting" role="status">
          <p>{waiting[waitsFor]}</p>
        </Note>
      ) : (
        <ol class="arrivals">
          {latest.map((arrival, place) => (
            <OneArrival key={arrival.when.iso} {...arrival} isLast={place === 0} />
          ))}
        </ol>
      )}
      {unproven && (
        <p class="hint">
          {unproven.times === 1 ? 'One event' : `${unproven.times} events`} came without the right secret, the last{' '}
          <Time {...unproven.last} />, and {unproven.times === 1 ? 'was' : 'were'} refused. If that was{' '}
          {waitsFor === 'text' ? 'your gateway' : 'your system'}, paste{' '}
          {waitsFor === 'text' ? 'the address' : 'the lines'} above once more.
        </p>
      )}
    </Section>
  )
}

const waiting = {
  call: 'Waiting for the first event. Call the shop from another phone, let it ring, and hang up: what comes stands here at once.',
  text: 'Waiting for the first text. Text the number from another phone: what comes stands here at once.',
}

function OneArrival({ when, method, made, byNow, isUnreadable, fields, isLast }: ArrivalProps & { isLast: boolean }) {
  return (
    <li class="card">
      <header>
        <strong class={isUnreadable ? 'fault' : undefined} dir="auto">
          {made}
        </strong>
        <Time {...when} />
      </header>
      {byNow && <p class="hint">By what is chosen now: {byNow}</p>}
      {fields.length === 0 ? (
        <p class="hint">{method}, without any field</p>
      ) : (
        <details open={isLast}>
          <summary>
            {method}, {fields.length === 1 ? 'one field' : `${fields.length} fields`}
          </summary>
          <dl class="came">
            {fields.map(({ name, value }) => (
              <div key={name}>
                <dt dir="auto">{name}</dt>
                <dd dir="auto">{value || '(empty)'}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </li>
  )
}
