import * as z from 'zod'
import { insertAlert, putAsideNamed } from '../alerts/store.ts'
import type { Appliance } from '../appliance.ts'
import { readValue, storeValue } from '../settings/store.ts'
import { toRecordAgain } from './standings.ts'
import { whoPlays } from './who-plays.ts'

/** What was told of by now: sentences with the words that nobody has recorded. */
const name = 'ownSentencesTold'
const told = z.array(z.string())
const begin = 'record-again:'

/** Tells once, on the page, that a recording is not heard any more: its words have changed, or its sound is gone. */
export function watchOwnVoice(appliance: Appliance): void {
  const { db, now } = appliance
  if (!whoPlays(appliance)) return
  const again = toRecordAgain(appliance).map(({ id, words }) => `${id} ${words}`)
  const before = told.safeParse(readValue(db, name)).data ?? []
  const fresh = again.filter((each) => !before.includes(each))
  if (fresh.length === 0 && again.length === before.length) return
  db.transaction((tx) => {
    storeValue(tx, name, again, now())
    if (again.length === 0) putAsideNamed(tx, begin, now())
    if (fresh.length > 0)
      insertAlert(tx, {
        kind: 'record-again',
        onceKey: `${begin}${now().toString()}`,
        words: wordsFor(fresh.length),
        createdAt: now(),
      })
  })
}

function wordsFor(count: number): string {
  const what = count === 1 ? 'One sentence is not what' : `${count} sentences are not what`
  return `${what} you recorded: a machine speaks. See Settings, Other companies and phones.`
}
