import { carrierOf } from '../../connections.ts'
import type { Db } from '../../database/open.ts'
import type { Carrier } from '../../providers/carrier/carrier.ts'
import type { Check } from '../../providers/request.ts'
import { allLines, type Line } from '../../settings/store.ts'

/** The lines whose callers are to speak with the voice. */
export function voiceLines(db: Db): Line[] {
  return allLines(db).filter(({ fallsTo, retiredAt }) => fallsTo === 'voice' && !retiredAt)
}

/** Whether the answering voice is heard on the lines that fall to it; practice is not looked at. */
export function checkVoice(
  living: Parameters<typeof carrierOf>[0],
  lines: Line[],
  publicUrl: string | undefined,
): Check[] {
  const carried = lines
    .map((line) => ({ line, carrier: carrierOf(living, line) }))
    .filter(({ carrier }) => carrier.name !== 'simulated')
  const heard = carried.filter(({ carrier }) => carrier.can.hearsWords)
  const deaf = carried.filter(({ carrier }) => !carrier.can.hearsWords)
  const byRelay = ({ line, carrier }: (typeof carried)[number]) => line.heardBy === 'relay' && carrier.can.talksOpenLine
  return [
    ...deaf.map(({ line, carrier }) => deafLine(line, carrier)),
    ...heardLine(heard.filter((each) => !byRelay(each)).map(({ line }) => line)),
    ...relayLine(
      heard.filter(byRelay).map(({ line }) => line),
      publicUrl ?? '',
    ),
  ]
}

const name = 'Answering voice'

function deafLine({ number }: Line, { name: carrier }: Carrier): Check {
  const words = `${carrier} hears no words, so callers of ${number} speak with no voice: choose a voicemail or a greeting under Numbers.`
  return { name, ok: false, words }
}

function heardLine(lines: Line[]): Check[] {
  return lines.length === 0 ? [] : [{ name, ok: true, words: `${numbersOf(lines)}, question by question.` }]
}

function relayLine(lines: Line[], publicUrl: string): Check[] {
  if (lines.length === 0) return []
  if (!publicUrl.startsWith('https://'))
    return [
      { name, ok: false, words: 'one connection needs an https address; until then choose question by question.' },
    ]
  const words = `${numbersOf(lines)}, over one connection, through the same address as the webhooks.`
  return [{ name, ok: true, words }]
}

function numbersOf(lines: Line[]): string {
  return lines.map(({ number }) => number).join(', ')
}
