// "Bye", "lol", "can't wait": what needs no answer of anybody.
import { anyOf } from './bare-clauses.ts'
import { english } from './intent/english.ts'
import { french } from './intent/french.ts'
import { spanish } from './intent/spanish.ts'

/** True when nothing else is said; takes bare clauses. */
export function isPleasantry(text: string): boolean {
  if (text === '' || text.length > longest || !anyPleasant.test(text)) return false
  return text.replaceAll(everyPleasant, ' ').replaceAll(courtesies, ' ').trim() === ''
}

const longest = 80
const pleasant = anyOf([
  '(?:(?:im|so|very|really|oh|oops|my) )*(?:sorry|apologies|bad)(?: (?:about (?:that|this|it)|again|for the (?:trouble|bother|confusion|hassle)|guys|everyone|mike))*|(?:good ?)?b+y+e+(?: bye+)*|cya|see (?:you|ya|u)(?: (?:soon|then|later|there|guys|all))*|ttyl|talk (?:soon|later)|take care|(?:have|hav) a (?:good|great|nice|lovely) (?:day|one|night|evening|weekend|week)|good ?night|gn|l+o+l+|lmao|lmfao|rofl|(?:ha){2,}h?|(?:he){2,}|^(?:(?:i|we|so|just|really) )*(?:cant|can not|cannot) wait(?: for it)?$|looking forward(?: to (?:it|seeing (?:you|u)))?|awesome|sweet|cool|nice(?: one)?|yay+|phew|woo ?hoo+|lovely|amazing|wonderful|fantastic|brilliant|cheers|god bless(?: you| u)?|bless you|(?:you|u|you guys|yall)(?: are|r|re)? (?:rock|the best|awesome|great|amazing)|(?:perfect|great|excellent|good|fine)(?= (?:thanks|thank|thx|ty)\\b)|what a relief|good to know|hooray',
  '(?:perdon|disculpen?|lo siento|una disculpa)(?: (?:mucho|por (?:la molestia|las molestias|eso|todo)))*|adios|ad[iy]os|cha[ou]|bye+|hasta (?:luego|pronto|entonces|la vista)|nos vemos|(?:ja){2,}j?|(?:je){2,}|(?:que|q|k) (?:amables?|bien|bueno|bueno saberlo|padre|chido|alivio)|muy amables?|buenisimo|genial|excelente|ya quiero|saludos|bendiciones|cuidese|(?:que )?(?:tenga |tengan )?(?:buen dia|bonito dia|linda tarde|buena tarde)|chido|que esten? bien',
  '(?:desolee?s?|excusez moi|pardon)(?: (?:pour (?:ca|le derangement|tout)))*|bye+|ciao|au revoir|a bientot|a la prochaine|a tantot|a plus|bonne (?:journee|soiree|nuit|fin de semaine|semaine)|mdr+|ptdr|(?:ha){2,}h?|ouin|parfait|super|genial|trop (?:bien|cool)|cool|hate|j ai (?:bien )?hate|au plaisir|merveilleux|excellent|(?:c est|vous etes) (?:tres |bien )?gentils?|quel soulagement',
])
const anyPleasant = new RegExp(pleasant, 'mu')
const everyPleasant = new RegExp(pleasant, 'gmu')
const courtesies = new RegExp(
  anyOf(
    ['(?:hi|hello|hey|hola|bonjour|salut)(?: there)?'],
    english.courtesy,
    english.thanks,
    spanish.courtesy,
    spanish.thanks,
    french.courtesy,
    french.thanks,
  ),
  'gu',
)
