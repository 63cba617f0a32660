// Words that somebody texts to nobody: notes to oneself, thanks to the box, a try whether it works. Rather one too many: it is asked back.
import { bareWords, isUnspaced } from '../alerts/read-answer.ts'

/** Whether words look as if they were for no caller. */
export function isNoteToSelf(words: string): boolean {
  const bare = bareWords(words)
  // Of a script without spaces a thanks cannot be told from a message.
  if (isUnspaced(words) && !/\s/.test(words.trim())) return true
  return notes.test(bare) || tries.test(bare) || bare.split(' ').every((word) => acknowledging.has(word))
}

const notes = new RegExp(
  `^(?:${[
    'remind(?: me|er)?|note(?: to)?(?: my)?self|notes?|memo|todo|to do|remember(?: to)?|do(?: not|nt) (?:let me )?forget|dont forget',
    '(?:i )?(?:need|have|want|got|gotta|must|should)(?: to)? (?:buy|order|pick up|get|grab|fetch)|buy|order|pick up|grab|shopping(?: list)?|wake me|set an? (?:alarm|timer)',
    'recuerdame|recuerda|recordatorio|recordarme|acuerdate|acordarme|nota|notas|no olvid\\w+|tengo que (?:comprar|pedir|recoger)|comprar|compra|pedir',
    'rappelle(?:z)? moi|rappel|penser a|pense bete|noter|a noter|ne pas oublier|noublie pas|(?:il faut|je dois|faut) (?:que j\\w+ )?(?:acheter|achete|commander|commande|prendre|chercher)|acheter|commander',
  ].join('|')})\\b`,
)

const tries = /^(?:(?:this is )?(?:just )?(?:a )?test(?:s|ing)?\b|prueba|probando|essai|hello\b.*\b(?:box|bot|there)$)/

const acknowledging = new Set(
  (
    'ok okay okey k kk yes yep yeah yup sure alright right fine great good nice cool awesome perfect amazing excellent lovely sweet wow oh ah aha ' +
    'hm hmm hah haha hahaha hehe lol lmao rofl xd funny thanks thank you thx tx ty cheers much very so a lot again for that the this it all got ' +
    'noted understood roger copy will do done job well one mate man buddy box bot no worries problem np too i see know thats is was ' +
    'hi hello hey morning evening night bye later ' +
    'gracias muchas mil vale bueno buena bien perfecto entendido jaja jajaja listo genial claro si de nada hola buenos dias ' +
    'merci beaucoup bien super parfait entendu compris daccord oui genial mdr ptdr cest bon bonjour bonsoir salut rien'
  ).split(' '),
)
