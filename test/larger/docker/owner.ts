// The owner's browser at the published private door.
import { request } from 'node:http'
import type { Installation } from './installation.ts'

type Answer = { status: number; location: string; body: string }

export type Owner = {
  get(path: string): Promise<Answer>
  post(path: string, form: Record<string, string>): Promise<Answer>
  claim(code: string): Promise<Answer>
  /** Forgets the session first, as another browser would. */
  signIn(): Promise<Answer>
}

const password = 'three grey herons wade'

export function ownerOf({ privatePort }: Installation): Owner {
  const cookies = new Map<string, string>()
  const ask = async (path: string, form?: Record<string, string>) => {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ')
    const answer = await send(privatePort, path, { cookie, form })
    for (const [name, value] of answer.cookies) cookies.set(name, value)
    return answer
  }
  return {
    get: (path) => ask(path),
    post: (path, form) => ask(path, form),
    claim: (code) => ask('/setup', { code, name: 'Mike', password, again: password }),
    signIn() {
      cookies.clear()
      return ask('/sign-in', { name: 'Mike', password })
    },
  }
}

/** One request to the private door under a name that it may or may not answer to. */
export async function callDoorBy(host: string, { privatePort }: Installation): Promise<number> {
  return (await send(privatePort, '/sign-in', { host })).status
}

type Request = { host?: string; cookie?: string; form?: Record<string, string> }

function send(port: number, path: string, { host = `localhost:${port}`, cookie = '', form }: Request) {
  const body = form && new URLSearchParams(form).toString()
  const headers = {
    Host: host,
    Origin: `http://${host}`,
    ...(cookie && { Cookie: cookie }),
    ...(body && { 'Content-Type': 'application/x-www-form-urlencoded' }),
  }
  const { promise, resolve, reject } = Promise.withResolvers<Answer & { cookies: [string, string][] }>()
  const outgoing = request({ host: '127.0.0.1', port, path, method: body ? 'POST' : 'GET', headers }, (answer) => {
    const chunks: Buffer[] = []
    answer.on('data', (chunk: Buffer) => chunks.push(chunk))
    answer.on('end', () =>
      resolve({
        status: answer.statusCode ?? 0,
        location: answer.headers.location ?? '',
        body: Buffer.concat(chunks).toString(),
        cookies: (answer.headers['set-cookie'] ?? []).map(readCookie),
      }),
    )
  })
  outgoing.on('error', reject)
  outgoing.end(body)
  return promise
}

function readCookie(line: string): [string, string] {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
  return [name, value]
}
