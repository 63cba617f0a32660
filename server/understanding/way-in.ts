// How somebody gets in, whom they find there and what to mind: words about a visit, and never about what is to be repaired.

import { anyOf, clausesOf } from './bare-clauses.ts'
import { tellsManner } from './calls-off.ts'
import { everyMatch } from './every-match.ts'
import { namesPartOfWindow, tellsDelay } from './own-hours.ts'
import type { Reading } from './reading.ts'

/** How to get in, or who will open. Takes bare clauses, one a line. */
export function tellsWayIn(text: string): boolean {
  return text.split('\n').some((clause) => wayIn.test(clause) && !needsRepair.test(clause))
}

/** How to come, or that it goes on without them: "no need to come early", "I won't be there, but go ahead". */
export function tellsHowToCome(text: string): boolean {
  return tellsManner(text) || absentBut.test(text) || onTime.test(text) || tellsDelay(text) || namesPartOfWindow(text)
}

/** The text with nothing legible where somebody says how to get in: "gate code" is no fence, and "buzz 305" no hour. Every place keeps its place. */
export function withoutWayIn({ clean, plain }: Reading): Reading {
  // A part is what stands between two marks, and what a choice before it leaves of it: "2 buzz 305".
  const spans = everyMatch(plain, parts).flatMap(({ index, 0: part }) => {
    const from = index + (onTime.test(bare(part)) ? 0 : leadOf(part).length)
    const clause = bare(plain.slice(from, index + part.length))
    return tellsWayIn(clause) || onTime.test(clause) ? [{ from, to: index + part.length }] : []
  })
  const veil = (text: string) =>
    spans.reduce((left, { from, to }) => `${left.slice(0, from)}.${' '.repeat(to - from - 1)}${left.slice(to)}`, text)
  return spans.length === 0 ? { clean, plain } : { clean: veil(clean), plain: veil(plain) }
}

function bare(plain: string): string {
  return clausesOf({ clean: plain, plain }).join(' ')
}

/** The choice, the nod and the small words that a part begins with, of small letters without accents. */
export function leadOf(part: string): string {
  return part.match(lead)?.[0] ?? ''
}

const parts = /[^,.;!?\n]+/gu
// What a part may begin with before it says something of its own.
const lead =
  /^(?:[\s#("'-]*(?:ok(?:ay)?|k|yes|yep|yeah|yup|ya|sure|great|good|perfect|cool|fine|thanks?|thank you|thx|ty|please|pls|plz|and|also|but|then|is|it'?s|si|sip|bueno|vale|claro|perfecto|gracias|por favor|porfa|y|pero|tambien|oui|ouais|d'accord|parfait|merci|svp|s'il vous plait|et|mais|aussi|the|la|el|le|option|opcion|opt|number|numero|no|choice|choix|slot|i'?ll take|take|works?|comma|[1-9]|first|second|third|1st|2nd|3rd|primer[oa]?|segund[oa]|tercer[oa]?|premiere?|deuxieme|seconde|troisieme|one|option)(?![\p{L}\d])[\s:)"'-]*)*/u

const who =
  '(?:neighbou?rs?|tenants?|wife|husband|hubby|son|daughter|roommate|housemate|someone|somebody|mom|mum|dad|mother|father|parents?|partner|brother|sister|super|superintendent|doorman|concierge|security|landlord|landlady|assistant|receptionist|manager|nanny|babysitter|sitter|cleaner|friend|buddy|girlfriend|boyfriend|fiancee?|kids?|grandma|grandpa|uncle|aunt|employee|coworker|staff|he|she|they)'
const entry =
  '(?:doors?|gate|garage|house|building|entrance|lobby|hatch|shed|basement|porch|back|side|front|place|unit|shop)'
const quien =
  '(?:espos[oa]|marido|mujer|vecin[oa]s?|porter[oa]|conserje|hij[oa]s?|mama|papa|madre|padre|herman[oa]|inquilin[oa]s?|alguien|amig[oa]|novi[oa]|empleada|guardia|vigilante|suegr[oa]|muchacha|encargad[oa]|secretaria|ella|ellos)'
const entrada = '(?:puerta|porton|reja|garaje|garage|cochera|casa|zaguan|entrada|cancel|verja)'
const qui =
  '(?:femme|mari|conjointe?|voisine?s?|concierge|fils|fille|mere|pere|maman|papa|frere|soeur|locataires?|quelqu un|colocataire|coloc|blonde|chum|gardien|amie?|copain|copine|enfants?|assistante|secretaire|elle|il|ils)'
const entree = '(?:porte|barriere|portail|cloture|garage|maison|entree|logement|cour|sous sol)'

const wayIn = anyOf([
  `(?:keys?|lock ?box|spare)(?: \\w+){0,2} (?:is|are|will|under|in the|on the|with|behind|at|inside|above|beside)|(?:gate|door|lock ?box|entry|building|buzzer|alarm|access|key ?pad|front|lobby) (?:code|pin|password|combo)|(?:the |my )?code(?: (?:is|for|to|the|gate|door))* ?#?\\d+|(?:side|back|front|garage|basement|rear|patio) (?:door|gate|entrance)|(?:use|ring|park|knock|buzz|try|take)(?: \\w+){0,3} (?:door|gate|bell|buzzer|driveway|street|back|side|unit|apt|alley|lane|laneway|stairs|elevator|entrance|intercom|lot)`,
  `(?:${entry} )?${entry} (?:is|s|are|will be|should be|stays|ll be)(?: (?:be|always|left|kept|already|usually))* (?:open|unlocked|locked|around)|(?:leave|left|leaving|keep|ill have)(?: \\w+){0,4} (?:open|unlocked)|let (?:yourself|urself|yourselves|urselves) in|(?:come|go|enter|get in|access|walk)(?: \\w+){0,3} (?:through|thru|by|via|from|around|round|to) (?:the )?(?:\\w+ )?(?:side|back|front|rear|garage|alley|basement|lane\\w*|gate|door|entrance|driveway|yard|parking)`,
  `(?:ring|press|push|hit|use)(?: the| my| our)? (?:door ?)?(?:bell|buzzer|button|intercom)(?: \\w+){0,2}|(?:door ?bell|buzzer|intercom) (?:is|does|doesnt|dont|s)(?: \\w+){0,3}|^knock\\b(?: \\w+){0,3}|(?:buzz|dial|punch)(?: (?:in|code|unit|apt|number|me at))* ?#?\\d{1,5}$|ask (?:for|to see) (?!a\\b|an\\b|any|more|help|quote|price|the price|it|that|what)(?:my |the |our )?\\w+`,
  `(?:neighbou?r|${who})(?: \\w+)? (?:will|can|ll|is going to|s going to|gonna|should|is|are|s)(?: \\w+){0,2} (?:let (?:you|u|him|them|ya)|be (?:there|home|in|here|around|waiting)|opens?|there|home|here|answer|meet (?:you|u|him)|show (?:you|u|him))|(?:but|and|so|though) (?:my |our |the |his |her )?${who}(?: \\w+)? (?:will|is|can|does|are|s|ll)(?: be)?$|${who} (?:has|have|got) (?:the |a )?keys?`,
  `(?:theres|there is|there are|we have|i have|have|got|weve got|beware of|watch (?:out )?for|mind)(?: \\w+){0,3} (?:dogs?|cats?|pupp(?:y|ies)|pit ?bulls?)\\b|(?:the|my|our) (?:dogs?|cats?|puppy)(?: \\w+){0,4} (?:friendly|nice|barks?|bites?|inside|outside|loose|crated|locked|out|in|ok|fine|harmless|aggressive)|dog is \\w+`,
  `(?:park|parking)(?: \\w+)? (?:in|is|on|at|behind|out|anywhere|across|around|beside|only)\\b|(?:unit|apt|apartment|suite|ste|room|rm|buzzer|buzz|intercom|pin|bldg|tower|floor)(?: (?:is|no|number|s))* ?#?\\d{1,6}[a-z]?$|(?:call|text|ring|phone|message|buzz)(?: (?:me|us|my \\w+|him|her|first))* (?:when (?:you|u|ur|youre|he|they)\\b|on arrival|upon|before (?:you|coming)|ahead|(?:a few|\\d+|few) min\\w*|from (?:the )?(?:lobby|gate|door|outside|car))`,
  `(?:tenants?|renter|contact|wife|husband|super|landlord|neighbou?r|mom|dad|son|daughter)(?: (?:is|s|name|number|there|on site|onsite|cell|phone))+ (?!a\\b|the\\b|not\\b|at\\b|in\\b|on\\b|sick|home)\\p{L}+(?: \\w+)? \\+?\\d[\\d_ ]{5,}`,
  `llaves? (?:la|las|te la|se la|se las) (?:tiene\\w*|tengo|dej\\w+|guard\\w+|entreg\\w+|doy|da\\w*)|(?:dej\\w+|recoj\\w+|recog\\w+|pid\\w+|pas\\w+ por) (?:la |las |mis )?llaves? (?:con|en|debajo|bajo|a|de|del|al)|${quien}(?: \\w+){0,4} tiene (?:la |las )?llaves?`,
  `${who}(?: (?:at|on|in|next|door|across|from|the|of|down|street|upstairs|downstairs|unit|apt|\\d+\\w*|\\p{L}+ (?:st|rd|ave|dr|street|road)))* (?:has|have|got|holds|is holding) (?:the |a |my |our |spare )*keys?|(?:pick up|grab|get|collect|fetch) (?:the |my |our |a |spare )*keys? (?:at|from|with|in|under)`,
  `(?:prenez|prendre|recuperez|demandez|cherchez|allez chercher) (?:la |les |une )?cles? (?:chez|a|au|dans|sous|du)|${qui}(?: \\w+){0,6} a (?:la |les |une )?cles?`,
  `(?:llaves?|codigo)(?: \\w+){0,3} (?:es|esta|estan|debajo|bajo|con)|codigo(?: \\w+){0,5} \\d+|(?:le|les|los|te) (?:abre|abrira|abriran|abren|va a abrir|recibe|recibira)|(?:puerta|entrada) (?:de atras|lateral|trasera|del lado|del garage|del garaje)`,
  `(?:${quien})(?: \\w+){0,2} (?:abre|abrira|abriran|abren|va a abrir|puede abrir|estara|estaran|va a estar|esta en casa|esta ahi|atiende|atendera|tiene (?:la |las )?llaves?)|(?:pero|y) (?:mi |el |la |nuestr[oa] )?${quien} (?:si|esta)$|${entrada}(?: \\w+){0,3} (?:esta|estara|queda|va a estar)(?: \\w+)? (?:abiert[oa]|sin (?:llave|seguro|candado)|cerrad[oa])|(?:dejo|dejamos|dejare|dejaremos|voy a dejar|vamos a dejar)(?: \\w+){0,4} abiert[oa]`,
  `(?:usen?|entren?|pasen?|vayan?|toquen?|timbren?|vengan?)(?: \\w+){0,3} (?:puerta|entrada|reja|porton|timbre|atras|lado|garage|garaje|callejon|costado|fondo|lateral)|(?:toquen?|timbren?) (?:el |la )?(?:timbre|puerta|dos|tres|fuerte|varias)(?: \\w+)?|pregunten? por|(?:hay|tengo|tenemos|cuidado con) (?:un |una |el |la |dos )?perr[oa]s?|(?:el|mi|la) perr[oa](?: \\w+){0,3} (?:mans[oa]|brav[oa]|amarrad[oa]|tranquil[oa]|adentro|afuera)|(?:depto|departamento|apto|apartamento|piso|unidad|interior|timbre|interfono) ?#?\\d+[a-z]?$|(?:estacion\\w+|parque\\w*)(?: \\w+){0,2} (?:en|atras|enfrente|afuera)`,
  `(?:cles?|code)(?: \\w+){0,5} (?:est|sont|sous|dans|chez)|code(?: \\w+){0,5} \\d+|(?:vous|t) (?:ouvrira|ouvrir|ouvre|recevra|attendra)|porte (?:de cote|arriere|d en arriere|du garage|de derriere)`,
  `${qui}(?: \\w+){0,2} (?:sera|va etre|vous ouvr\\w+|va (?:vous )?ouvrir|ouvrira|ouvre|peut (?:vous )?ouvrir|est (?:la|a la maison|present\\w*)|a (?:la |les |une )?cles?)|(?:mais|et) (?:ma |mon |notre |le |la )?${qui} (?:oui|sera|va|est)$|mais (?:ma |mon |notre |le |la )?${qui} (?:oui|sera|va|est la)|${entree}(?: \\w+){0,4} (?:est|sera|reste)(?: \\w+)? (?:ouverte?|debarree?|deverrouillee?|barree?)|laiss\\w*(?: \\w+){0,4} (?:ouverte?|debarree?|deverrouillee?)`,
  `(?:passez|passer|entrez|utilisez|prenez|venez|allez|stationnez|sonnez|cognez|frappez|garez vous)(?: \\w+){0,3} (?:porte|cote|arriere|derriere|garage|ruelle|entree|sonnette|stationnement|fois|escalier|sous sol|fort)|demandez (?:a voir |pour )?(?!un\\b|une\\b|le prix|si\\b|des\\b)(?:mon |ma |le |la )?\\p{L}+$|il y a (?:un|des|mon|le) chiens?|(?:attention|mefiez vous)(?: \\w+){0,2} chiens?|(?:le|mon|notre) chien(?: \\w+){0,3} (?:gentil|attache|mechant|dehors|fin|dedans)|(?:app|appt|appartement|unite|bureau|etage|sonnette|interphone|porte|sonnez) ?(?:au |le )?#?\\d+[a-z]?$`,
])
const needsRepair =
  /\b(?:broke\w*|stuck|lost|fix\w*|repair\w*|replac\w*|install\w*|leak\w*|clog\w*|jammed|wont (?:open|close|shut|lock|latch|work|turn)|doesnt (?:open|close|shut|lock|latch)|rot[oa]|arregl\w*|cass\w*|repar\w*|brise\w*|coince\w*|bloquee?|atorad[oa]|descompuest[oa]|no (?:cierra|abre|funciona|sirve)|(?:ferme|ouvre|marche|barre) (?:pas|plus))\b/u

/** "Don't be late" asks for no other time. */
const onTime = new RegExp(
  anyOf([
    '(?:dont|do not|try not to|better not|please dont|cant|not)(?: (?:be|come|show up|arrive|get here)) (?:too )?late(?! (?:in|at|on))|(?:be|come|arrive|show up|get here|pls be|please be) (?:on time|punctual|prompt)',
    '(?:no (?:llegue[ns]?|venga[ns]?) (?:muy |tan )?tarde|no se (?:tarde[ns]?|retrase[ns]?|atrase[ns]?)|sea[ns]? puntual\\w*|llegue[ns]? (?:a tiempo|puntual\\w*)|con puntualidad)(?: (?:por favor|porfa|gracias))*$',
    '(?:soyez|sois|arrivez|venez) (?:bien )?(?:a l heure|ponctuel\\w*)|(?:ne )?(?:soyez|arrivez|venez) pas (?:trop )?(?:en retard|tard)(?: (?:svp|s il vous plait|merci))*$|pas (?:de|en) retard(?: svp)?$',
  ]).source,
  'mu',
)

const absentBut = new RegExp(
  anyOf([
    '(?:wont|will not|not|cant|cannot|isnt|aint|arent|never)(?: (?:be|going to be|gonna be|able to be|actually|really|even))* (?:there|here|home|in|around|present|at home|at the house|on site)(?: \\w+){0,3} (?:but|however|though) \\w+ \\w+',
    'no (?:puedo|voy a|vamos a|podre|podemos)? ?(?:estar|estare|estaremos|estoy|estamos)(?: \\w+){0,3} (?:pero|aunque) \\w+ \\w+',
    '(?:serai|sera|serons|suis|sommes|pourrai etre|peux etre) (?:pas|plus) (?:la|chez (?:moi|nous)|a la maison|present\\w*)(?: \\w+){0,3} mais \\w+ \\w+',
  ]).source,
  'mu',
)
