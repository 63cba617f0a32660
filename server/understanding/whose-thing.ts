// "The toilet of my mother at 12 Euclid is clogged": whose it is, and where, stands between the thing and its complaint.

const thing =
  "(?:(?:the|my|our|a|this|el|la|los|las|mi|un|una|le|les|ma|mon|un|une) |l')(?!(?:water|agua|eau|leak|fuga|fuite|smell|olor|odeur) )(?:\\p{L}+ ){0,2}\\p{L}+,?"
const own = "(?:my|our|the|a|mi|mis|nuestr[oa]s?|el|la|los|las|una?|mon|ma|mes|notre|nos|le|les|une?|l')"
const kin = [
  '(?:elderly |old |next door )?(?:mom|mum|mother|dad|father|parents?|sister|brother|daughter|son|aunt|uncle|cousin|friend|neighbou?r|tenant|landlord|grandma|grandmother|grandpa|grandfather)(?:[ -]in[ -]laws?)?s?',
  '(?:mama|papa|madre|padre|herman[oa]|hij[oa]|ti[oa]|prim[oa]|amig[oa]|suegr[oa]|vecin[oa]|inquilin[oa]|abuel[oa]|cuñad[oa]|cunad[oa]|novi[oa]|espos[oa]|jef[ea])s?',
  '(?:(?:belle|grand|beau)[ -])?(?:mere|pere|parents|s(?:oe|œ)ur|frere|fille|fils)|(?:tante|oncle|cousine?|amie?|copine?|voisine?|locataire|femme|mari|conjointe?|patronne?)s?',
].join('|')
const house = "(?:'s|')?(?: (?:place|house|home|apartment|apt|flat|condo|casa|departamento|maison|logement))?"
const whose = `(?:of|at|in|for|over at|en casa de|del?|chez|a|dans la maison de) ${own} ?(?:${kin})${house}`
/** The address itself is veiled by then. */
const where =
  '(?:(?:located |que esta |situee? )?(?:at|in|on|en|au|a|sur|del?) )?x{4,}(?:,? (?:in|en|a|de) \\p{L}+)?(?:,? (?:apt|apartment|unit|depto|app|appartement|piso) \\w+)?'
const floor = '(?:(?:upstairs|downstairs|main|master|second|guest|half|kids|back|front|basement) )*'
const room = `(?:in|en|dans|of|de) (?:my|our|the|mi|el|la|nuestr[oa]|ma|mon|notre|le) ${floor}(?:bathroom|washroom|powder room|ensuite|kitchen|laundry room|basement|salle de bains?|cuisine|sous-sol)(?: (?:upstairs|downstairs|du haut|du bas|d'en haut))?`
const said =
  "is|are|was|has|wont|won't|isnt|isn't|doesnt|doesn't|keeps|got|leaks|drips|stopped|backed|clogged|broke|smells|esta|estan|no|gotea|tira|se|fuga|huele|hace|est|sont|ne|n'|coule|fuit|goutte|marche|pue|refoule|perd"

/** What may be left out between a thing and what is said of it. */
export const whoseAndWhere = new RegExp(
  `(?<=${thing} )(?:(?:${whose}|${where}|${room})[ ,]+)+(?=(?:${said})(?!\\p{L}))`,
  'gu',
)
