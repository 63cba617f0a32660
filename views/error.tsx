import { Note } from './parts/note.tsx'

/** Nothing stands at this address. */
export function NotFound() {
  return (
    <>
      <p>There is no such page here. What it was about may be gone, or the address may be mistyped.</p>
      <ToFirstPage />
    </>
  )
}

/** Something broke that nobody foresaw; the log has the details. */
export function Broken() {
  return (
    <>
      <p>This page did not work. Nothing you entered was half-saved.</p>
      <p>Go back and try again. If it keeps happening, the box's log says what went wrong.</p>
      <ToFirstPage />
    </>
  )
}

/** The request itself cannot be taken: too long, unreadable. */
export function NotTaken({ words }: { words: string }) {
  return (
    <>
      <p>{words}</p>
      <ToFirstPage />
    </>
  )
}

/** The disk takes nothing more: what was asked for has not happened. */
export function DiskTrouble({ trouble }: { trouble: 'full' | 'read-only' | 'failing' }) {
  return (
    <>
      <Note tone="danger" role="alert">
        {diskWords[trouble]}
      </Note>
      <p>What you asked for has not been done. Pages can still be read. Try again once the disk is well.</p>
      <ToFirstPage />
    </>
  )
}

const diskWords = {
  full: 'The disk of this box is full. Free some space on it: old backups are the first place to look.',
  'read-only': 'The disk of this box is read-only, so nothing can be saved. It may be failing: look at it today.',
  failing: 'The disk of this box could not be read or written. It may be failing: look at it today.',
}

function ToFirstPage() {
  return (
    <a class="button quiet" href="/">
      Open the first page
    </a>
  )
}
