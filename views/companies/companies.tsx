import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'
import { Toast } from '../parts/toast.tsx'

type Props = { rows: { key: string; name: string; words: string }[]; done?: string }

/** Who else than Twilio may carry calls and texts. */
export function Companies({ rows, done }: Props) {
  return (
    <div class="settings">
      <Section id="companies" title="Beside Twilio">
        <p>
          Calls and texts need not come by the same company. Set one up here; then choose under{' '}
          <a href="/settings/lines">Numbers</a> from which number callers are texted.
        </p>
        <ul class="rows">
          {rows.map(({ key, name, words }) => (
            <Row
              key={key}
              id={`company-${key}`}
              href={`/settings/companies/${key}`}
              icon="carrier"
              who={name}
              what={words}
            />
          ))}
        </ul>
      </Section>
      {done && <Toast words={done} />}
    </div>
  )
}
