import type { Db } from '../../database/open.ts'
import type { Check } from '../../providers/request.ts'
import { isPractice } from '../../settings/company.ts'
import { readCompany } from '../../settings/company-store.ts'
import { allLines } from '../../settings/store.ts'
import type { Operator } from '../operator.ts'

/** Whether the answering voice can be reached by the carrier on the lines that fall to it; nothing where none does. */
export function checkVoice(db: Db, { config }: Operator): Check[] {
  const lines = allLines(db).filter(({ fallsTo }) => fallsTo === 'voice')
  const company = readCompany(db, config)
  if (lines.length === 0 || isPractice(company)) return []
  const name = 'Answering voice'
  const { publicUrl = '' } = company.twilio
  const isByRelay = lines.some(({ heardBy }) => heardBy === 'relay')
  if (isByRelay && !publicUrl.startsWith('https://'))
    return [
      { name, ok: false, words: 'one connection needs an https address; until then choose question by question.' },
    ]
  const how = isByRelay ? 'over one connection, through the same address as the webhooks' : 'question by question'
  return [{ name, ok: true, words: `${lines.map(({ number }) => number).join(', ')}, ${how}.` }]
}
