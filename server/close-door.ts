import type { Server, ServerResponse } from 'node:http'

/** How long a door that closes waits for what it is just answering. */
const patienceMilliseconds = 5000

/**
 * Follows the answers of a door, and gives the way to close it: nobody new is let in, what is being answered may end, and
 * then every connection that is left is cut. A stream of events never ends by itself, so nobody waits for it.
 */
export function closingOf(server: Server): () => Promise<void> {
  const answers = new Set<ServerResponse>()
  let look = () => {}
  server.on('request', (_req, res) => {
    answers.add(res)
    res.once('close', () => {
      answers.delete(res)
      look()
    })
  })

  const allAnswered = () =>
    new Promise<void>((resolve) => {
      const patience = setTimeout(resolve, patienceMilliseconds)
      look = () => {
        if ([...answers].some(endsByItself)) return
        clearTimeout(patience)
        resolve()
      }
      look()
    })

  return async () => {
    const closed = new Promise((done) => server.close(done))
    // What arrived together with the order to stop is heard: the next turn reads it.
    await turn()
    await turn()
    await allAnswered()
    server.closeAllConnections()
    await closed
  }
}

function turn(): Promise<void> {
  return new Promise((done) => setImmediate(done))
}

function endsByItself(answer: ServerResponse): boolean {
  return !String(answer.getHeader('Content-Type')).startsWith('text/event-stream')
}
