// The fake Twilio in a container of its own: it listens on loopback as ever, and this lets the other containers in.
import { connect, createServer } from 'node:net'
import { pipeline } from 'node:stream'
import { startFakeTwilio } from '../../twilio/fake-twilio.ts'

const fake = await startFakeTwilio(JSON.parse(process.env.FAKE_TWILIO ?? '{}'))
const port = Number(new URL(fake.url).port)

createServer((caller) => {
  const inside = connect(port, '127.0.0.1')
  pipeline(caller, inside, caller, () => {})
}).listen(4010, () => console.log('listening'))

process.on('SIGTERM', () => process.exit(0))
