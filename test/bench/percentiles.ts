/** The value that `share` (0…1) of them do not exceed. */
function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

function median(values: number[]): number {
  return percentile(values, 0.5)
}

/** Median, 95th, 99th and the worst. */
export function spread(values: number[]): Record<'p50' | 'p95' | 'p99' | 'max', number> {
  return {
    p50: median(values),
    p95: percentile(values, 0.95),
    p99: percentile(values, 0.99),
    max: percentile(values, 1),
  }
}
