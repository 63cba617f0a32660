/** Why what the model worded may not stand; `detail` is the piece that offends, as it was written, at most 60 characters. */
export type Refusal = { ok: false; because: RefusalReason; detail: string }

export type RefusalReason =
  | 'empty'
  | 'too-long'
  | 'wrong-language'
  | 'number'
  | 'price'
  | 'time'
  | 'link'
  | 'promise'
  | 'claim'
  | 'person'
  | 'name'
  | 'question'
  | 'advice'
  | 'strange-word'
  | 'strange-phrase'
  | 'repeated'
  | 'not-a-sentence'
  | 'markup'

export function refuse(because: RefusalReason, detail: string): Refusal {
  return { ok: false, because, detail: [...detail.trim()].slice(0, 60).join('') }
}
