// What lets a little through when it is shut is worn: water that cannot be stopped is told in other words, or beside it.

const off = '(?:shut|turn|close|shutt|turn|clos)(?:s|ing|d)?(?: ?(?:it|itself))?(?: ?off)?'
const wont = '(?:wont|doesnt|will not|does not|isnt|not|never|hard to)'
const wholly =
  '(?:all the way|fully|completely|entirely|tight|tightly|properly|the whole way|right(?! (?:now|away))|100|all of the way)'
const tap =
  '(?:faucets?|taps?|showers?(?: ?heads?)?|spigots?|hose ?bibs?|tub|bath ?tub|handles?|knobs?|sink|toilet|diverter|washer|bidet)'
const drips = '(?:drip(?:s|ping|py)?|dribbl(?:e|es|ing)|trickl(?:e|es|ing))'

export const notTight: readonly string[] = [
  // "Wont shut off all the way", "doesn't fully close": of the main and of all the water only where a tap is named.
  `(?<!(?:main|mains|water|valve|supply|stop ?cock|leak|flow)(?: (?:valve|line|just|still|really|it))* )${wont} (?:${wholly} )?${off}(?: (?:it|the ${tap}|off))* ${wholly}`,
  `(?<!(?:main|mains|water|valve|supply|stop ?cock|leak|flow)(?: (?:valve|line|just|still|really|it))* )${wont} ${wholly} ${off}`,
  `(?:cant|cannot|can not|couldnt)(?: (?:get|seem|to|fully|completely|quite))* (?:the |my |our |this )?(?:\\p{L}+ )?${tap} (?:to )?${off} ${wholly}`,
  `(?:cant|cannot|can not|couldnt)(?: (?:get|seem|to))* (?:${wholly} )?${off} (?:the |my |our |this )?(?:\\p{L}+ )?${tap}(?: off)? ${wholly}`,
  `(?<=${tap}(?: \\p{L}+){0,3} )water ${wont} ${off} ${wholly}`,
  // "Wont turn off, just a drip", "drips and wont shut off"
  `(?<!(?:main|mains) )${wont} ${off}(?=[ \\n](?:(?:and|but|so|its|it|theres|there|is|s|now|still|always|a|little|slow|small|tiny|steady|constant)[ \\n])*(?:just|only|a|slow|small|little|tiny|constant|steady|slowly|constantly)(?: (?:a|slow|small|little|tiny|constant|steady|bit))*[ \\n]${drips})`,
  `(?<=${tap}(?: \\p{L}+){0,3} ${drips}[ \\n](?:(?:and|but|it|just|a|bit|lot|slowly|little|constantly|all|day|night)[ \\n])*)${wont} ${off}`,
  '(?:no )?(?:se |la |lo |le |me )*(?:puedo|podemos|pude|logro|deja)(?: (?:de|que|la|el|se|llave|grifo|regadera))* cerrar\\p{L}*(?: (?:la|el|llave|grifo|regadera|ducha))* (?:bien|del todo|completamente|por completo)',
  '(?:j ?)?(?:peux|peut|pouvons|arrive|arrivons|reussis)(?: (?:pas|plus|a))+ (?:le |la )?fermer(?: (?:le|la|les|robinets?|douche|bain))* (?:bien|completement|au complet|comme il faut|jusqu au bout|a fond)',
  // What is slow or stopped up again brings no flood of last year back.
  '(?<=(?:slow|slowly|clogged|clogging|plugged|blocked|gurgling|dripping|squeaking|stuck|loose|noisy|acting up|broken|dead|out|cold) )again',
  'still(?= (?:slow|clogged|plugged|blocked|gurgling|drains? slow))',
  '(?<=(?:lent[oa]|tapad[oa]|tapo|despacio|atascad[oa]|gotea|goteando) )(?:otra vez|de nuevo)|(?:otra vez|sigue)(?= (?:esta )?(?:lent[oa]|tapad[oa]|despacio|atascad[oa]))',
  '(?<=(?:lente?|lentement|bouchee?s?|coince|bloquee?) )(?:encore|de nouveau|a nouveau)|(?:encore|toujours)(?= (?:lente?|bouchee?s?|bloquee?))',
]
