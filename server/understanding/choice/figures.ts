// Places of a list that are named by their figure: "2", "#2", "option 2", "let's do 1".
import { givenNames } from '../name/given-names.ts'
import type { OfferedSlot } from '../understanding.ts'
import type { Sense } from '../windows/lexicon.ts'
import { saysThatItSuits } from './approval.ts'
import { isOpening } from './opening.ts'
import { isNoAlone } from './place-refusals.ts'
import { beforeOf, isBeforePreference, isFree, kindAt, type Scene, slotsAt, wordsFrom } from './scene.ts'
import { startsAt } from './slots.ts'

/** "2", "#2", "option 2", "let's do 1": not "2pm", and not the hour of an offered slot. */
export function figureAt(scene: Scene, at: number): { slots: OfferedSlot[]; next: number } | null {
  const text = scene.tokens[at]?.text ?? ''
  const word = kindAt(scene, at, 'number')
  const n = /^\d$/.test(text) ? Number(text) : word ? Number(word.value) : 0
  const isHour = scene.hours.includes(n % 12) && scene.offered.some((slot) => startsAt(slot, n) && slot.n !== n)
  const label = beforeOf(scene, at, 'label')
  const isLabelled = label !== undefined && !['the', 'le', 'la', 'el', 'no'].includes(label)
  const isFollowed =
    isFree(scene, at + 1) ||
    isBeforeAnother(scene, at) ||
    isSetAgainst(scene, at + 1) ||
    (isOpening(scene, at) && !word && isNameBehind(scene, at + 1)) ||
    (isOpening(scene, at) && !word && remarkOpens.test(wordsFrom(scene, at + 1)))
  const isPronoun = word !== undefined && namesOne.some((kind) => beforeOf(scene, at, kind) !== undefined)
  if (n === 0 || isPronoun || !isFollowed || (isGluedOn(scene, at) && !isLabelled)) return null
  const isFirst = isOpening(scene, at) && (!word || isBare(scene) || isSaidToSuit(scene, word))
  const isPicked =
    isFirst ||
    (label !== undefined && label !== 'no') ||
    beforeOf(scene, at, 'pick') !== undefined ||
    isListed(scene, at) ||
    (beforeOf(scene, at, 'not') ?? 'no') !== 'no' ||
    isBeforeAnother(scene, at) ||
    isSetAgainst(scene, at + 1) ||
    (scene.hasPlace === true &&
      (isBeforePreference(scene, at + 1) || isNoAlone(scene, at - 1) || isMeantNow(scene, at)))
  const isTime = isHour && !isLabelled && !scene.hasPlace && !(isBare(scene) && (isFirst || isListed(scene, at)))
  return isPicked && !isTime ? slotsAt(scene, n, at + 1) : null
}

/** "The second one" names one place, not two. */
const namesOne = ['ordinal', 'early', 'late'] as const

/** "1 sorry I meant 3". */
function isMeantNow({ tokens }: Scene, at: number): boolean {
  return /^(?:meant|mean|actually|wait|oops|decir|dire)$/.test(tokens[at - 1]?.text ?? '')
}

/** After another was named: "1 is too late, 2 too early", "but 2 does". */
function isSetAgainst(scene: Scene, next: number): boolean {
  if (scene.hasPlace !== true) return false
  return kindAt(scene, next, 'not-after') !== undefined || heldUp.test(wordsFrom(scene, next))
}

const heldUp =
  /^(?:does|do|yes|yep|yeah|ok|okay|fine|good|works?|is (?:ok|okay|fine|good|great|perfect|possible|best)|would (?:be|work)|si|sip|esta bien|me (?:sirve|va|viene|queda|conviene|funciona)|oui|me (?:va|convient)|convient|va bien|est (?:bon|bien|parfait|possible))(?!\p{L})/u

/** "2 / 3". */
function isBeforeAnother({ tokens, offered }: Scene, at: number): boolean {
  const [bar, other, behind] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]]
  const isPlace = offered.some(({ n }) => String(n) === other?.text)
  return bar?.text === '/' && !bar.glued && isPlace && !(behind?.glued && /^[/:\d]/.test(behind.text))
}

/** "2 Dana Lopez". */
function isNameBehind({ tokens }: Scene, next: number): boolean {
  const words = tokens.slice(next).filter(({ text }) => !/^[.,!]$/.test(text))
  const isShort = words.length > 0 && words.length <= 3
  return isShort && words.every(({ text }) => /^\p{L}/u.test(text)) && givenNames.has(words[0]?.text ?? '')
}

/** "Two is good", though not of "un bon plombier". */
function isSaidToSuit(scene: Scene, { words, next }: Sense): boolean {
  return words !== 'un' && saysThatItSuits(wordsFrom(scene, next))
}

// "2 bring a ladder", "1 my wife is home": of "2 toilets" nobody knows which is meant.
const remarkOpens =
  /^(?:bring|use|ring|knock|come|enter|park|ask|call|text|watch|mind|let|don ?'?t|dont|note|remember|leave|make sure|tell|follow|dial|press|buzz|i|i ?'|im|ill|we|my|our|there ?'|theres|there (?:is|are)|he|she|they|it ?'|its|with|because|cause|cuz|name is|comma|period|this is|instead|actually|traiga|traigan|usen?|toquen?|entren?|pasen?|pregunten?|hay|mi|tengo|estoy|soy|venga|vengan|porque|con|sonnez|passez|entrez|utilisez|apportez|demandez|mon|ma|il y|je|j ?'|on|stationnez|appelez|avec|car|parce)(?![\p{L}\d])/u

/** Nothing but figures and small words between them. */
function isBare(scene: Scene): boolean {
  return scene.tokens.every(({ text }, at) => small.test(text) || kindAt(scene, at, 'number') !== undefined)
}

const small =
  /^(?:\d|and|or|&|,|\.|!|#|y|o|et|ou|please|pls|plz|thanks|thank|you|thx|ty|por|favor|porfa|gracias|svp|s|'|il|vous|te|plait|merci|ok|\ufe0f|\u20e3|\))$/u

function isListed(scene: Scene, at: number): boolean {
  const join = scene.tokens[at - 1]?.text ?? ''
  return (
    ['or', 'nor', 'and', '&', ',', 'y', 'o', 'ni', 'et', 'ou', '/'].includes(join) &&
    (figureAt(scene, at - 2) !== null || kindAt(scene, at - 2, 'ordinal') !== undefined)
  )
}

function isGluedOn({ tokens }: Scene, at: number): boolean {
  return tokens[at]?.glued === true && !['#', '(', '\n', '.', '-', ',', '/'].includes(tokens[at - 1]?.text ?? '')
}
