import { Hidden } from '../parts/hidden.tsx'
import { Note } from '../parts/note.tsx'

export type ConflictProps = {
  /** Where the form goes, and all that it held, to be sent again over what stands now. */
  action: string
  fields: Record<string, string>
  /** The page of the form, which shows what stands now. */
  keep: string
  /** Only what differs. */
  differences: { what: string; standing: string; yours: string }[]
}

/** Two people changed the same settings: the later one decides with open eyes. */
export function Conflict({ action, fields, keep, differences }: ConflictProps) {
  return (
    <div class="settings">
      <Note tone="amber" role="alert">
        <p>Somebody changed these settings while you had them open. Nothing of yours was saved yet.</p>
      </Note>
      {differences.map(({ what, standing, yours }) => (
        <section key={what} class="card difference">
          <h2>{what}</h2>
          <dl>
            <div>
              <dt>Stands now</dt>
              <dd dir="auto">{standing || 'not set'}</dd>
            </div>
            <div>
              <dt>Yours</dt>
              <dd dir="auto">{yours || 'not set'}</dd>
            </div>
          </dl>
        </section>
      ))}
      <form class="actions" method="post" action={action}>
        <Hidden fields={fields} />
        <button type="submit">Save mine</button>
        <a class="button quiet" href={keep}>
          Keep what stands now
        </a>
      </form>
    </div>
  )
}
