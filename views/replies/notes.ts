import { reasonOf } from '../conversations/reasons.ts'

export type NoteProps = { because: string; who: string | null }

/** Why a draft was not sent, not changed or not thrown away just now. `who`: the caller's name, where it is known. */
export function noteWords({ because, who }: NoteProps, hasDraft: boolean): string {
  const name = who ?? 'They'
  switch (because) {
    case 'overtaken':
      return hasDraft
        ? `${name} wrote again: here is a new draft.`
        : `${name} wrote again, so that draft was not sent. A new one comes when the box has an answer.`
    case 'changed-meanwhile':
      return 'The draft changed a moment before: these are its words now. Nothing was sent.'
    case 'facts-changed':
      return 'Nothing was sent yet.'
    case 'decided-already':
    case 'no-such-draft':
      return 'That draft was decided on before. Nothing more was sent.'
    case 'no-line':
      return 'Nothing was sent: the shop has no number of its own to text from yet.'
    default:
      return `Nothing was sent: ${reasonOf(because).why}.`
  }
}
