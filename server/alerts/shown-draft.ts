/** The draft that an alert showed, in the version that was shown: a yes means these words and no others. */
export type ShownDraft = { id: number; version: number }

/** As it stands with the alert. */
export function shownColumns(draft: ShownDraft | null | undefined) {
  return { draftId: draft?.id ?? null, draftVersion: draft?.version ?? null }
}
