import { readdirSync } from 'node:fs'
import { forgetForGood } from '../callers/forget-for-good.ts'
import { readCallerNumber, showNumber } from '../callers/phone-number.ts'
import { readBox } from '../database/box.ts'
import { OneSentence } from '../database/one-sentence.ts'
import type { Db } from '../database/open.ts'
import { withDatabaseBeside } from '../database/open-beside.ts'
import { readShop } from '../settings/store.ts'
import type { Command, Operator } from './operator.ts'
import { count } from './sizes.ts'

export const forget: Command = {
  usage: 'forget NUMBER',
  does: "delete a caller's number, name, words and photos; an opt-out is kept",
  async run(operator, words) {
    if (words.length === 0) throw new OneSentence('Say whom to forget: firstring forget NUMBER.')
    await withDatabaseBeside(operator.config, (db) => forgetIn(db, operator, words.join(' ')))
  },
}

function forgetIn(db: Db, operator: Operator, written: string): void {
  const { country } = readShop(db, operator.config)
  const read = readCallerNumber(written, country)
  const number = read.kind === 'number' ? read.e164 : written
  const { hashKey } = readBox(db)
  const forgotten = forgetForGood({ db, hashKey, ...operator }, number)
  if (forgotten.do === 'nothing')
    throw new OneSentence(`Nobody with the number ${written} is known: nothing was changed.`)
  const shown = read.kind === 'number' ? showNumber(number, country) : written
  const photos = forgotten.fileNames.length > 0 ? ` and ${count(forgotten.fileNames.length, 'photo')}` : ''
  operator.say(`${shown} is forgotten, with the words of ${count(forgotten.texts, 'text')}${photos}.`)
  if (forgotten.isOptOutKept)
    operator.say('The opt-out is kept, as a hash that only this box can compare with a number.')
  sayWhatStillHoldsIt(operator)
}

function sayWhatStillHoldsIt({ config, now, say }: Operator): void {
  const date = now().toZonedDateTimeISO('UTC').add({ months: 12 }).toPlainDate()
  say(`Backups from before still hold it; with a backup every night the last of them is deleted by ${date}.`)
  const aside = readdirSync(config.DATA_DIR).filter((name) => name.startsWith('firstring-before-restore-'))
  if (aside.length > 0) say(`${aside.join(', ')} may hold it too, and exports: delete them when you need them no more.`)
  say('After a restore of such a backup, run this again.')
}
