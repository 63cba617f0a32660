/** The classes that put something at its time of day: no page may carry a style of its own. */
export function placed({ start, end }: { start: number; end: number }): string {
  return `at ${place(start, 't')} ${place(end, 'b')}`
}

function place(minutes: number, edge: 't' | 'b'): string {
  const rounded = Math.round(minutes / 5) * 5
  return `${edge}${Math.floor(rounded / 60)} ${edge}m${rounded % 60}`
}
