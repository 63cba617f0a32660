import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

type Cost = { memory: number; passes: number; parallelism: number }

const derive = promisify<'argon2id', Argon2Parameters, Buffer>(argon2)
/** 19 MiB, twice: OWASP's advice, some 30 ms on a mini PC. */
const cost: Cost = { memory: 19 * 1024, passes: 2, parallelism: 1 }
const phc = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([\w+/]{11,64})\$([\w+/]{16,86})$/

/** Hash of a password that nobody knows, for the check of a name that nobody has. */
export const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$3g/O6Pp86ci3K5Xg9Zw/xQ$l/sMXCGSc6HZ3fgjxH0EGQXxT3lDYj5RFulmyxCYFuE'

/** Argon2id in the PHC string format, with what is needed to check a password against it later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive('argon2id', { ...cost, message: spelledOneWay(password), nonce: salt, tagLength: 32 })
  const { memory, passes, parallelism } = cost
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(hash)}`
}

/** Checks a password with the cost that the hash itself names. Throws when the hash is none of ours. */
export async function verifyPassword(hash: string, password: string): Promise<boolean> {
  const parts = phc.exec(hash)
  if (!parts) throw new Error('a stored password hash cannot be read')
  const [, memory, passes, parallelism, salt = '', expected = ''] = parts
  const wanted = Buffer.from(expected, 'base64')
  const made = await derive('argon2id', {
    message: spelledOneWay(password),
    nonce: Buffer.from(salt, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: wanted.length,
  })
  return timingSafeEqual(made, wanted)
}

// Keyboards differ in how they write é; the same word must be the same password on every one of them.
function spelledOneWay(password: string): string {
  return password.normalize('NFKC')
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
