// The network as the Ollama client gets it: a request ends when we say so, nobody is redirected, and no answer grows without end.
import type { OwnDoors } from '../guarded-address.ts'
import { guardedResponse } from '../guarded-response.ts'
import { Refused, Unreachable } from '../request.ts'

export type Bounds = {
  signal: AbortSignal
  mostBytes: number
  /** In bytes; for answers that come line by line. */
  longestLine: number
  doors: OwnDoors
}

export class TooMuch extends Error {
  override name = 'TooMuch'
}

const mostErrorBytes = 64 * 1024
const newline = 10

/**
 * A fetch for one request. Throws Refused with Ollama's own words where it said no, Unreachable where something else than
 * Ollama answered: its client would print what it cannot read, and that may be what a caller wrote.
 */
export function guardedFetch({ signal, ...bounds }: Bounds): typeof fetch {
  return async (address, init) => {
    const signals = init?.signal ? [signal, init.signal] : [signal]
    const response = await guardedResponse(
      {
        method: init?.method ?? 'GET',
        url: new URL(String(address)),
        headers: Object.fromEntries(new Headers(init?.headers)),
        body: typeof init?.body === 'string' ? init.body : undefined,
        signal: AbortSignal.any(signals),
      },
      bounds.doors,
    )
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    if (response.ok && isJson) return bounded(response, bounds)
    const said = isJson
      ? await errorIn(bounded(response, { mostBytes: mostErrorBytes, longestLine: mostErrorBytes }))
      : null
    if (said === null) await response.body?.cancel()
    if (said === null) throw new Unreachable(`status ${response.status}, and no answer of Ollama's`)
    throw new Refused(said, { status: response.status })
  }
}

function bounded(response: Response, { mostBytes, longestLine }: Pick<Bounds, 'mostBytes' | 'longestLine'>): Response {
  let bytes = 0
  let line = 0
  const guard = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, stream) {
      const lastNewline = chunk.lastIndexOf(newline)
      bytes += chunk.length
      line = lastNewline === -1 ? line + chunk.length : chunk.length - lastNewline - 1
      if (bytes > mostBytes || line > longestLine) stream.error(new TooMuch('the answer has no end'))
      else stream.enqueue(chunk)
    },
  })
  const { status, headers } = response
  return new Response(response.body?.pipeThrough(guard), { status, headers })
}

/** Null where it is no error as Ollama tells it. */
async function errorIn(response: Response): Promise<string | null> {
  try {
    const said: unknown = await response.json()
    return said !== null && typeof said === 'object' && 'error' in said ? String(said.error).slice(0, 300) : null
  } catch {
    return null
  }
}
