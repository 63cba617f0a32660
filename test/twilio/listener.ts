// A port on loopback that can really be closed for a while: connections are then refused, not answered.
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Listener = {
  url: string
  /** New connections are refused, idle ones closed; requests under way go on. */
  refuse(): void
  /** The same port is open again. */
  accept(): Promise<void>
  close(): Promise<void>
}

export async function openListener(handle: RequestListener, wantedPort: number): Promise<Listener> {
  const first = await listening(handle, wantedPort)
  const { port } = first.address() as AddressInfo
  const servers = [first]
  return {
    url: `http://127.0.0.1:${port}`,
    refuse: () => void servers.at(-1)?.close(),
    async accept() {
      if (!servers.at(-1)?.listening) servers.push(await listening(handle, port))
    },
    async close() {
      for (const server of servers) {
        const closed = new Promise((done) => server.close(done))
        server.closeAllConnections()
        await closed
      }
    },
  }
}

async function listening(handle: RequestListener, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    // A keep-alive connection must not outlive the moment in which the port was closed.
    if (!server.listening) response.setHeader('Connection', 'close')
    handle(request, response)
  })
  server.keepAliveTimeout = 60_000
  server.requestTimeout = 0
  await new Promise<void>((ready, fail) => server.once('error', fail).listen(port, '127.0.0.1', ready))
  return server
}
