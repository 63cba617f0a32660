// Who wants to be left in peace types in haste: words of such wishes as they are meant, wherever nothing else can be meant.

/** The same clause with its words spelled as the wordings know them. */
export function asMeant(clause: string): string {
  return clause
    .split(' ')
    .map((word, place, words) => spelled.get(word) ?? beforeMe(word, words[place + 1]))
    .join(' ')
}

/** "Laisser moi", "je veux pu": what stands beside it tells how the word is meant. */
function beforeMe(word: string, next: string | undefined): string {
  return next === undefined ? word : (inPairs.get(`${word} ${next}`) ?? word)
}

const meant: Readonly<Record<string, string>> = {
  dont: 'dnt dnot donot dontt ddont dotn',
  stop: 'stpo sotp stahp stawp',
  text: 'tetx textt',
  texting: 'texing textng texitng textinng tecting txtng',
  messages: 'mesages messeges mesges',
  message: 'mesage messege mesge',
  number: 'numbr nmbr nunber',
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
  arretez: 'aretez arrettez',
  arrete: 'arete arrette',
  ecrivez: 'ecriver',
  desabonner: 'desabonne dezabonner desaboner',
}
const spelled: ReadonlyMap<string, string> = new Map(
  Object.entries(meant).flatMap(([word, typed]) => typed.split(' ').map((one): [string, string] => [one, word])),
)
const inPairs: ReadonlyMap<string, string> = new Map([
  ['laisser moi', 'laissez'],
  ['laisser nous', 'laissez'],
  ['ficher moi', 'fichez'],
  ['texter moi', 'textez'],
  ['stp textin', 'stop'],
  ['stp texting', 'stop'],
  ['stp messaging', 'stop'],
  ['q me', 'que'],
  ['q nos', 'que'],
])
