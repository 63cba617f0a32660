// "Is someone coming?", "how long?", "what should I do?", "do I call 911?": what somebody in need asks, read by the words that stand together.
import { clausesOf } from './bare-clauses.ts'
import { isNudge } from './nudge.ts'
import type { Reading } from './reading.ts'

/** True where somebody asks whether help comes, how soon, or what to do until then, or waits for any word. */
export function asksForHelp(reading: Reading): boolean {
  if (isNudge(reading)) return true
  const isMarked = reading.clean.includes('?')
  return thoughtsOf(reading).some((words) => asksInThought(words, isMarked))
}

/** True where the question is whether the emergency number is to be called, or has been. */
export function asksWhetherToCall(reading: Reading): boolean {
  const isMarked = reading.clean.includes('?')
  return thoughtsOf(reading).some((words) => isOfCalling(words) && (isMarked || asks(words)))
}

function thoughtsOf(reading: Reading): string[][] {
  return clausesOf(reading).map((clause) => {
    const words = clause.split(' ')
    const first = words.findIndex((word) => !courtesies.has(word))
    return first === -1 ? words : words.slice(first)
  })
}

function asksInThought(words: readonly string[], isMarked: boolean): boolean {
  const text = ` ${words.join(' ')} `
  if (words.some((word) => soonWords.has(word)) || howSoon.some((one) => text.includes(` ${one} `))) return true
  if (isPlea(words) || words.some((_, n) => asksMidway(words.slice(n, n + 5)))) return true
  if (!isMarked && !asks(words)) return false
  if (isOfComing(words) || isOfDoing(words, text) || isOfCalling(words) || isOfReading(words)) return true
  return words.some((word) => newsWords.has(word))
}

/** "Just send someone", "come please". */
function isPlea([first = '', second = '', third = '']: readonly string[]): boolean {
  if (sendWords.has(first)) return second === '' || helpers.has(second) || (articles.has(second) && helpers.has(third))
  return comeWords.has(first) && (second === '' || comeBeside.has(second))
}

/** "The house is on fire is anyone coming". */
function asksMidway([first = '', second = '', ...rest]: readonly string[]): boolean {
  return askingFirst.has(first) && helpers.has(second) && rest.some((word) => comings.has(word))
}

function asks([first = '', second = '']: readonly string[]): boolean {
  return askingFirst.has(first) || (helpers.has(first) && comings.has(second))
}

function isOfComing(words: readonly string[]): boolean {
  const [first = '', second = ''] = words
  const isOfSomebody = words.some((word) => helpers.has(word)) || (whoOrWhen.has(first) && !ourselves.has(second))
  return isOfSomebody && words.some((word) => comings.has(word))
}

/** "Did he get my message?" */
function isOfReading(words: readonly string[]): boolean {
  return words.some((word) => messageWords.has(word)) && words.some((word) => readings.has(word))
}

function isOfDoing(words: readonly string[], text: string): boolean {
  if (dutyFirst.has(words[0] ?? '') || dutyStarts.some((one) => text.startsWith(` ${one} `))) return true
  return words.some((word) => whats.has(word)) && words.some((word) => doings.has(word))
}

function isOfCalling(words: readonly string[]): boolean {
  return words.some((word) => rescuers.has(word)) && words.some((word) => callings.has(word))
}

const courtesies = setOf(
  'ok okay so and but please pls plz just yes yeah hey hi hello um uh oh omg sorry then well still also',
  'si ya bueno oye oiga pero y entonces por favor porfa solo nomas hola pues ay gracias todavia aun',
  'oui bon ben alors mais et svp stp allo bonjour donc euh merci juste',
)
const askingFirst = setOf(
  'is are r will when whens where wheres how hows who whos what whats should shall do does did can could has have now any anyone anybody someone somebody',
  'va van viene vienen cuando cuanto cuantos que quien quienes donde debo tengo hay alguien llamo puedo puede pueden les le como cual han ya',
  'est qu combien quand quoi que qui ou dois faut va vont allez avez arrive arrivez y quelqu on je c ca a es',
)
const helpers = setOf(
  'anyone anybody someone somebody noone you u ya yall they he she help guy guys person people plumber electrician locksmith tech technician driver mechanic truck him them',
  'alguien ayuda plomero electricista cerrajero tecnico senor ustedes usted ellos el le les',
  'quelqu un aide plombier electricien serrurier technicien gars vous tu il ils',
)
const comings = setOf(
  'coming comin come comes arriving arrive arrived sending sent send dispatched enroute responding respond responded answer answered answering seen see got get way there here reach reached out',
  'viene vienen venir vendra vendran camino llega llegan llegar mandan mandar mandaron manda envian enviaron contesto contestaron contesta vio vieron avisaron vengan',
  'vient viennent venir viendra arrive arrivent arrivez arriver venez envoie envoyez envoye route chemin repondu repond vu prevenu rejoint',
)
const whoOrWhen = setOf('who whos when whens where wheres', 'cuando donde quien quienes', 'quand qui ou')
const ourselves = setOf('i we my our the', 'yo nosotros mi me nos', 'je j on nous mon ma')
const messageWords = setOf('message messages text texts', 'mensaje mensajes texto', 'message messages texto')
const readings = setOf(
  'get got see saw seen read receive received',
  'recibio recibieron vio vieron leyo llego',
  'recu vu lu',
)
const soonWords = setOf('eta otw omw')
const howSoon = [
  ...[
    'how long',
    'how soon',
    'how far',
    'how much longer',
    'how many minutes',
    'what time',
    'on the way',
    'on your way',
  ],
  ...['cuanto tarda', 'cuanto tardan', 'cuanto falta', 'cuanto tiempo', 'en cuanto', 'a que hora', 'ya vienen'],
  ...['combien de temps', 'dans combien', 'a quelle heure', 'en route', 'en chemin'],
]
const sendWords = setOf('send', 'mande manden mandenme mandame manda envien envie', 'envoyez envoye envoie')
const comeWords = setOf('come', 'vengan venga ven', 'venez viens')
const comeBeside = setOf('please pls now quick quickly fast asap', 'ya rapido ahora pronto por', 'vite svp maintenant')
const articles = setOf('a an the your', 'a un una', 'un une le')
const whats = setOf('what', 'que', 'quoi qu')
const doings = setOf('do now happens happening', 'hago hacer hacemos pasa', 'faire fais fait faut faites')
const dutyFirst = setOf('should shall', 'debo', 'dois')
const dutyStarts = [
  ...['do i', 'do we', 'can i', 'can we', 'am i', 'are we', 'is it safe', 'where do i', 'who do i', 'now what'],
  ...['tengo que', 'puedo', 'podemos', 'me salgo', 'nos salimos', 'es seguro', 'ahora que'],
  ...['je dois', 'on doit', 'est ce que je', 'est ce qu on', 'faut il', 'je peux', 'on peut'],
]
const rescuers = setOf(
  '911 999 112 000 police cops ambulance firemen firefighters department dept brigade',
  'policia bomberos ambulancia emergencias',
  'pompiers policiers ambulanciers urgences',
)
const callings = setOf(
  'call called calling phone ring dial need coming come',
  'llamo llamar llame llamaron llamando vienen',
  'appelle appeler appelez appele viennent',
)
const newsWords = setOf('update updates news status', 'noticias novedades', 'nouvelles')

function setOf(...lists: string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(' ')))
}
