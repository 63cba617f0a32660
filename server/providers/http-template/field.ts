/** What stands in JSON at `data.messages.0.id`, as text; null where nothing does. */
export function fieldOf(json: string, path: string): string | null {
  let at: unknown
  try {
    at = JSON.parse(json)
  } catch {
    return null
  }
  for (const name of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return null
    at = (at as Record<string, unknown>)[name]
  }
  return typeof at === 'string' || typeof at === 'number' || typeof at === 'boolean' ? String(at) : null
}
