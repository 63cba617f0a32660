import { setTimeout as pause } from 'node:timers/promises'
import type { Figure, Reading } from '../figure.ts'
import { fireSteadily } from '../fire.ts'
import { ownPages } from '../own-pages.ts'
import { callerNumber, missedCall, openShop, textFrom } from '../shop.ts'

const calls = 500
const textsEach = 3
const visits = 100

/** Resident memory of the one process: at rest after the start, and after a busy day's calls, texts, receipts and visits. */
export const memory: Figure = { name: 'memory', measure }

async function measure(): Promise<Reading[]> {
  const shop = await openShop()
  await pause(5000)
  const atRest = shop.appliance.megabytes()
  const day = Array.from({ length: calls }, (_, n) => callerNumber(n)).flatMap((from) => {
    const { rings, ends } = missedCall(from)
    return [rings, ends, ...Array.from({ length: textsEach }, (_, n) => textFrom(from, `The ${n}. thing is a leak`))]
  })
  await fireSteadily(shop.appliance.publicOrigin, day, 50)
  const pages = await ownPages(shop.appliance.privateOrigin)
  for (let n = 0; n < visits; n++) await pages.visit('/conversations')
  await shop.messenger.quiet()
  const afterwards = shop.appliance.megabytes()
  await shop.close()
  return [
    { what: 'memory at rest', unit: 'MB', values: { '': atRest }, goals: { '': 110 } },
    {
      what: `memory after ${calls} calls, ${calls * (textsEach + 1)} texts, ${visits} page visits`,
      unit: 'MB',
      values: { '': afterwards },
      goals: { '': 150 },
    },
  ]
}
