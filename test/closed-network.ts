import { Socket } from 'node:net'

const loopback = /^(127\.|::1$|localhost$|\[::1\]$)/
const closed = Symbol.for('a network that is closed')
const { prototype } = Socket as unknown as { prototype: { [closed]?: true } }
const connect = Socket.prototype.connect

// Tests talk to this machine only: any other address is a mistake in the test or in the code. Files of one worker share it.
if (!prototype[closed])
  Socket.prototype.connect = function (this: Socket, ...parts: unknown[]) {
    const first = Array.isArray(parts[0]) ? parts[0][0] : parts[0]
    const host = typeof first === 'object' && first !== null && 'host' in first ? first.host : undefined
    if (typeof host === 'string' && !loopback.test(host)) throw new Error(`a test tried to reach ${host}`)
    return connect.apply(this, parts as Parameters<typeof connect>)
  } as typeof connect
prototype[closed] = true
