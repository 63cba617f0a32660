import { expect, test } from 'vitest'
import { readConfig } from '../../config/config.ts'
import {
  askForOutcome,
  askToStart,
  askToTake,
  notReached,
  ringingThem,
  takenAlready,
  tellingThem,
} from '../../server/callbacks/bridge-words.ts'
import { tooLate, whisper } from '../../server/calls/whisper.ts'
import { composeShop, storable } from '../../server/settings/settings.ts'

const nothing = storable.parse(Object.fromEntries(Object.keys(storable.shape).map((name) => [name, null])))
const shopIn = (language: 'en' | 'es' | 'fr') =>
  composeShop({ ...nothing, language, businessName: "Mike's Plumbing" }, readConfig({}), null)

test.each(['en', 'es', 'fr'] as const)(
  'in %s every phone of the shop hears the shop’s language, and nothing is left to fill in',
  (language) => {
    const shop = shopIn(language)
    const said = [
      askToStart({ bridge: 1, name: null, language }),
      askToTake({ bridge: 1, name: 'Dana', danger: 'gas', language }),
      askForOutcome(1, language),
      notReached('busy', { isAlarm: true, language }),
      takenAlready(language),
      [ringingThem(language)],
      whisper(1, { name: 'Dana', need: 'a leak' }, shop),
      tooLate(shop),
      [tellingThem(language)],
    ].map(([first]) => first)
    for (const step of said) expect(step).toMatchObject({ language, words: expect.stringMatching(/^[^{}]+$/) })
    expect(said[1]).toMatchObject({ words: expect.stringContaining('Dana') })
    expect(said[6]).toMatchObject({ words: expect.stringMatching(/Mike's Plumbing.*Dana.*a leak.*1/) })
  },
)

test('what a caller is called cannot fill in anything else', () => {
  const [first] = askToTake({ bridge: 1, name: '{danger}', danger: 'gas', language: 'en' })
  expect(first).toMatchObject({ words: expect.stringContaining('{danger} needs help') })
})
