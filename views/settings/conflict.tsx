import { Hidden } from '../parts/hidden.tsx'

export type ConflictProps = {
  /** Where the form goes, and all that it held, to be sent again over what stands now. */
  action: string
  fields: Record<string, string>
  /** Only what differs. */
  differences: { what: string; standing: string; yours: string }[]
}

/** Two people changed the same settings: the later one decides with open eyes. */
export function Conflict({ action, fields, differences }: ConflictProps) {
  return (
    <>
      <p role="alert">Somebody changed these settings while you had them open. Nothing of yours was saved yet.</p>
      <table>
        <thead>
          <tr>
            <th scope="col">Setting</th>
            <th scope="col">Stands now</th>
            <th scope="col">Yours</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ what, standing, yours }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td dir="auto">{standing || 'not set'}</td>
              <td dir="auto">{yours || 'not set'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <form method="post" action={action}>
        <Hidden fields={fields} />
        <button type="submit">Save mine</button>
      </form>
      <p>
        <a href="/settings">Keep what stands now</a>
      </p>
    </>
  )
}
