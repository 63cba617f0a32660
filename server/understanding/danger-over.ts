// A danger told of before was none: what it was instead, or that all is well.

/** Takes a text in one line of bare words. */
export function saysItWasNone(text: string): boolean {
  return neverMind.test(text) || wasNone.test(text) || (isNoneThere.test(text) && !isStill.test(text))
}

/** Weaker, and worth nothing beside words that it goes on: "its fine", "it was the stove knob". */
export function saysAllIsWell(text: string): boolean {
  return !goesOnAnyhow.test(text) && (isWell.test(text) || wasSomethingElse.test(text))
}

const wasNone =
  /(?<!\p{L})(?:(?:it was|turned out to be|that was)(?: \p{L}+)? (?:just|only)|(?:its|it is|it was|thats|was) not (?:a )?(?:gas|smoke|leak|fire|co)|no (?:es|era) (?:gas|fuga|humo|fuego)|(?:solo|nomas) era|era (?:solo|nomas|puro)|c (?:est|etait) pas (?:du |une? )?(?:ga[sz]|fuite|fumee|feu)|c etait (?:juste|seulement))(?!\p{L})/u
const isNoneThere =
  /(?<!\p{L})(?:false alarm|falsa alarma|fausse alerte|(?:theres|there is|there s|there was|has|have|got) no (?:gas|smoke|fire|burning|propane)(?: (?:smell|odou?r|leak))?(?! (?:detector|alarm|stove|service|in|to|for|at|pressure))|no (?:gas|smoke|burning|propane) (?:smell|odou?r|leak)|(?:dont|do not|doesnt) smell (?:any )?(?:gas|smoke|burning|it any ?more|anything any ?more)|no (?:hay|huele a|huelo|habia) (?:olor a |ningun |ninguna )?(?:gas|humo|fuego|fuga|quemado)|(?:il n y a|y a|n y a) pas (?:de |d )(?:gaz|fumee|feu|fuite|odeur)|(?:ca )?(?:ne )?sent pas (?:le )?(?:gaz|brule))(?!\p{L})/u
/** "No smoke, just a burning smell". */
const isStill =
  /(?<!\p{L})(?:but|just|only|still|yet|pero|todavia|aun|solo|mais|encore|juste|toujours)(?: \p{L}+){0,4} (?:smell|burn|hot|warm|spark|hiss|smok|beep|buzz|dizzy|headache|huel|humo|quem|calient|chisp|sent|brul|chaud|fum)/u
// Alone or before what it was: "never mind it was the neighbors bbq"; "never mind the mess" is about something else.
const neverMind =
  /^(?:(?:oh|ok|okay|hi|sorry|actually|ah|perdon|no|desole|oups|oops) )*(?:never ?mind|nvm|nvmd|all good|we re ok|were ok|were fine|its nothing|it was nothing|disregard|ignore (?:that|my last (?:text|message))|olvid\p{L}+|ya paso|no era nada|no fue nada|laissez? (?:tomber|faire)|c etait rien|ce n etait rien|c est correct|oubliez ca)(?! (?:the|my|about the)\b)(?= |$)/u
const isWell =
  /^(?:(?:oh|ok|okay|hi|sorry|actually|ah|perdon|no|desole|oups|oops|thanks|gracias|merci) )*(?:(?:its|it is|it s|everythings?|everything is|all is)(?: (?:all|totally|actually|fully))? (?:fine|ok|okay|all right|alright)(?! (?:to|if|for|but|we|i|im|outside|and|enough|with)\b)|(?:ya )?(?:esta )?todo (?:esta )?bien|tout (?:va|est) (?:bien|correct|beau))(?= |$)/u
const wasSomethingElse =
  /(?<!\p{L})(?:it was|era|fue|c etait) (?:just |only )?(?:the|a|my|our|la|el|una?|mi|le|l|mon|ma|une) (?:\p{L}+ )?(?:knobs?|toast|toaster|candles?|neighbou?rs?|trash|garbage|batter(?:y|ies)|incense|skunk|eggs?|perilla|pilas?|bateria|vecin[oa]s?|basura|tostadora|velas?|bouton|piles?|batterie|voisine?s?|poubelle|grille pain|chandelle|mouffette)(?! (?:house|apartment|line|pipe))(?!\p{L})/u
const goesOnAnyhow =
  /(?<!\p{L})(?:smells?|smelling|leak\p{L}*|worse|hiss\p{L}*|smok\p{L}*|spark\p{L}*|hurry|help|huele|fuga|humo|peor|ayuda|sent|pue|fuite|fumee|pire|aide)(?!\p{L})/u
