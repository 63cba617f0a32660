import { Hidden } from '../parts/hidden.tsx'
import { Note } from '../parts/note.tsx'
import { JobTimeFields, type JobTimeProps } from './job-time-fields.tsx'

export type MoveProps = JobTimeProps & {
  id: number
  /** The revision that the form is filled in over. */
  seen: number
  tells: boolean
  hasNumber: boolean
  /** What stands in the way; they may insist. */
  conflicts: string[]
  insist: string | null
  isOpen: boolean
}

/** Another time, or another person. */
export function Move({ id, seen, tells, hasNumber, conflicts, insist, isOpen, ...time }: MoveProps) {
  return (
    <details class="card deed-of-job" id="move" open={isOpen}>
      <summary>Move it</summary>
      <form class="form" method="post" action={`/bookings/${id}/move`}>
        <Hidden fields={{ seen: `${seen}`, ...(insist ? { insist } : {}) }} />
        <Conflicts conflicts={conflicts} />
        <JobTimeFields {...time} />
        {hasNumber && <Tell isOn={tells} words="Text them the new time" />}
        <div class="actions">
          <button type="submit">{insist ? 'Move it there all the same' : 'Move the job'}</button>
        </div>
      </form>
    </details>
  )
}

export function Tell({ isOn, words }: { isOn: boolean; words: string }) {
  return (
    <label class="check">
      <input type="checkbox" name="tell" value="on" checked={isOn} />
      {words}
    </label>
  )
}

/** Told before it is done, for a person may know better. */
export function Conflicts({ conflicts }: { conflicts: string[] }) {
  if (conflicts.length === 0) return null
  return (
    <Note tone="amber" role="alert">
      <p>Something is in the way:</p>
      <ul>
        {conflicts.map((words) => (
          <li key={words} dir="auto">
            {words}
          </li>
        ))}
      </ul>
    </Note>
  )
}
