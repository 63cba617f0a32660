import { Tell } from './move.tsx'

/** It can be brought back for ten minutes; who was texted is texted once more then. */
export function Cancel({ id, hasNumber }: { id: number; hasNumber: boolean }) {
  return (
    <details class="card deed-of-job" id="cancel">
      <summary>Cancel it</summary>
      <form class="form" method="post" action={`/bookings/${id}/cancellation`}>
        <p class="hint">You can bring it back for ten minutes.</p>
        {hasNumber && <Tell isOn words="Text them that it is cancelled" />}
        <div class="actions">
          <button type="submit" class="danger">
            Cancel the job
          </button>
        </div>
      </form>
    </details>
  )
}
