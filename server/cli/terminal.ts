import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

export function complain(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** Whoever reads the answer may have had enough, as `head` has: the command goes on, and the rest is not shown. */
export function letReaderLeave(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

/** One line that is not shown while it is typed, or the next line of what is piped in; null when there is none. */
export async function askSecret(question: string): Promise<string | null> {
  if (!process.stdin.isTTY) return nextLine()
  process.stderr.write(question)
  const silence = new Writable({ write: (_bytes, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silence, terminal: true })
  const line = await new Promise<string | null>((resolve) => {
    lines.once('line', resolve)
    lines.once('SIGINT', () => resolve(null))
    lines.once('close', () => resolve(null))
  })
  lines.close()
  process.stderr.write('\n')
  return line
}

/** What is piped in, line by line. */
export function lines(): AsyncIterable<string> {
  return createInterface({ input: process.stdin })
}

/** All that is piped in, as it came. */
export async function pipedBytes(): Promise<Uint8Array> {
  return Buffer.concat(await process.stdin.toArray())
}

let piped: AsyncIterator<string> | null = null

async function nextLine(): Promise<string | null> {
  piped ??= lines()[Symbol.asyncIterator]()
  const next = await piped.next()
  return next.done ? null : next.value
}
