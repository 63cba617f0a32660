// The loopback Twilio with the clock that all processes of the bench share, so that its times can be compared with theirs.
import { type FakeTwilioOptions, startFakeTwilio } from '../twilio/fake-twilio.ts'
import { sharedNow } from './shared-clock.ts'

const { clockOffset, ...options }: FakeTwilioOptions & { clockOffset: number } = JSON.parse(process.argv[2] ?? '{}')
const fake = await startFakeTwilio({ ...options, now: () => clockOffset + sharedNow() })
console.log(`listening ${fake.url}`)
process.stdin.on('end', () => void fake.close().then(() => process.exit(0))).resume()
