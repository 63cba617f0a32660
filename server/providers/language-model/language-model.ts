/** What is asked of a model: how it shall speak, what it shall speak about, and the form of the answer where there is one. */
export type Prompt = {
  system: string
  user: string
  /** A JSON schema: the answer is then one JSON value in this form, as far as the model keeps to it. */
  schema?: Record<string, unknown>
  /** The answer is cut off after so many tokens, which are about three quarters of a word each. */
  mostTokens: number
}

/**
 * What the model said. `nonsense`: it answered, with nothing that can be used (nothing at all, no JSON where JSON was asked,
 * cut off in the middle, far too much). `ended`: we ended it. `error` is for the operator, never a caller's words.
 */
export type Spoken =
  | { ok: true; text: string }
  | { ok: false; because: 'down' | 'no-such-model' | 'refused' | 'nonsense' | 'ended'; error: string }

/** Whether anybody answers at the address, and whether the chosen model is there. */
export type ModelState =
  | { answers: true; version: string; isThere: boolean; models: string[] }
  | { answers: false; error: string }

/** How far a pull came, in bytes; `total` is null until it is known. */
export type PullProgress = { completed: number; total: number | null }

export type Pulled =
  | { ok: true }
  | {
      ok: false
      because: 'no-such-model' | 'disk-full' | 'no-internet' | 'down' | 'refused' | 'ended'
      error: string
    }

/** A language model on this box or in its network. It has no tools. Nothing here throws for what the model or the network does. */
export type LanguageModel = {
  /** Where it is asked, and for which model. */
  address: string
  model: string
  /** One answer at temperature 0. Settles at once when the signal says so, and the model then stops working on it. */
  chat(prompt: Prompt, signal: AbortSignal): Promise<Spoken>
  state(): Promise<ModelState>
  /** Fetches a model to where the models are kept. What was fetched stays, so that a later pull goes on from there. */
  pull(model: string, onProgress: (progress: PullProgress) => void, signal: AbortSignal): Promise<Pulled>
}
