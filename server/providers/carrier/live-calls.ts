import type { RawRequest } from '../request.ts'
import type { CallEvent, CallStep } from './carrier.ts'

/** The other end of a connection that a company keeps open, or that we keep open to it. */
export type LiveSocket = {
  send(words: string): void
  close(): void
  onWords(hear: (words: string) => void): void
  onGone(hear: () => void): void
}

/** Hears what happens to a call and says what is done; null: it could not be kept, or is no line of ours, and the company's own fall-back goes on. */
export type CallListener = (event: CallEvent) => CallStep[] | null

/**
 * How it stands with whoever brings the calls to the company: it answers and has let us in; it refuses our name or password; it has
 * not said yet; it answers, and more is not known; or it does not answer.
 */
export type Trunk = 'registered' | 'refused' | 'asking' | 'reachable' | 'unreachable'

/** How a company tells of calls over open connections and has done there what is answered, instead of asking for each answer. */
export type LiveCalls = {
  /** Where it knocks: a path of the public door. */
  path: string
  /** Whether it is the company that knocks. */
  check(request: Pick<RawRequest, 'target' | 'headers'>): 'ok' | 'not-configured' | 'bad-signature'
  /** Takes a connection that was let in; `target` is the address at which it knocked. */
  take(socket: LiveSocket, target: string): void
  /** Below this path of the public door the company fetches what callers are to hear. */
  soundPath: string
  /** The sound that lies there; null where none does. */
  soundAt(target: string): Uint8Array | null
  /** Whether the lasting connection stands, without which no call is told; null: none is set up. */
  isConnected(): boolean | null
  /** Null: it is not connected, or has no trunk that it can tell of. */
  trunk(): Promise<Trunk | null>
  /** From now on calls are told there; what it gives ends that and closes all connections. */
  listen(listener: CallListener): () => void
}
