// Words of a person of the shop that can but be meant for the caller: they speak to somebody, say when somebody comes, or ask about the job. All else is asked back.
import { bareWords } from '../alerts/read-answer.ts'

/** Whether words plainly speak to the caller. */
export function addressesCaller(words: string): boolean {
  const bare = bareWords(words)
  return !forOthers.test(bare) && (speaks.test(bare) || (words.includes('?') && asks.test(bare)))
}

const day =
  '(?:today|tonight|tomorrow|tmrw|(?:mon|tues|wednes|thurs|fri|satur|sun)day|this (?:morning|afternoon|evening)|next week|hoy|manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|aujourdhui|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)'
const clock =
  '(?:\\d{1,2}(?: \\d\\d)?(?: ?(?:am|pm|h|hrs?|oclock))?|noon|midday|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|las \\d{1,2}|las (?:una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)|la una|midi)'
const around = '(?:at|by|around|about|before|after|between|from|till|until|a|como a|tipo|vers|avant|apres|pour|entre)'
const when = `(?:${day}|${around} ${clock}|in \\d+ ?(?:min|mins|minutes|hours?)|en \\d+ minutos?|dans \\d+ ?(?:min|minutes?|h|heures?)|soon|shortly|pronto|bientot)`

/** Said to those at home, to the crew or to oneself, or about the caller; codes of a bank are nobody's. */
const forOthers = words(
  'honey|hun|babe|baby|sweetie|sweetheart|darling|love (?:you|u|ya)|my love|mom|mum|dad|bro|dude|boss|guys|team|everyone|boys|lads|milk|groceries|kids?|dinner|supper|bedtime|school|home (?:by|at|around|before|after|soon|late|for)|(?:be|come|coming|get|getting) home',
  'carino|mi amor|amor|mi vida|cielo|mama|papa|hijo|hija|leche|cena|los ninos|(?:a|en) casa (?:a|en|antes|como)',
  'cheri|cherie|mon amour|mon coeur|bebe|maman|du lait|les enfants|souper|a la maison (?:a|vers|avant|pour)',
  '(?:tell|ask|text|call|ring|message|let|give|send|book|remind|put) (?:her|him|them)|dile\\w*|digale\\w*|dis lui|dites lui|demande lui|appelle la|appelle le',
  '(?:this|that) (?:guy|lady|woman|man|dude|caller|customer|client|person|number)|legit|scam\\w*|(?:who|what) (?:is|s|was) (?:this|that|she|he)|skip (?:it|this|that|him|her)|este tipo|esta senora|ce gars|cette dame|ce client',
  '(?:verification|security|login|access|confirmation|one time|auth\\w*) (?:code|pin|password|passcode)|passcode|otp|codigo de (?:verificacion|seguridad)|code de (?:verification|securite)',
)

const speaks = words(
  // To somebody.
  'you|your|youre|youll|youve|yours|yourself|(?:see|call|text|thank|can|will|are|do|for|with|tell) u|usted|ustedes|(?:su|tu) (?:casa|direccion|cita|llamada|mensaje|foto|numero)|(?:le|te|les) (?:llamo|llamamos|aviso|avisamos|mando|mandamos|confirmo|escribo|parece|sirve|conviene|viene|queda|puedo|esperamos|espero)|vous|votre|vos|je te|on te',
  '^(?:hi|hello|good (?:morning|afternoon|evening)|dear|hola|buen[oa]s(?: (?:dias|tardes|noches))?|bonjour|bonsoir|salut|allo) \\w+ \\w+',
  'see ya|nos vemos|hasta (?:manana|luego|pronto)|a (?:demain|tantot|bientot|plus tard)',
  // When somebody comes.
  `(?:there|over|by|on site) (?:\\w+ )?${when}|${when} (?:works?|is (?:fine|good|ok|okay|great)|suits|will do)|on (?:my|our|the|his|her|its|their) way(?! home)|(?:im|i am|ill|i will|we are|were|well|we will|i can|we can|i could|we could|can be|could be|will be) (?:\\w+ ){0,2}(?:there|come|coming|come by|stop by|swing by|be over|drop by|fit|squeeze|do it|do that)`,
  `^(?:(?:ok|okay|yes|sure|sorry|perfect|great|no problem) )*${day}(?: (?:morning|afternoon|evening))?(?: ${around} ${clock}| ${clock})(?: (?:then|works|ok|is fine|and \\w+|to \\w+))*$`,
  `(?:llego|llegamos|llegare|paso|pasamos|pasare|estoy ahi|estare ahi|puedo (?:ir|pasar|llegar)|podemos (?:ir|pasar|llegar)|voy (?:para alla|en camino)|vamos (?:para alla|en camino)|el plomero (?:llega|pasa)) (?:\\w+ )?${when}|(?:voy|vamos|estoy) en camino|voy para alla`,
  `(?:jarrive|j arrive|on arrive|jarriverai|je passe|on passe|je passerai|on passera|je viens|on vient|je serai la|on sera la|je peux (?:passer|venir|etre la)|on peut (?:passer|venir)) (?:\\w+ )?${when}|(?:je suis|on est) en route`,
  // What the shop does, and what it costs.
  '^(?:(?:yes|yep|sure|sorry|unfortunately|absolutely|of course|no problem|ok|okay|no|hi) )*(?:we (?:do|can|will|could|dont|cant|wont|charge|open|close|are (?:open|closed|booked|full\\w*|licensed|insured))|i (?:can|could|cant|dont do))\\b(?! (?:need|buy|order|get|pick|forget))',
  '(?:costs?|charge|runs?|comes to|price is|fee is|starts? at|would be|will be) (?:\\w+ ){0,2}\\d+ (?:dollars|bucks|plus|cad|usd|euros?)|(?:cuesta|cuestan|cobramos|sale en|son) (?:\\w+ ){0,2}\\d+|(?:coute|coutent|cest|ca fait) (?:\\w+ ){0,2}\\d+ (?:dollars|piastres|euros?)',
  // What somebody is to do there.
  '^(?:(?:please|pls|can|first|ok|yes|por favor|svp) )*(?:send|text|email|mail)(?: (?:me|us))? (?:a|some|the|another) (?:photo|picture|pic|video|pictures|photos|address)|^(?:(?:please|pls|first|ok|yes) )*(?:turn|shut|switch) (?:off )?(?:the )?(?:main )?(?:water|power|gas|electricity|breaker|valve)|mande(?:me|nos)? (?:una )?foto|envoyez (?:moi |nous )?(?:une )?photo|cierre (?:la llave|el agua)|fermez (?:l|leau|l eau|la valve)',
)

/** Questions that only the caller can answer. */
const asks = words(
  `^(?:(?:ok|yes|hi|hello|sorry|and|so|great|good) )*(?:is|are|does|would|will|how about|what about|can we do|could we do|shall we say) (?:\\w+ ){0,2}${when}`,
  '(?:whats|what is|which is|wheres|where is) the (?:exact |street |full )?(?:address|street|town|city|unit|apartment|floor|buzzer|postal code|zip|model|make|brand|gate code|problem|issue)',
  '(?:when|what (?:time|day)) (?:works|suits|is (?:good|best|convenient)|would (?:work|suit|be))|is (?:the (?:water|power|gas|leak|heat) (?:still )?(?:off|on|running|leaking|out)|it (?:still )?(?:leaking|dripping|running|clogged|working|an emergency|urgent))|still (?:leaking|need|looking|dripping)',
  '(?:cual|cual es|que) (?:es )?(?:la |su )?direccion|sigue (?:goteando|la fuga)|cuando le (?:sirve|conviene|queda)|que dia|quelle est (?:l |l)?adresse|quelle adresse|quand est ce que|quel jour|ca coule (?:encore|toujours)',
)

function words(...wordings: string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${wordings.join('|')})(?![\\p{L}\\p{N}])`, 'u')
}
