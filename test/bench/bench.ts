// `npm run bench` measures everything, `npm run bench -- NAME …` only that, `--json` prints it for machines.

import type { Figure, Reading } from './figure.ts'
import { answer } from './figures/answer.ts'
import { bareExpress } from './figures/bare-express.ts'
import { busy } from './figures/busy.ts'
import { memory } from './figures/memory.ts'
import { once } from './figures/once.ts'
import { pages } from './figures/pages.ts'
import { slots } from './figures/slots.ts'
import { speedToText } from './figures/speed-to-text.ts'
import { start } from './figures/start.ts'
import { understanding } from './figures/understanding.ts'
import { voice } from './figures/voice.ts'
import { webhooks } from './figures/webhooks.ts'
import { describeMachine, measureDisk } from './machine.ts'
import { hasReached, printTable } from './print.ts'

const figures: Figure[] = [
  speedToText,
  webhooks,
  bareExpress,
  once,
  start,
  memory,
  pages,
  understanding,
  slots,
  busy,
  answer,
  voice,
]

const asked = process.argv.slice(2)
const isForMachines = asked.includes('--json')
const names = asked.filter((word) => word !== '--json')
const unknown = names.find((name) => !figures.some((figure) => figure.name === name))
if (unknown) {
  console.error(`There is no figure ${unknown}; there are ${figures.map(({ name }) => name).join(', ')}.`)
  process.exit(1)
}

const say = (words: string) => console.error(words)
const readings: Reading[] = [measureDisk()]
for (const figure of figures) {
  if (names.length > 0 && !names.includes(figure.name)) continue
  say(`${figure.name} …`)
  readings.push(...(await figure.measure(say)))
}
const machine = describeMachine()
if (isForMachines) {
  console.log(
    JSON.stringify({ machine, readings: readings.map((each) => ({ ...each, reached: hasReached(each) })) }, null, 2),
  )
} else {
  console.log(`\n${machine}\n`)
  printTable(readings)
}
