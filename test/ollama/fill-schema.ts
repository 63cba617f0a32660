// Walks a JSON schema and builds a value in its form; what stands in the leaves is asked for one by one.

export type Leaf = { name: string; type: string; choices: unknown[] }
export type Schema = Record<string, unknown>

/** `isNull` may leave out what the schema allows to be left out. */
export type Filler = { leaf(leaf: Leaf): unknown; items: number; isNull(name: string): boolean }

export function fillSchema(schema: Schema, filler: Filler, name = ''): unknown {
  const branches = listOf(schema.anyOf ?? schema.oneOf)
  if (branches.length > 0) return fillBranches(branches, filler, name)
  if ('const' in schema) return schema.const
  const types = Array.isArray(schema.type) ? schema.type.map(String) : [String(schema.type ?? 'string')]
  if (types.includes('null') && filler.isNull(name)) return null
  const type = types.find((one) => one !== 'null') ?? 'null'
  if (type === 'object') return fillObject(schema, filler)
  if (type === 'array')
    return Array.from({ length: filler.items }, () => fillSchema(asSchema(schema.items), filler, name))
  if (type === 'null') return null
  return filler.leaf({ name, type, choices: Array.isArray(schema.enum) ? schema.enum : [] })
}

function fillBranches(branches: Schema[], filler: Filler, name: string): unknown {
  const some = branches.find(({ type }) => type !== 'null')
  const mayBeNull = branches.some(({ type }) => type === 'null')
  if (!some || (mayBeNull && filler.isNull(name))) return null
  return fillSchema(some, filler, name)
}

function fillObject({ properties }: Schema, filler: Filler): unknown {
  return Object.fromEntries(
    Object.entries(asSchema(properties)).map(([name, schema]) => [name, fillSchema(asSchema(schema), filler, name)]),
  )
}

function listOf(value: unknown): Schema[] {
  return Array.isArray(value) ? value.map(asSchema) : []
}

function asSchema(value: unknown): Schema {
  return typeof value === 'object' && value !== null ? (value as Schema) : {}
}
