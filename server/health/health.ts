import { statfsSync } from 'node:fs'
import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { lastVerifiedBackup } from '../database/backup.ts'
import { readBox } from '../database/box.ts'
import { mailInTrouble } from '../mails/store.ts'
import { whyNotMailed } from '../mails/why-not-mailed.ts'
import { muzzle, sweepFailingSince, waitingSince } from '../outbox/store.ts'
import { linesWithoutTexts } from '../settings/road.ts'
import { type Clock, shopTime } from '../settings/shop-time.ts'
import { readShop } from '../settings/store.ts'
import { calledName, readSpells, type Spell, startOf } from './spells.ts'

/** How the appliance is. `ok` is false while it cannot keep what comes in or cannot say what must go out. */
export type Health = {
  ok: boolean
  /** What the owner should know, one sentence each; empty when all is well. */
  troubles: string[]
  lastBackupAt: string | null
  backupAgeHours: number | null
  diskFreeBytes: number
  textsWaitingSince: string | null
  muzzledBecause: string | null
  sweepFailingSince: string | null
  /** Of all that carry calls and texts of any line, what the owner was told is wrong. */
  companies: { name: string; what: Spell['what']; since: string }[]
}

const scarceBytes = 1024 ** 3
const stuckMinutes = 5
const mailMinutes = 10
const deadMinutes = 3
const oldBackupHours = 48

export function readHealth({ db, config, messenger, now }: Appliance): Health {
  const at = now()
  const box = readBox(db)
  const backupAt = lastVerifiedBackup(config.DATA_DIR)
  const waiting = waitingSince(db, 'texts')
  const failing = sweepFailingSince(db)
  const muzzled = muzzle(db)
  const free = freeBytes(config.DATA_DIR)
  const { zone, country } = readShop(db, config)
  const withoutTexts = config.MESSENGER === 'simulated' ? [] : linesWithoutTexts(db, messenger.name)
  const spells = readSpells(db).filter(({ isTold }) => isTold)
  const mail = mailInTrouble(db, { since: at.subtract({ hours: 24 }), before: at.subtract({ minutes: mailMinutes }) })
  const isWritable = hoursBetween(box.lastAliveAt, at) * 60 < deadMinutes
  const told = (moment: Temporal.Instant) => shopTime(moment, { zone, now: at }).words
  const isStuck = waiting !== null && hoursBetween(waiting, at) * 60 >= stuckMinutes
  const troubles = [
    !isWritable &&
      'Nothing has been written to the disk for minutes: it may be full or read-only. New calls are refused and take the fallback.',
    free < scarceBytes && `Only ${Math.round(free / 1024 ** 2)} MB of disk are free.`,
    isStuck && `Texts have been waiting since ${told(waiting)}: the messenger does not take them.`,
    muzzled === 'clock-distrusted' &&
      "The box's clock jumped and is not trusted: nothing is texted until it is right again.",
    box.quarantinedAt && 'A backup was put back: texts that were unsent before it are held until you release them.',
    failing && `The company's list could not be read since ${told(failing)}: what no webhook told of is not found.`,
    ...withoutTexts.map(
      ({ number }) =>
        `Nobody carries texts to those who call ${showNumber(number, country)}: choose who does in Settings, Other companies and phones. Until then they wait for a call.`,
    ),
    ...spells.map((spell) => troubleOf(spell, { zone, now: at })),
    mail && `Mail to you does not go: ${whyNotMailed(mail.because)}.`,
    backupAt && hoursBetween(backupAt, at) >= oldBackupHours && 'The last verified backup is more than two days old.',
  ].filter((words) => typeof words === 'string')
  return {
    ok: isWritable && !isStuck && !muzzled,
    troubles,
    lastBackupAt: backupAt?.toString() ?? null,
    backupAgeHours: backupAt && Math.round(hoursBetween(backupAt, at) * 10) / 10,
    diskFreeBytes: free,
    textsWaitingSince: waiting?.toString() ?? null,
    muzzledBecause: muzzled,
    sweepFailingSince: failing?.toString() ?? null,
    companies: spells.map((spell) => ({ name: spell.name, what: spell.what, since: startOf(spell).toString() })),
  }
}

function troubleOf(spell: Spell, clock: Clock): string {
  const name = calledName(spell.name)
  const who = name.slice(0, 1).toUpperCase() + name.slice(1)
  if (spell.what === 'battery') return `${who} runs out of battery and is not charging.`
  if (spell.what === 'card') return `${who} sees no SIM card to text by.`
  if (spell.what === 'trunk')
    return `The SIP trunk of ${name} has brought no calls since ${shopTime(startOf(spell), clock).words}: look at the page of ${name}.`
  return `${who} has been silent since ${shopTime(startOf(spell), clock).words}: look whether it runs.`
}

function hoursBetween(from: Temporal.Instant, to: Temporal.Instant): number {
  return (to.epochMilliseconds - from.epochMilliseconds) / 3_600_000
}

function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return 0
  }
}
