import { expect, test } from 'vitest'
import { needIn } from '../../server/replies/need.ts'
import { isGibberish } from '../../server/understanding/gibberish.ts'
import { loadPacks } from '../../server/understanding/packs/load-packs.ts'
import { readText } from '../../server/understanding/reading.ts'
import { understand } from '../../server/understanding/understand.ts'
import { situation } from './contact-situation.ts'

const packs = loadPacks()
const said = 'What are you looking to get done?'
const needOf = (text: string) => needIn(understand(text, situation({ said }), packs), { text, asked: 'need', packs })

const keys =
  'asdf jkl qwe|lkjh|fjdksla|qweqwe|zxcv|sdkfjhsdf|xkcd|aaaa|asdfasdf|dfgdfg|poiuy|ksjdf ksd|hjkl;|uiop|🙂 asdf'
const noNeed = 'blorp|banana|florb zot|wefwef'
const needs = [
  'toilet|ac not cold|my sink|breaker box thing|sink|dripping faucet|no hot water|furnace|leak|sump pump|garbage disposal|shower|drain|pipe burst',
  'gas line|septic|sewer line|water softener|kitchen remodel|bathroom reno|outlet|light switch|ceiling fan|panel upgrade|ev charger|wiring|chandelier',
  'smoke detector|generator|lost keys|lockout|rekey|deadbolt|car key|haircut|balayage|highlights|perm|color|beard trim|oil change|brakes|flat tire',
  'alternator|couch|mattress removal|hot tub|old fridge|yard waste|piano|tree stump|fence|deck|tune up|well pump|grease trap|bidet|loo|hvac|wtr htr',
  'thermostat|heat pump|backflow|spigot|tap|plumber|electrician|washing machine hookup|lights flickering|check engine light|pressure tank|attic fan',
  'baño|fregadero|fuga|inodoro tapado|calentador|llave que gotea|plomería|enchufe|cerradura|corte de pelo|aire acondicionado|calefacción',
  'évier|toilette bouchée|chauffe-eau|fuite|robinet|prise|serrure|coupe|climatisation|chaudière|tuyau cassé|électricien',
].flatMap((words) => words.split('|'))

test.each(keys.split('|'))('%j is keys hit without meaning, and no need', (text) => {
  expect([isGibberish(readText(text)), needOf(text)]).toEqual([true, null])
})

test.each(noNeed.split('|'))('%j is no need that any trade knows', (text) => expect(needOf(text)).toBeNull())

test.each(needs)('%j is a need', (text) => {
  expect(isGibberish(readText(text))).toBe(false)
  expect(needOf(text)).not.toBeNull()
})
