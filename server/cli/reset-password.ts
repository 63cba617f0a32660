import { OneSentence } from '../database/one-sentence.ts'
import type { Db } from '../database/open.ts'
import { withDatabaseBeside } from '../database/open-beside.ts'
import { readShop } from '../settings/store.ts'
import { hashPassword } from '../sign-in/password.ts'
import { faultInPassword, faultWords } from '../sign-in/password-rules.ts'
import { sameWay } from '../sign-in/sign-in.ts'
import {
  type Person,
  peopleHere,
  peopleWithPassword,
  revokeAllSessions,
  revokeSessionsOf,
  setOwnerPassword,
  setPassword,
} from '../sign-in/store.ts'
import type { Command, Operator } from './operator.ts'

export const resetPassword: Command = {
  usage: 'reset-password [--for NAME]',
  does: 'give the owner, or whom you name, a new password, and end the sessions',
  async run(operator, words) {
    const name = nameIn(words)
    await withDatabaseBeside(operator.config, async (db) => {
      const person = name === null ? null : personByName(db, name)
      const password = await askForPassword(operator, person?.name ?? 'the owner')
      refuseWeak(db, operator, { password, name: person?.name })
      const hash = await hashPassword(password)
      operator.say(person ? resetFor(db, operator, { person, hash }) : resetForOwner(db, operator, hash))
    })
  },
}

function nameIn([flag, ...rest]: string[]): string | null {
  if (flag === undefined) return null
  const [given, name] = /^--for=(.*)$/.exec([flag, ...rest].join(' ')) ?? []
  const called = (given ? name : flag === '--for' ? rest.join(' ') : '')?.trim()
  if (!called) throw new OneSentence('Say whose password it is: firstring reset-password --for NAME.')
  return called
}

function personByName(db: Db, name: string): Person {
  const people = peopleHere(db)
  const person = people.find((each) => sameWay(each.name) === sameWay(name))
  if (person) return person
  const names = people.map((each) => each.name).join(', ')
  throw new OneSentence(`Nobody by the name of ${name} works here${names && `, but ${names}`}: nothing was changed.`)
}

async function askForPassword({ askSecret }: Operator, whose: string): Promise<string> {
  const password = await askSecret(`New password for ${whose}: `)
  if (!password) throw new OneSentence('No password was given: nothing was changed.')
  return password
}

function refuseWeak(db: Db, { config }: Operator, { password, name }: { password: string; name?: string }): void {
  const { businessName, ownerName } = readShop(db, config)
  const names = [businessName, ownerName, name, ...peopleWithPassword(db).map((person) => person.name)]
  const fault = faultInPassword(
    password,
    names.flatMap((each) => each ?? []),
  )
  if (fault) throw new OneSentence(`The password ${faultWords[fault]}: nothing was changed.`)
}

function resetForOwner(db: Db, { now }: Operator, hash: string): string {
  const owner = db.transaction(
    (tx) => {
      revokeAllSessions(tx)
      return setOwnerPassword(tx, hash, now())
    },
    { behavior: 'immediate' },
  )
  return `${owner.name} has a new password. Everybody must sign in again.`
}

function resetFor(db: Db, { now }: Operator, { person, hash }: { person: Person; hash: string }): string {
  db.transaction(
    (tx) => {
      revokeSessionsOf(tx, person.id)
      setPassword(tx, person.id, hash, now())
    },
    { behavior: 'immediate' },
  )
  return `${person.name} has a new password, and must sign in again.`
}
