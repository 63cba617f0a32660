/** The draft that an alert showed, in the version that was shown: a yes means these words and no others. */
export type ShownDraft = { id: number; version: number }

/** The name of an alert, with the draft that it shows at its end: `about:7:hand-over:1763640000000:draft:12:3`. */
export function alertName(name: string, draft: ShownDraft | null | undefined): string {
  return draft ? `${name}:draft:${draft.id}:${draft.version}` : name
}

export function shownIn(onceKey: string): ShownDraft | null {
  const [, id, version] = /:draft:(\d+):(\d+)$/.exec(onceKey) ?? []
  return id && version ? { id: Number(id), version: Number(version) } : null
}
