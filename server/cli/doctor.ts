import { findBox } from '../database/box.ts'
import { asOneSentence } from '../database/cannot-open.ts'
import { databaseFile } from '../database/open.ts'
import { withDatabaseBeside } from '../database/open-beside.ts'
import { readSpells, type Spell } from '../health/spells.ts'
import type { OllamaChoice } from '../providers/language-model/ollama.ts'
import type { Check } from '../providers/request.ts'
import type { WyomingChoice } from '../providers/speech/wyoming.ts'
import { type Company, composeCompany, nothingStored } from '../settings/company.ts'
import { readCompany } from '../settings/company-store.ts'
import { composeModel, noModelStored } from '../settings/model.ts'
import { shownInsteadOfLine } from '../settings/shown-number.ts'
import { composeSpeech } from '../settings/speech.ts'
import { type Line, readStored } from '../settings/store.ts'
import { checkBackups } from './doctor/backups.ts'
import { checkDatabase } from './doctor/database.ts'
import { checkDoors } from './doctor/doors.ts'
import { checkMachine } from './doctor/machine.ts'
import { checkMail } from './doctor/mail.ts'
import { checkModel } from './doctor/model.ts'
import { checkCrewPhones, checkOwnNumber } from './doctor/own-number.ts'
import { checkProviders } from './doctor/providers.ts'
import { checkShop } from './doctor/shop.ts'
import { checkSpeech } from './doctor/speech.ts'
import { checkTexted } from './doctor/texted.ts'
import { voiceLines } from './doctor/voice.ts'
import type { Command, Operator } from './operator.ts'

/** Every dependency and setting on a line of its own; it changes nothing. */
export const doctor: Command = {
  usage: 'doctor',
  does: 'look at everything FirstRing needs, and say what to do',
  async run(operator) {
    const checks: Check[] = []
    const tell = (found: Check[]) => {
      for (const { name, ok, words } of found) operator.say(`${ok ? '✓' : '✗'} ${name}: ${words}`)
      checks.push(...found)
    }
    tell(checkMachine(operator))
    const { company, model, speech, ...known } = await withDatabase(operator, tell)
    tell(await checkDoors(company, operator))
    tell(await checkProviders(company, operator, known))
    tell(await checkModel(model))
    tell(await checkSpeech(speech))
    tell(await checkMail(operator))
    const wrong = checks.filter(({ ok }) => !ok).length
    operator.say(wrong === 0 ? 'All is well.' : `${wrong} of ${checks.length} need something done.`)
    return wrong === 0 ? undefined : 'failed'
  },
}

/** `shown`: the shop's own number where our calls show it. `isLookedUp`: numbers are looked up before their first text. */
type Chosen = {
  company: Company
  model: OllamaChoice | null
  speech: WyomingChoice | null
  shown: string | null
  isLookedUp: boolean
  /** The lines whose callers are to speak with the voice. */
  voiced: Line[]
  /** What the server found wrong for a while with those who carry calls and texts. */
  spells: Spell[]
  /** The key by which the box proves itself; null where nothing can be read. */
  hashKey: string | null
}

/** Gives the companies and the model by what is stored; by the environment alone where nothing can be read. */
async function withDatabase(operator: Operator, tell: (found: Check[]) => void): Promise<Chosen> {
  const { config } = operator
  let company = composeCompany(nothingStored, config)
  let model = composeModel(noModelStored, config)
  let speech = composeSpeech({ speechUrl: null }, config)
  let shown: string | null = null
  let isLookedUp = false
  let voiced: Line[] = []
  let spells: Spell[] = []
  let hashKey: string | null = null
  try {
    await withDatabaseBeside(config, (db) => {
      for (const check of [checkDatabase, checkBackups, checkShop, checkTexted, checkOwnNumber, checkCrewPhones])
        tell(check(db, operator))
      company = readCompany(db, config)
      model = composeModel(readStored(db), config)
      speech = composeSpeech(readStored(db), config)
      shown = shownInsteadOfLine(db, company.carrier)
      isLookedUp = readStored(db).lookUpLines ?? false
      voiced = voiceLines(db)
      spells = readSpells(db)
      hashKey = findBox(db)?.hashKey ?? null
    })
  } catch (error) {
    const { message } = asOneSentence(error, databaseFile(config.DATA_DIR))
    tell([{ name: 'Database', ok: false, words: message }])
  }
  return { company, model, speech, shown, isLookedUp, voiced, spells, hashKey }
}
