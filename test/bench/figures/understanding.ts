import { missesOf, readExamples, understandLine } from '../../understanding/examples.ts'
import type { Figure, Reading } from '../figure.ts'
import { spread } from '../percentiles.ts'

/** How long one text takes without any model, and the share of each field that is read right in the examples. */
export const understanding: Figure = { name: 'understanding', measure }

async function measure(): Promise<Reading[]> {
  const examples = readExamples()
  for (const { asked } of examples) understandLine(asked)
  const taken = examples.map(({ asked }) => timed(() => understandLine(asked)))
  const { p50, p95 } = spread(taken)
  const misses = examples.flatMap(missesOf)
  const fields = [...new Set(examples.flatMap(({ means }) => Object.keys(means)))]
  const shares = fields.map((field): Reading => {
    const asked = examples.filter(({ means }) => field in means).length
    const right = asked - misses.filter((miss) => miss.field === field).length
    return { what: `${field} read right in ${asked} examples`, unit: '%', values: { '': (100 * right) / asked } }
  })
  return [{ what: 'one text is understood', unit: 'ms', values: { p50, p95 }, goals: { p95: 5 } }, ...shares]
}

function timed(work: () => unknown): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}
