/** A North American number as VoIP.ms writes it: ten digits; null for any other. */
export function tenDigits(number: string): string | null {
  return /^\+?1?([2-9]\d{9})$/.exec(number.replaceAll(/[^\d+]/g, ''))?.[1] ?? null
}

/** As the rest of the house writes it; short codes stay as they are. */
export function asE164(number: string): string {
  const digits = tenDigits(number)
  return digits ? `+1${digits}` : number
}
