import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { lastVerifiedBackup } from '../database/backup.ts'
import { howLongAgo } from '../sign-in/how-long-ago.ts'
import { isOldBackup } from './backup-age.ts'
import type { Section } from './section.ts'
import { allLines, readShop } from './store.ts'

export function shopSection({ db, config }: Appliance): Section {
  const { businessName, zone } = readShop(db, config)
  const words = [businessName ?? 'No name yet', zone ? `${cityOf(zone)} time` : 'no time zone yet'].join(', ')
  return { href: '/settings/shop', icon: 'shop', name: 'Shop', words, isUnfinished: !businessName || !zone }
}

export function linesSection({ db, config }: Appliance): Section {
  const { country } = readShop(db, config)
  const numbers = allLines(db).map(({ number }) => showNumber(number, country))
  const [first = 'None yet', ...more] = numbers
  const words = more.length === 0 ? first : `${first} and ${more.length} more`
  return { href: '/settings/lines', icon: 'number', name: 'Numbers', words, isUnfinished: numbers.length === 0 }
}

export function backupSection({ config, now }: Appliance): Section {
  const made = lastVerifiedBackup(config.DATA_DIR)
  return {
    href: '/settings/backup',
    icon: 'backup',
    name: 'Backup',
    words: made ? `Last verified copy ${howLongAgo(made, now())}` : 'No copy yet; one is made every night',
    isUnfinished: made !== null && isOldBackup(made, now()),
  }
}

/** `America/Argentina/Buenos_Aires` is Buenos Aires to whoever lives there. */
function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}
