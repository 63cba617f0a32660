// Who wants to be left in peace types in haste: words of such wishes as they are meant, wherever nothing else can be meant.
import { spellerFor, wordsIn } from '../understanding/language/typed-in-haste.ts'
import { english } from './opt-out-english.ts'
import { french } from './opt-out-french.ts'
import { spanish } from './opt-out-spanish.ts'
import { smallWords, wishWords } from './opt-out-words.ts'

/** The same clause with its words spelled as the wordings know them. */
export function asMeant(clause: string): string {
  return clause
    .replace(englishStp, 'stop')
    .replace(frenchOrder, '$1ez')
    .split(' ')
    .map((word) => spelled.get(word) ?? righted(word))
    .map((word, place, words) => beforeMe(word, words[place + 1]))
    .join(' ')
}

// Elsewhere it is the French please.
const englishStp =
  /(?<=^|\b(?:to|i|just|please|pls|plz|now|can|can u|can you) )stp(?= (?:it|th\w+|your|ur|all|te?xt\w*|sms|ms?g\w*|mess\w*|contact\w*|call\w*|send\w*|bother\w*|haras\w*|spam\w*)(?: |$))|(?<=\b(?:to|i|just|please|pls|plz) )stp$/

// "Laisser moi": the order sounds like the infinitive.
const frenchOrder =
  /(?<=^|\b(?:svp|stp|merci|et|alors|donc|numero|bonjour) )(laiss|fich|text|enlev|retir|supprim|effac|ray|ot|lach|oubli|desabonn|contact)er(?= (?:moi|nous|mon|ma|ce|cette)(?: |$))/

const heard = wordsIn([english, spanish, french].flatMap((language) => Object.values(language).flat()))
const righted = spellerFor({ keys: wishWords, joints: smallWords, others: heard })

/** "Q me escriban": what stands beside it tells how the word is meant. */
function beforeMe(word: string, next: string | undefined): string {
  return next === undefined ? word : (inPairs.get(`${word} ${next}`) ?? word)
}

const meant: Readonly<Record<string, string>> = {
  again: 'agian agin agn aagin',
  dont: 'dnt dnot donot dontt ddont dotn',
  stop: 'stpo sotp stahp stawp',
  text: 'tetx textt',
  texting: 'texing textng texitng textinng tecting txtng textin txtin txtn textn',
  messages: 'mesages messeges mesges',
  message: 'mesage messege mesge',
  number: 'numbr nmbr nunber num nbr',
  phone: 'fone phon',
  alone: 'alon allone',
  leave: 'leav laeve',
  remove: 'remov remve rmove',
  unsubscribe: 'unsubsribe unsubscibe unsuscribe unsubcribe unsubscrib unsubscrive',
  wrong: 'worng wrng rong',
  mensajes: 'msjs mjs mnsjs mensages mensjes msjes',
  mensaje: 'msj mensage mensje',
  quiero: 'kiero qiero quero',
  que: 'ke',
  escriban: 'escrivan escrban',
  dejenme: 'dejemen degenme dejnme',
  'je veux': 'jveux jveu jvx',
  'en paz': 'empaz enpaz empas enpas',
  arretez: 'aretez arrettez',
  arrete: 'arete arrette',
  ecrivez: 'ecriver',
  desabonner: 'desabonne dezabonner desaboner',
}
const spelled: ReadonlyMap<string, string> = new Map(
  Object.entries(meant).flatMap(([word, typed]) => typed.split(' ').map((one): [string, string] => [one, word])),
)
const inPairs: ReadonlyMap<string, string> = new Map([
  ['q me', 'que'],
  ['q nos', 'que'],
])
