/** Nothing stands at this address. */
export function NotFound() {
  return (
    <p>
      There is no such page here. <a href="/">Back to the first page</a>
    </p>
  )
}

/** Something broke that nobody foresaw; the log has the details. */
export function Broken() {
  return (
    <>
      <p>This page did not work. Nothing you entered was half-saved.</p>
      <p>Try again. If it keeps happening, the box's log says what went wrong.</p>
    </>
  )
}

/** The request itself cannot be taken: too long, unreadable. */
export function NotTaken({ words }: { words: string }) {
  return <p>{words}</p>
}

/** The disk takes nothing more: what was asked for has not happened. */
export function DiskTrouble({ trouble }: { trouble: 'full' | 'read-only' | 'failing' }) {
  return (
    <>
      <p role="alert">{diskWords[trouble]}</p>
      <p>What you asked for has not been done. Pages can still be read. Try again once the disk is well.</p>
    </>
  )
}

const diskWords = {
  full: 'The disk of this box is full. Free some space on it: old backups are the first place to look.',
  'read-only': 'The disk of this box is read-only, so nothing can be saved. It may be failing: look at it today.',
  failing: 'The disk of this box could not be read or written. It may be failing: look at it today.',
}
