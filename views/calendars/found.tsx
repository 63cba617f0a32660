import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'

type Props = { words: string; token: string; calendars: { id: string; name: string; isThere: boolean }[] }

/** What an account holds: the owner chooses what takes time. */
export function FoundCalendars({ words, token, calendars }: Props) {
  return (
    <div class="settings">
      <Note tone="good" role="status">
        {words}
      </Note>
      <Section id="which" title="Which of them take time?">
        <form class="card form" method="post" action={`/settings/calendars/found/${token}`}>
          <fieldset class="choices">
            <legend>Their events are never offered to callers.</legend>
            {calendars.map(({ id, name, isThere }, n) => (
              <div class="choice" key={id}>
                <input
                  id={`chosen-${n}`}
                  type="checkbox"
                  name="chosen"
                  value={id}
                  checked={isThere}
                  disabled={isThere}
                />
                <label for={`chosen-${n}`}>
                  <bdi>{name}</bdi>
                  {isThere && ' (added before)'}
                </label>
              </div>
            ))}
          </fieldset>
          <div class="actions">
            <button type="submit">Add what is marked</button>
          </div>
        </form>
      </Section>
    </div>
  )
}
