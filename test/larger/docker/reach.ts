// Which doors open to somebody who knocks from inside a container.
import type { Installation } from './installation.ts'

/** "host:port" → whether a connection is taken there, as seen from the container of this service. */
export async function knock(shop: Installation, service: string, doors: string[]): Promise<Record<string, boolean>> {
  const answers = (await shop.ask(service, knocking, ...doors)) as boolean[]
  return Object.fromEntries(doors.map((door, place) => [door, answers[place] ?? false]))
}

const knocking = `
  const knock = (door) => new Promise((done) => {
    const [, host, port] = /^(.*):(\\d+)$/.exec(door)
    const socket = require('net').connect({ host, port: Number(port), timeout: 3000 })
    const end = (isOpen) => { socket.destroy(); done(isOpen) }
    socket.on('connect', () => end(true)).on('timeout', () => end(false)).on('error', () => end(false))
  })
  Promise.all(process.argv.slice(1).map(knock)).then((open) => console.log(JSON.stringify(open)))
`

export type Place = { address: string; gateway: string }

/** Network without the project's name → where the container of this service stands on it. */
export async function placesOf(shop: Installation, service: string): Promise<Record<string, Place>> {
  const id = (await shop.compose('--profile', '*', 'ps', '-q', service)).trim()
  const [container] = JSON.parse(await shop.docker('inspect', id))
  const networks = Object.entries<{ IPAddress: string; Gateway: string }>(container.NetworkSettings.Networks)
  return Object.fromEntries(
    networks.map(([name, { IPAddress, Gateway }]) => [
      name.replace(`${shop.project}_`, ''),
      { address: IPAddress, gateway: Gateway },
    ]),
  )
}
