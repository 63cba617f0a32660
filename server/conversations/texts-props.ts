import type { FixedText, TextsProps } from '../../views/conversations/texts.tsx'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { versionOf } from '../settings/change-settings.ts'
import { type Limit, limitsOf } from '../settings/limits.ts'
import { readSecondLanguage } from '../settings/second-language.ts'
import type { Shop } from '../settings/settings.ts'
import { firstLine, readShop, readStored } from '../settings/store.ts'
import { mostPerCaller, mostPerShop } from './caps.ts'
import { previewTyped } from './opener-rules.ts'
import type { QuietHours } from './quiet-hours.ts'
import {
  calledAfterWriting,
  calledAgain,
  helpAnswer,
  lateOpener,
  optInAnswer,
  optOutAnswer,
  ourOpener,
} from './texts.ts'

/** The owner's words as they were typed and not saved: to look at, or because they were refused. */
export type UnsavedOpener = { typed?: string; seen?: string; fault?: string }

/** Everything that the form of the first text shows, wherever it stands. */
export function openerProps({ db, config }: Appliance, { typed, seen, fault }: UnsavedOpener): TextsProps['opener'] {
  const shop = readShop(db, config)
  const stored = readStored(db)
  const words = typed ?? stored.opener ?? ''
  return {
    typed: words,
    fault,
    seen: seen ?? versionOf(stored, ['opener']),
    preview: previewTyped(words, shop),
    ours: ourOpener(shop, shop.language),
    isNameMissing: shop.businessName === null,
    from: numberOf({ db, config }, shop),
  }
}

/** In what our first text is, and whether a text of their own stands in its place. */
function languageProps({ db, config }: Appliance): TextsProps['language'] {
  const { language, opener } = readShop(db, config)
  const second = readSecondLanguage(db)
  return { chosen: language, second, seen: versionOf(readStored(db), ['language']), hasOwnOpener: opener !== null }
}

/** All that callers are told in fixed words. */
export function textsProps(appliance: Appliance, unsaved: UnsavedOpener): Omit<TextsProps, 'done'> {
  const shop = readShop(appliance.db, appliance.config)
  return {
    opener: openerProps(appliance, unsaved),
    language: languageProps(appliance),
    others: otherTexts(appliance, shop),
    limits: [...limitsOf(shop), ...limitsOfOwnWords(shop, appliance.quietHours)],
    isStopAnsweredElsewhere: appliance.messenger.can.answersStop,
  }
}

function limitsOfOwnWords({ textBacksPerDay }: Shop, { asOf }: QuietHours): Limit[] {
  const { inAnHour, inADay } = mostPerCaller
  return [
    {
      words: `By itself the box answers one caller at most ${inAnHour} times in an hour and ${inADay} in a day, and all callers ${mostPerShop(textBacksPerDay)} times in a day.`,
      variable: 'TEXTBACKS_PER_DAY',
    },
    {
      words: `What it sends more than half an hour after a caller's last word waits until it is day where they are, by the hours as of ${asOf}.`,
      variable: 'config/quiet-hours.yaml',
    },
  ]
}

function otherTexts(appliance: Appliance, shop: Shop): FixedText[] {
  return [
    { to: 'late', words: lateOpener(shop, '14:05') },
    { to: 'called-again', words: calledAgain(shop) },
    { to: 'called-after-writing', words: calledAfterWriting(shop) },
    { to: 'stop', words: optOutAnswer(shop) },
    { to: 'start', words: optInAnswer(shop) },
    { to: 'help', words: helpAnswer(shop, numberOf(appliance, shop) ?? 'the number of the shop') },
  ]
}

function numberOf({ db }: Pick<Appliance, 'db' | 'config'>, { country }: Shop): string | null {
  const line = firstLine(db)
  return line ? showNumber(line.number, country) : null
}
