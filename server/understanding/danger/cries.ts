// Who is in fear often cries out a word or two and nothing else: gas, water, fire, help.

import type { Danger } from '../understanding.ts'
import { isBareGas, isPlaceOrHelp } from './signs.ts'

type Heard = { told: string; isPraise: boolean; said: string }

/** "GAS!!!", "urgent!! water!!", "911", or a fire in a picture, with nothing else said; `told` has a line for each thought. */
export function criedOut(clean: string, { told, isPraise, said }: Heard): Danger | null {
  const lines = told.split('\n').map((line) => line.trim())
  if (lines.some((line) => isBareGas(line) && (isPlaceOrHelp(line) || loudGas.test(clean)))) return 'gas'
  if (isGasAlone(lines) && !asksForFuel.test(said)) return 'gas'
  if (/[🔥🚒]/u.test(clean) && !isPraise && isPlaceOrHelp(told)) return 'fire'
  if (/🆘/u.test(clean)) return 'other'
  const cries = lines.filter((line) => line !== '' && !courtesy.test(line))
  if (cries.length === 0) return null
  if (isBareWater(cries) && !noWater.test(told) && (hasUrge(cries) || /!\s*!/.test(clean))) return 'flood'
  // HELP alone is the carriers' word: it is answered with who is texting.
  const isPolite = polite.test(cries.join(' ')) && !/!\s*!/.test(clean)
  return cries.every((line) => cry.test(line)) && !lone.test(cries.join(' ')) && !isPolite ? 'other' : null
}

/** "Gas", "there's gas", "could be gas?": nobody names it who is not afraid of it, unless we asked what something runs on. */
function isGasAlone(lines: readonly string[]): boolean {
  const said = lines.filter((line) => line !== '' && !courtesy.test(line))
  if (!said.every((line) => isBareGas(line) || onlyUrge.test(line)) || said.some((line) => noGas.test(line)))
    return false
  const times = said.join(' ').match(/\bga[sz]\b/g)?.length ?? 0
  return times > 1 || (times === 1 && said.some((line) => isFeared.test(line)))
}

const noGas =
  /(?:^| )(?:no|not|sin|pas|sans|for|have|got|tengo|tenemos|avons|on a|j ai|how|what|like)(?: |$)|^(?:is|was|est) |^est ce/
const isFeared =
  /(?:^| )(?:theres|there is|its|it is|thats|this is|could|might|may|maybe|must|definitely|def|sure|smells?|guess|think|probably|still|again|hay|es|creo|parece|seguro|y a|c est|dirait|crois|peut etre)(?: |$)/

const asksForFuel =
  /\b(?:ga[sz]|electric\w*|[eé]lectri\w*|fuel|propane|kind|type|which|what sort|runs? on|tipo|cu[aá]l|quel(?:le)?|sorte|modele)\b/iu
const loudGas = /(?<!\p{L})ga[sz]+\W*!/iu
const courtesy =
  /^(?:hi|hello|hey|thanks|thank you|thx|ty|hola|gracias|bonjour|allo|salut|merci|hi there|hello there|hey there|omg|oh my god|oh no|please|pls|por favor|svp|s il vous plait|dios mio|mon dieu)$/
const urge =
  'urgent|urgently|emergency|help|help me|help us|asap|hurry|quick|quickly|now|911|sos|omg|come now|urgente|ayuda|auxilio|socorro|rapido|ya|vite|urgence|aide|aidez moi|au secours|vengan|venez|vite'
const aWater = '(?:(?:hot |so much |too much )?water|agua|mucha agua|de l eau|l eau|eau)'
const bareWater = new RegExp(
  `^(?:(?:${urge}|please|oh|god|the|in|my|our|house|kitchen|basement|everywhere|por favor|svp) )*${aWater}(?: (?:${urge}|please|everywhere|water|agua|eau|por favor|svp))*$`,
)
const noWater = /(?<!\p{L})(?:no|without|sin|pas|plus|hot) (?:d |de l )?(?:hot )?(?:water|agua|eau)/u
const urging = new RegExp(`(?<!\\p{L})(?:${urge})(?!\\p{L})`, 'u')
const cry =
  /^(?:(?:please|pls|omg|god|oh|por favor|svp|vite|now|quick|hurry|urgent|someone|somebody|alguien|quelqu un) )*(?:911|9 1 1|112|sos|mayday|help|helpme|help (?:me|us)|ayuda|ayudenme|ayudeme|ayudame|auxilio|socorro|au secours|a l aide|aidez moi|aidez nous|aide|police|policia|ambulance|ambulancia|fire department|bomberos|pompiers)(?: (?:please|pls|help|me|us|now|asap|911|hurry|quick|quickly|urgent|ayuda|auxilio|socorro|ya|rapido|vite|svp|por favor|someone))*$/
const lone = /^(?:help|info|ayuda|aide)$/
// Many end what they want done with it.
const polite = /^(?:(?:please|pls|por favor|svp) )?(?:help|ayuda|aide)(?: (?:please|pls|por favor|svp))?$/

function isBareWater(cries: readonly string[]): boolean {
  const said = cries.filter((line) => bareWater.test(line))
  return said.length > 0 && cries.every((line) => said.includes(line) || onlyUrge.test(line))
}

const onlyUrge = new RegExp(`^(?:(?:${urge}|please|por favor|svp) ?)+$`)

function hasUrge(cries: readonly string[]): boolean {
  return cries.some((line) => urging.test(line))
}
