// A danger told of before was none: what it was instead, or that all is well. Being unhurt ends none, and calling off something else does not either.
import { anyOf } from '../bare-clauses.ts'

/** Takes a text in one line of bare words; true where the danger itself is said to be none, or the whole text calls it off. */
export function saysItWasNone(text: string): boolean {
  if (wasNone.test(text) || (isNoneThere.test(text) && !isAnother.test(text))) return true
  if (!goesOnAnyhow.test(text) && (wasSomethingElse.test(text) || isBattery.test(text))) return true
  return isMadeSafe(text) || isCalledOff(text)
}

/** Bare words; what ran is shut off, water or current, and what it came from is still to be mended. */
export function isShutOff(text: string): boolean {
  return (shutOff.test(text) || cut.test(text)) && !isNoneThere.test(text)
}

/** "We shut the water off, we're ok now", "it's off, we cut the breaker": shut off by somebody, and well since. */
function isMadeSafe(text: string): boolean {
  return cut.test(text) && isWellNow.test(text) && !goesOnAnyhow.test(text)
}

const shutOff =
  /\b(?:(?:it|water|leak\w*|its|has|have|just) (?:has |have |is |was |just |now )*(?:stopped|off)|(?:shut|turned|switched|got) (?:it |the |our |my )*(?:water |main |mains |valve )?(?:off|down)|(?:shut|turned|closed) (?:off )?(?:the |our |my )?(?:water|main|mains|valve|stopcock)|(?:ya )?(?:paro|se detuvo|no sale|cerre|cerramos|cerrad[oa])|(?:est |ai |avons |on a )?(?:arretee?|coupee?|fermee?))\b/

/** What was told goes on, or somebody shall hurry: worth more than every "false alarm" beside it. */
export function saysItGoesOn(text: string): boolean {
  return isStill.test(text) || shallHurry.test(text) || wereSentToUs.test(text)
}

/** "We're fine now": of people, and of nothing that they smell. */
export function withoutUnhurt(text: string): string {
  return text.replaceAll(areFine, ' ').replaceAll(isNobodyHurt, ' ').trim()
}

/** "Never mind" ends it, and "never mind 911" does not: nothing else may stand beside it but thanks, and that nobody need come. */
function isCalledOff(text: string): boolean {
  const withdrawn = text.replaceAll(withdrawal, ' ')
  if (withdrawn !== text && isEmpty(withdrawn.replaceAll(areFine, ' '))) return true
  const well = text.replaceAll(isAllWell, ' ')
  return well !== text && isEmpty(well)
}

function isEmpty(text: string): boolean {
  return text.replaceAll(beside, ' ').trim() === ''
}

const wasNone =
  /(?<!\p{L})(?:(?:it was|turned out to be|that was)(?: \p{L}+)? (?:just|only)|(?:it was|that was|turned out to be) nothing(?! (?:serious|major|big))|(?:its|it is|it was|thats|was) not (?:a )?(?:gas|smoke|leak|fire|co)|no (?:es|era) (?:gas|fuga|humo|fuego)|no (?:era|fue) nada(?! (?:grave|serio))|(?:solo|nomas) era|era (?:solo|nomas|puro)|c (?:est|etait) pas (?:du |une? )?(?:ga[sz]|fuite|fumee|feu)|c etait (?:juste|seulement)|(?:c|ce n|ca n) etait rien(?! de (?:grave|serieux)))(?!\p{L})/u
const isNoneThere =
  /(?<!\p{L})(?:false alarm|falsa alarma|fausse (?:alerte|alarme)|(?:theres|there is|there s|there was|has|have|got) no (?:gas|smoke|fire|burning|propane)(?: (?:smell|odou?r|leak))?(?! (?:detector|alarm|stove|service|in|to|for|at|pressure))|no (?:gas|smoke|burning|propane) (?:smell|odou?r|leak)|(?:dont|do not|doesnt) smell (?:any )?(?:gas|smoke|burning|it any ?more|anything any ?more)|no (?:hay|huele a|huelo|habia) (?:olor a |ningun |ninguna )?(?:gas|humo|fuego|fuga|quemado)|(?:il n y a|y a|n y a) pas (?:de |d )(?:gaz|fumee|feu|fuite|odeur)|(?:ca )?(?:ne )?sent pas (?:le )?(?:gaz|brule))(?!\p{L})/u
const wasSomethingElse =
  /(?<!\p{L})(?:it was|era|fue|c etait) (?:just |only )?(?:the|a|my|our|la|el|una?|mi|le|l|mon|ma|une) (?:\p{L}+ )?(?:knobs?|toast|toaster|(?:frying |burnt )?pan|burnt \p{L}+|dinner|food|cooking|steam|candles?|neighbou?rs?|trash|garbage|batter(?:y|ies)|incense|skunk|eggs?|sarten|comida|vapor|perilla|pilas?|bateria|vecin[oa]s?|basura|tostadora|velas?|casserole|souper|vapeur|bouton|piles?|batterie|voisine?s?|poubelle|grille pain|chandelle|mouffette|bbq|barbecue|barbacoa|asado)(?! (?:house|apartment|line|pipe))(?!\p{L})/u
const goesOnAnyhow =
  /(?<!\p{L})(?:smells?|smelling|leak\p{L}*|worse|hiss\p{L}*|smok\p{L}*|spark\p{L}*|hurry|help|huele|fuga|humo|peor|ayuda|sent|pue|fuite|fumee|pire|aide)(?!\p{L})/u

const isBattery =
  /^(?:(?:its|it is|was|it was|oh|ok|okay|sorry|phew|turns out|nvm|never mind|false alarm|perdon|ya|bueno|desolee?|ah) )*(?:(?:just|only) (?:a |the |an |its )?(?:low|dead|dying|old|bad|weak) batter(?:y|ies)|(?:(?:solo|nomas|era|es|son|eran) )+(?:la |las |una |que )?(?:pilas?|baterias?)(?: (?:baja|gastada|vieja|agotada|descargada)s?)?|(?:(?:juste|seulement|c est|c etait) )+(?:la |une |les )?(?:piles?|batteries?)(?: (?:faible|morte|vide|a plat|usee)s?)?)(?!\p{L})/u
const somebody =
  '(?:i|ive|we|weve|he|she|they|(?:my |our |the |a )?(?:\\p{L}+ )?(?:friend|husband|wife|neighbou?r|landlord|super|plumber|dad|mom|son|brother|guy))'
const cut = new RegExp(
  `(?<!\\p{L})(?:${[
    `(?<!(?:should|can|could|how|if|until|when|before) )${somebody} (?:have |has |just |already |then )*(?:shut|turned|switched|closed|cut|killed|flipped|pulled)(?: off| down)? (?:the |our |my |it )*(?:main |water )*(?:water|main|mains|valve|stopcock|breaker|power|electricity|panel|fuse|current|supply)(?: valve| off| down)*`,
    '(?:ya )?(?:cerre|cerramos|corte|cortamos|baje|bajamos|apague|apagamos) (?:el |la |los )?(?:agua|llave de paso|valvula|luz|electricidad|breaker|pastilla|pastillas|corriente|interruptor)',
    '(?:j ai|on a|nous avons|il a|elle a|mon \\p{L}+ a)(?: deja)? (?:coupe|ferme|baisse) (?:l |le |la )?(?:eau|courant|valve|vanne|disjoncteur|electricite|breaker|entree d eau)',
  ].join('|')})(?!\\p{L})`,
  'u',
)
const isWellNow =
  /(?<!\p{L})(?:(?:were|we are|im|i am|its|it is|it s|all|everythings?|everything is|power is|thats)(?: (?:all|totally))* (?:ok|okay|good|fine|safe|dry|off|under control)(?: (?:now|for now))?|(?:it|water) (?:has )?stopped|(?:ya )?(?:todo|estamos|esta todo|esta|estamos todos) (?:bien|apagado|seco)|ya paro|(?:tout|on|nous|c)(?: (?:va|est|sommes))* (?:bien|correct|ok|ferme|arrete|beau|sec))(?!\p{L})/u

/** "No smoke, just a burning smell". */
const isAnother =
  /(?<!\p{L})(?:just|only|solo|juste)(?: \p{L}+){0,4} (?:smell|burn|hot|warm|spark|hiss|smok|beep|buzz|dizzy|headache|huel|humo|quem|calient|chisp|sent|brul|chaud|fum)/u
/** "But the water keeps coming in". */
const isStill = new RegExp(
  `(?<!\\p{L})(?:${[
    '(?:but|still|yet|pero|todavia|aun|mais|encore|toujours)(?: \\p{L}+){0,4} (?:smell|burn|hot|warm|spark|hiss|smok|beep|buzz|dizzy|headache|huel|humo|quem|calient|chisp|sent(?! plus)|brul|chaud|fum)',
    '(?:but|still|yet|keeps?)(?: \\p{L}+){0,4} (?:water(?! (?:heater|pressure|bill|softener|stopped|is off|is gone))|(?:com(?:es?|ing)|pour|ris|leak|runn?)\\p{L}* (?:in|out|up|down|through|from|over|into|fast)\\b|rising|pouring|gushing|flooding)',
    '(?:still|keeps)(?: \\p{L}+){0,3} (?:leak|drip|runn|com(?:es?|ing)|flow|going off|get)',
    '(?:pero|todavia|aun|siguen?|no (?:para|deja))(?: \\p{L}+){0,4} (?:(?<!de )agua|ol(?:er|iendo)|sal(?:e|en|iendo)|entr(?:a|ando)|sub(?:e|iendo)|gote|fug|inund|peor)',
    '(?:mais|encore|toujours|continue)(?: \\p{L}+){0,4} (?:eau(?! chaude)|coul|mont|rentr|fui|sort|empire|pire)',
    '(?:getting|gets|got|is) worse|(?:se pone|esta) peor|(?:ca|c est) (?:empire|pire)',
  ].join('|')})`,
  'u',
)
const shallHurry =
  /(?<!\p{L})(?<!(?:dont|not|no|need to|n|pas|nobody|never|besoin de|besoin d) (?:\p{L}+ )?)(?:hurry|(?:send|get|bring) (?:\p{L}+ )?(?:someone|somebody|anyone|anybody|help)|come (?:quick\p{L}*|fast|now|asap|right (?:away|now))|manden?(?: ya)? a alguien|envien?(?: ya)? a alguien|apurense|apurese|vengan (?:ya|rapido)|envoye[rz](?: vite)? quelqu un|depeche[rz] vous|venez (?:vite|tout de suite))(?!\p{L})/u
/** "The fire department said to call a plumber". */
const wereSentToUs =
  /(?<!\p{L})(?:said|says|told (?:me|us)|dij(?:o|eron)|(?:a|ont) dit)(?: \p{L}+){0,3} (?:call(?:ing)?|(?<!no )need|llam\p{L}+|necesit\p{L}+|appel\p{L}+|besoin)(?!\p{L})/u

const areFine = everyOf(
  '(?:(?:i|we|they|he|she|everyone|everybody|all of us|both of us|kids|family|wife|husband|im|were|theyre|hes|shes|everyones|everybodys)(?: (?:am|are|is|s|re|m|all|both|totally|really|still|perfectly))* (?:fine|ok|okay|good|safe|all right|alright|unhurt)(?: now)?(?! to\\b))',
  '(?:estoy|estamos|estan)(?: (?:todos|todas|muy|ya))* (?:bien|a salvo)(?: (?:ahora|todos))*',
  '(?:on (?:va|est)|nous (?:allons|sommes)|je (?:vais|suis)|tout le monde (?:va|est)|ils (?:vont|sont)|elle va|il va)(?: (?:tous|toutes|tres))* (?:bien|corrects?|ok|en securite|sains? et saufs?|saufs?)(?: maintenant)?',
)
const isNobodyHurt = everyOf(
  '(?:nobodys?|no ones?|noones?|none of us)(?: (?:is|was|got|s|are))* (?:hurt|injured|in danger)|(?:im|were|not) (?:not )?(?:hurt|injured)',
  'nadie(?: (?:esta|salio|resulto|se))* (?:herid[oa]|lastim\\p{L}+|en peligro)',
  'personne(?: (?:n|est|ne))* (?:blessee?|en danger)',
)
const withdrawal = everyOf(
  'never ?mind(?: that)?|nvmd?|disregard(?: that)?|ignore (?:that|my last (?:text|message))|forget (?:it|about it)|its nothing(?! (?:serious|major|big))',
  'olvid(?:alo|elo|enlo|ese|a|e|en)(?: (?:eso|de eso))?|no es nada(?! (?:grave|serio))',
  'laisse[rz]? (?:tomber|faire)|oublie[rz]? ca|(?:c|ce n) est rien(?! de (?:grave|serieux))',
)
const isAllWell = everyOf(
  '(?:everythings?|everything is|all is|its all)(?: (?:all|totally|actually))? (?:fine|ok|okay|all right|alright|good)',
  '(?:ya )?(?:esta )?todo (?:esta )?bien',
  'tout (?:va|est) (?:bien|correct|beau)',
)
/** Says nothing of its own. */
const beside = everyOf(
  '(?:thanks?|thank you|so much|very much|sorry|my bad|my mistake|apologies|ok|okay|oh|hi|hello|hey|please|bye|goodbye|no|yes|yeah|ah|well|actually|just|now|here|again|that|this|it|about|for|the|your|you|guys|trouble|bother(?:ing)?|calling|confusion|all good|its (?:all )?(?:fine|ok|okay|good|all right|alright))',
  '(?:you|u) can cancel(?: (?:it|that|the call))?|cancel (?:it|that)|no need(?: to (?:come|call|send \\p{L}+|hurry))?|(?:dont|no need to) (?:bother|come|worry|call|send (?:anyone|anybody|someone|somebody))|(?:i|we) (?:dont|no longer|do not) need (?:you|it|that|anybody|anyone|somebody|someone|a plumber|an electrician|anything)(?: any ?more| now| after all)?',
  '(?:i|we) (?:just |already )?(?:turned|shut|closed|got) (?:the |my )?(?:water|main|valve|it)(?: valve)? off|(?:i|we|he|she|(?:my )?(?:husband|wife|dad|son|landlord|neighbou?r)) (?:found|figured|got|took care of) (?:it|that)(?: out)?|(?:i|we) (?:found|got) (?:someone|somebody|another \\p{L}+)(?: else)?',
  '(?:muchas )?gracias|perdon|disculpen?|adios|ya|no|si|bueno|ahora|aqui|por la molestia|no hace falta|no (?:vengan|venga|manden a nadie)|ya no (?:los|lo) necesit\\p{L}+|(?:ya )?cerr(?:e|amos) (?:el agua|la llave)',
  'merci(?: beaucoup)?|desolee?|pardon|excuse[rz](?: moi)?|oups|oops|non|oui|bon|maintenant|ici|au revoir|bonne journee|pas besoin(?: de venir)?|ne venez pas|n envoyez personne|c est (?:correct|beau|bon|ok)|(?:j ai|on a) (?:coupe|ferme) (?:l eau|la valve|la vanne)',
)

function everyOf(...wordings: string[]): RegExp {
  return new RegExp(anyOf(wordings).source, 'gu')
}
