import type { Mark } from '../../server/directory/marks.ts'
import { Toast, type ToastProps } from '../parts/toast.tsx'

export type Done = 'blocked' | 'unblocked' | 'personal' | 'not-personal' | 'named' | 'added'

/** What was just done, with the way back where there is one; nothing where it is not so any more. */
export function DoneToast({ id, marks, done }: { id: number; marks: Mark[]; done?: Done }) {
  if (!done || !isStillSo(done, marks)) return null
  return <Toast words={words[done]} undo={undoOf(id, done)} />
}

const words: Record<Done, string> = {
  blocked: 'Blocked: they get no texts.',
  unblocked: 'Unblocked.',
  personal: 'A personal contact: missed calls are not texted back.',
  'not-personal': 'Not personal any more.',
  named: 'The name is kept.',
  added: 'Added as a personal contact.',
}

function isStillSo(done: Done, marks: Mark[]): boolean {
  if (done === 'blocked' || done === 'unblocked') return marks.includes('blocked') === (done === 'blocked')
  if (done === 'named') return true
  return marks.includes('personal') === (done !== 'not-personal')
}

function undoOf(id: number, done: Done): ToastProps['undo'] {
  if (done === 'named' || done === 'added') return undefined
  const isBlocking = done === 'blocked' || done === 'unblocked'
  const isOn = done === 'blocked' || done === 'personal'
  const action = `/callers/${id}/${isBlocking ? 'blocking' : 'personal-contact'}`
  return { action, fields: { on: isOn ? '0' : '1', next: `/callers/${id}` } }
}
