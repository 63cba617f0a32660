import type { Urgency } from '../../server/understanding/understanding.ts'
import { Chip } from '../parts/chip.tsx'

export type WantsProps = {
  /** In the caller's own words, and what the trade calls it. */
  need: string | null
  service: string | null
  address: string | null
  name: string | null
  urgency: Urgency | null
  wanted: string | null
  phone: string | null
  email: string | null
  /** What of it a machine heard in a voicemail, and nobody wrote since. */
  heard: ('need' | 'address' | 'name' | 'wanted' | 'phone')[]
}

const urgencies: Record<Urgency, { words: string; tone?: 'danger' | 'amber' }> = {
  emergency: { words: 'Urgent', tone: 'danger' },
  soon: { words: 'Soon', tone: 'amber' },
  flexible: { words: 'No hurry' },
}

const heardWords: Record<WantsProps['heard'][number], string> = {
  need: 'what',
  address: 'where',
  name: 'the name',
  wanted: 'when',
  phone: 'the number',
}

/** What the box has understood so far. */
export function Wants({ need, service, urgency, heard, ...rest }: WantsProps) {
  const said: [what: string, words: string | null][] = [
    ['Where', rest.address],
    ['When', rest.wanted],
    ['Name', rest.name],
    ['Phone', rest.phone],
    ['Mail', rest.email],
  ]
  return (
    <section class="card wants" aria-labelledby="wants-title">
      <header>
        <h2 id="wants-title">Understood so far</h2>
        {urgency && <Chip tone={urgencies[urgency].tone}>{urgencies[urgency].words}</Chip>}
      </header>
      <dl>
        {(need || service) && (
          <div>
            <dt>What</dt>
            <dd dir="auto">{[service, need && `“${need}”`].filter(Boolean).join(': ')}</dd>
          </div>
        )}
        {said.map(
          ([what, words]) =>
            words && (
              <div key={what}>
                <dt>{what}</dt>
                <dd dir="auto">{words}</dd>
              </div>
            ),
        )}
      </dl>
      {heard.length > 0 && (
        <p class="small muted">
          Heard by a machine in a voicemail: {heard.map((what) => heardWords[what]).join(', ')}. Listen before you rely
          on it.
        </p>
      )}
    </section>
  )
}
