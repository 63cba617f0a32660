/** How a line is met without us: the phones that ring first, and what is said when nobody takes it. */
export type MetByDocument = {
  plan: 'off' | 'fallback' | 'ring-crew-first' | 'after-hours' | 'unknown-callers' | 'always'
  fallsTo: 'greeting' | 'voicemail' | 'voice'
  /** E.164; ten at most ring. */
  phones: string[]
  isRungInTurn: boolean
  ringSeconds: number
  words: string
  language: 'en' | 'es' | 'fr'
}

/** What is pasted at the company, or why nothing that is written down once can meet calls so. */
export type Document =
  | { ok: true; lines: string }
  | { ok: false; because: 'depends-on-hours' | 'depends-on-callers' | 'needs-us' }
