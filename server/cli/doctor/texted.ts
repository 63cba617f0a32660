import type { Db } from '../../database/open.ts'
import type { Check } from '../../providers/request.ts'
import { readCompany } from '../../settings/company-store.ts'
import { linesWithoutTexts } from '../../settings/road.ts'
import type { Operator } from '../operator.ts'

/** The numbers whose calls a real company brings and whose callers nobody texts. */
export function checkTexted(db: Db, { config }: Operator): Check[] {
  if (config.MESSENGER === 'simulated') return []
  return linesWithoutTexts(db, readCompany(db, config).messenger).map(({ number }) => ({
    name: 'Texts',
    ok: false,
    words: `nobody carries texts to those who call ${number}: choose who does in Settings, Other companies and phones.`,
  }))
}
