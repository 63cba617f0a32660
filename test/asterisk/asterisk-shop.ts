// A whole appliance whose calls come by a real Asterisk and whose texts are simulated.
import { createServer } from 'node:http'
import { Temporal } from 'temporal-polyfill'
import { listenToCarriers } from '../../server/calls/listen-to-carrier.ts'
import { openLiveDoor } from '../../server/live-door.ts'
import { ownSound } from '../../server/own-voice/own-sound.ts'
import type { AsteriskAccount } from '../../server/providers/asterisk/account.ts'
import { asteriskAccount } from '../../server/providers/asterisk/account.ts'
import type { Speak } from '../../server/providers/asterisk/sounds.ts'
import { asteriskCarrier } from '../../server/providers/carrier/asterisk.ts'
import { openPublicDoor } from '../../server/public-door.ts'
import { practiceLine, takeUpNumber } from '../../server/settings/take-up-number.ts'
import { openAppliance, type TestAppliance } from '../appliance.ts'
import { line, password, type RealAsterisk } from './real-asterisk.ts'
import { shortWords } from './short-words.ts'

export type AsteriskShop = TestAppliance & { hangUpOnAsterisk(): void }

export async function openAsteriskShop(
  asterisk: Pick<RealAsterisk, 'boxPort' | 'address'>,
  { account = {}, file, speak = shortWords }: { account?: Partial<AsteriskAccount>; file?: string; speak?: Speak } = {},
): Promise<AsteriskShop> {
  const appliance = await openAppliance({ env: { OWNER_MOBILE: '+14165550009' }, ...(file ? { file } : {}) })
  const known = asteriskAccount.parse({
    ...{ number: line, password, address: asterisk.address, boxAddress: `http://127.0.0.1:${asterisk.boxPort}` },
    ...account,
  })
  const recorded = ownSound(appliance)
  const carrier = asteriskCarrier(known, { doors: { ports: [], names: [], origin: null }, speak, recorded })
  Object.assign(appliance, { carrier, now: () => Temporal.Now.instant() })
  const taken = { ours: line, before: practiceLine, isPractice: false, now: appliance.now() }
  appliance.db.transaction((tx) => takeUpNumber(tx, taken))
  const server = createServer(openPublicDoor(appliance))
  const closeDoor = openLiveDoor(appliance, server)
  const stopHearing = listenToCarriers(appliance)
  await new Promise<void>((open) => server.listen(asterisk.boxPort, '127.0.0.1', open))
  const close = appliance.close.bind(appliance)
  const hangUpOnAsterisk = () => {
    stopHearing()
    closeDoor()
    server.closeAllConnections()
    server.close()
  }
  return Object.assign(appliance, {
    hangUpOnAsterisk,
    async close() {
      hangUpOnAsterisk()
      await close()
    },
  })
}
