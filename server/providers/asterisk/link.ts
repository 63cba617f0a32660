import type { LiveSocket } from '../carrier/live-calls.ts'
import { type AriAnswer, type AriEvent, readFrame } from './frames.ts'

/** One open connection with Asterisk: events come, requests go and are answered. */
export type Link = {
  /** For one call, or lasting. */
  way: 'call' | 'standing'
  /** The name by which Asterisk knows this connection; empty before it said so. */
  application: string
  isOpen: boolean
  /** Never rejects: status 0 says that no answer came. */
  request(method: 'GET' | 'POST' | 'DELETE', path: string, body?: Record<string, unknown>): Promise<AriAnswer>
  close(): void
}

const unanswered: AriAnswer = { status: 0, body: null }
const requestMilliseconds = 8_000
const mostNonsense = 20

type Hearing = { event(event: AriEvent, link: Link): void; gone(link: Link): void }

export function openLink(socket: LiveSocket, way: Link['way'], hearing: Hearing): Link {
  const waiting = new Map<string, (answer: AriAnswer) => void>()
  let requests = 0
  let nonsense = 0
  const link: Link = {
    way,
    application: '',
    isOpen: true,
    request(method, uri, body) {
      const { promise, resolve } = Promise.withResolvers<AriAnswer>()
      if (!link.isOpen) return Promise.resolve(unanswered)
      const id = String(++requests)
      const patience = setTimeout(() => settle(unanswered), requestMilliseconds)
      const settle = (answer: AriAnswer) => {
        clearTimeout(patience)
        waiting.delete(id)
        resolve(answer)
      }
      waiting.set(id, settle)
      const content = body && { content_type: 'application/json', message_body: JSON.stringify(body) }
      socket.send(JSON.stringify({ type: 'RESTRequest', request_id: id, method, uri, ...content }))
      return promise
    },
    close: () => socket.close(),
  }
  socket.onGone(() => {
    link.isOpen = false
    for (const settle of [...waiting.values()]) settle(unanswered)
    hearing.gone(link)
  })
  socket.onWords((words) => {
    const frame = readFrame(words)
    if (frame?.kind === 'answer') return waiting.get(frame.id)?.(frame.answer)
    if (frame) {
      link.application ||= frame.event.application
      return hearing.event(frame.event, link)
    }
    if (++nonsense > mostNonsense) socket.close()
  })
  return link
}
