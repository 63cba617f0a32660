declare module '@jambonz/verb-specifications' {
  type Logger = Record<'info' | 'error' | 'debug', (...words: unknown[]) => void>
  /** Throws where an application of verbs is not one that jambonz would run. */
  export function validate(logger: Logger, verbs: unknown[]): void
}
