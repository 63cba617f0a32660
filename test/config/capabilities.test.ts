import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { capabilityTables } from '../../config/capabilities.ts'
import { withCapabilities } from '../../config/with-capabilities.ts'

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')

test('the README says of every company what its code says', async () => {
  const written = withCapabilities(readme, await capabilityTables())
  expect(readme, 'what a company can do has changed: run npm run capabilities').toBe(written)
})

test.each([
  ['| is steered: rings the crew, greets, hears keys | ✓ | – | ✓ | ✓ | ✓ | ✓ | – |'],
  ['| tells whether a text arrived | ✓ | ✓ | ✓ | ✓ | ✓ | – | – |'],
])('%s', async (line) => {
  expect((await capabilityTables()).split('\n')).toContain(line)
})

test('what stands around the tables is left as it is, and a README without their place is refused', () => {
  const placed =
    'before\n<!-- capabilities: written by `npm run capabilities` -->\nold\n<!-- end of capabilities -->\nafter'
  expect(withCapabilities(placed, 'new')).toBe(placed.replace('old', 'new'))
  expect(() => withCapabilities('nothing of the kind', 'new')).toThrow('no place')
})
