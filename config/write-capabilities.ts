// `npm run capabilities` writes into the README what each company can do.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { capabilityTables } from './capabilities.ts'
import { withCapabilities } from './with-capabilities.ts'

const readme = join(import.meta.dirname, '../README.md')
writeFileSync(readme, withCapabilities(readFileSync(readme, 'utf8'), await capabilityTables()))
