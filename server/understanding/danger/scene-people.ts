// Scenes of people: who fell, is locked in or does not answer, and who breaks in; of the three languages together.
import { expression } from './near.ts'
import type { Scene } from './scene-words.ts'

const person =
  '(?:mom|mum|momma|mother|dad|father|wife|husband|hubby|son|daughter|kids?|child|baby|toddler|grandm\\w+|grandp\\w+|granny|nana|gramps|roommate|room mate|neighbou?r|friend|brother|sister|partner|boyfriend|girlfriend|uncle|aunt|tenant|he|she|hes|shes|mama|mami|papa|papi|mi (?:padre|madre)|abuel(?:it)?[oa]|espos[oa]|marido|hij(?:it)?[oa]|nin(?:it)?[oa]|ni[nñ](?:it)?[oa]|beb[ei]|bebit[oa]|suegr[oa]|ti[oa]|herman(?:it)?[oa]|vecin[oa]|ella|niet[oa]|mere|maman|pere|mamie|papi|grand ?(?:mere|pere|maman|papa)|memere|pepere|mari|femme|conjointe?|fils|fille|garcon|gars|bebe|enfant|frere|soeur|voisine?|coloc\\w*|il|elle)'
const spanishPerson =
  '(?:mama|mami|papa|papi|padre|madre|abuel(?:it)?[oa]s?|espos[oa]|marido|hij(?:it)?[oa]s?|nin(?:it)?[oa]s?|ni[nñ](?:it)?[oa]s?|beb[ei]s?|bebit[oa]|suegr[oa]|herman(?:it)?[oa]|vecin[oa]|niet[oa])'
const frenchPerson =
  '(?:mere|maman|pere|papa|mamie|papi|memere|pepere|mari|femme|conjointe?|fils|fille|garcon|gars|bebe|enfants?|petite?|frere|soeur|voisine?|il|elle|grand (?:maman|papa|mere|pere))'
const fell =
  '(?:fell|fallen|slipped|collapsed|se (?:me )?(?:cayo|callo|resbalo|desmayo)|cayo|tombee?|est tombe)(?! (?:asleep|behind on|behind in|for|short|ill|sick|in love|apart|through the cracks|en panne|malade|dormid\\w+|amoureu\\w+|bien|mal))'
const doorShut =
  'doors?(?: (?:is|was|s|just|its|seems|has|been|from|the|inside|my|her|his|bathroom|bedroom|room|also))* (?:locked|jammed|stuck|shut|blocked|barred|bolted)|(?:locked|closed|shut|behind the|behind a) (?:bathroom |bedroom |front |locked )?door|puertas?(?: (?:esta|del?|la|el|bano|cuarto|se|quedo|con))* (?:cerrada|trabada|atorada|llave|seguro|pasador)|(?:cerrada|trabada|atorada)(?: con llave)? la puerta|porte(?: (?:est|de|la|du|le|s|a|salle|bain|chambre|toilettes?))* (?:barree?|fermee?|verrouillee?|bloquee?|coincee?)'
const silent =
  '(?:not|isnt|wont|doesnt|aint|no) (?:answer(?:ing)?|respond(?:ing)?|response)|(?:no|ni) (?:me |nos )?(?:contesta|responde|reacciona|habla)|repond (?:pas|plus|pu)'
const cannotCome =
  '(?:wont|cant|cannot|doesnt|couldnt) (?:\\w+ )?(?:open|budge|get (?:up|out|in|to (?:him|her))|reach (?:him|her))|no (?:abre|puede (?:abrir|levantarse|pararse|salir|moverse))|(?:ouvre|bouge|peut|veut)(?: (?:pas|plus|pu))(?: (?:capable|se))?'
const waitsOutside = expression([
  'plumber|locksmith|landlord|super|superintendent|owner|manager|agent|host|airbnb|locked out|my keys?|lost|forgot|spare|key|llaves|perdi|olvide|due[nñ]o|proprio\\w*|proprietaire|concierge|cles?|afuera|dehors',
])
const room =
  '(?:salle|chambre|toilettes?|auto|char|voiture|camion|van|ascenseur|elevateur|garde robe|placard|sous sol|cave|garage|maison|appart\\w*|bain|douche|logement|cabanon|piece|wc)'
const inRoom = `(?:dans|en dedans|dedans|a l interieur)(?: (?:la|le|l|les|sa|son|ma|mon|une?|notre))* ${room}`

export const people: readonly Scene[] = [
  {
    is: 'other',
    one: expression([`${person}(?: (?!phone|ring|keys?)\\w+){0,2}? ${fell}`]),
    other: expression([doorShut, silent, cannotCome]),
    most: 60,
    inTwoBreaths: true,
  },
  {
    is: 'other',
    one: expression([`${person}(?: (?:is|s|are|has|ne|who|just|still|viejit[oa]))* (?:${silent})`]),
    other: expression([doorShut]),
    most: 60,
    unless: waitsOutside,
    inTwoBreaths: true,
  },
  {
    is: 'other',
    one: expression([
      `se (?:me |nos )?(?:quedo |quedaron )?encerr(?:o|aron|ad[oa]s?)(?: (?:con|mi|la|el|mis|los|nuestr[oa]|un|una))* ${spanishPerson}`,
      `(?:quedo|quedaron|esta|estan|sigue)(?: (?:muy|ahi|mi|la|el))* encerrad[oa]s?(?: (?:mi|la|el|mis|los))* ${spanishPerson}`,
      `${spanishPerson}(?: (?:se|me|nos|ya|solit[oa]|sol[oa]|viejit[oa]))* (?:encerro|encerraron|(?:esta|estan|quedo|quedaron|sigue) (?:\\w+ )?encerrad[oa]s?)`,
      `${frenchPerson}(?: (?:est|s est|etait|a|ete|reste|encore|qui|se|sont|seule?|toute))* (?:embarr\\w*|barree?s?|pris(?:e|es)?) ${inRoom}`,
      `embarr\\w*(?: (?:mon|ma|notre|mes|le|la|accidentellement|par accident))* ${frenchPerson}(?: \\w+){0,3} ${inRoom}`,
    ]),
  },
]

const intruder =
  '(?:some ?(?:one|body|guy|dude|man|person)|(?:a |an |some |this |the )?(?:guy|man|dude|stranger|thief|burglar|robber|intruder|drunk)|people|they|thieves|burglars|robbers|my ex)'
const justNow = '(?: ?s| is| are| re| just| keeps?| now| currently| literally| still| trying| to)*'
const bygone = '(?! (?:last|yesterday|earlier|the other))'

const alone = expression([
  '(?:im|i am|were|we are|home|all|shes|hes) (?:here |home |all |by my ?self )*alone|scared|terrified|shaking|hiding|come back|coming back|comes back',
  '(?:estoy|estamos) (?:aqui )?sol[oa]s?|tengo (?:mucho )?miedo|escondid[oa]|regres(?:e|en|ar)|vuelv(?:a|an)',
  '(?:suis|sommes) (?:toute? )?seule?s?|j ai (?:tres )?peur|cachee?s?|revien(?:ne|nent|dra|t)',
])

export const breakIns: readonly Scene[] = [
  {
    is: 'other',
    one: expression([
      `(?:${intruder}|he|she)(?: just| has just)? broke (?:in(?:to)?|down|open)(?: (?:my|our|the) (?:\\w+ )?(?:house|home|apartment|door|place|shop|store|garage))?(?! (?:last|yesterday|the other|a |to (?:my|the) (?:car|shed|locker)))`,
      '(?:se )?(?:me |nos )?metieron (?:a robar|a (?:la|mi) casa|ladrones)(?! (?:ayer|anoche|la semana))|entraron a robar(?! (?:ayer|anoche|la semana))',
      '(?:est|sont|ont) (?:entree?s? par effraction|defonce (?:la|ma) porte)(?! hier| la semaine)',
    ]),
    other: alone,
    most: 70,
    unless: expression(['(?:last|yesterday|ago|la semana pasada|ayer|hier|dernier|derniere|passee?)']),
  },
  {
    is: 'other',
    one: expression([
      `${intruder}${justNow} (?:trying|tries|attempting)(?: to)? (?:get|come|climb)(?: (?:his|their|her) way)? (?:in|into|inside|through)(?: to)? (?:my|our)(?: \\w+)? (?:house|home|place|apartment|apt|flat|doors?|windows?|unit|basement|garage|shop|store|room|building|condo|trailer)${bygone}`,
      `${intruder}${justNow} (?:trying|tries|attempting)(?: to)? (?:break|force|bust|kick|smash)(?: (?:his|their|her) way)? (?:in|into|through|down|open)(?: to)? (?:my|our|the)(?: \\w+)? (?:house|home|place|apartment|apt|flat|doors?|windows?|unit|basement|garage|shop|store|room|building|condo|trailer)${bygone}`,
      `${intruder}(?: ?s| is| are| re| keeps?| now| currently| literally| still)+ (?:kicking|punching|smashing|breaking)(?: (?:in|down|at|on|through|open))? (?:my|our)(?: \\w+)? (?:doors?|windows?)`,
      '(?:burglars?|intruders?|robbers?|prowlers?|thieves)(?: (?:is|are|s|right|now|still|just))* (?:in|inside|at|outside|by) (?:my|our|the) (?:\\w+ )?(?:house|home|apartment|window|door|garage|yard|basement|shop)',
      '(?:se )?(?:estan?|quieren?|intentan?|andan?|tratan?)(?: (?:de|tratando|intentando|queriendo|a))* (?:entrar|entrando|meterse|metiendose|metiendo|forzar|forzando|tumbar|tumbando|pateando|patear)(?: (?:a|en|por|la|fuerza))* (?:mi|nuestra) (?:casa|puerta|departamento|ventana|chapa|cerradura|tienda|cuarto|apartamento)',
      '(?:se )?(?:esta|estan)(?: (?:queriendo|intentando))? (?:metiendo|meter|entrando)(?:se)? (?:alguien|un (?:hombre|tipo|ladron|senor)|unos (?:hombres|tipos|ladrones)|gente)|(?:alguien|un (?:hombre|tipo|ladron)|ladrones)(?: (?:se|esta|estan|quiere|quieren|intenta))* (?:metiendo|metio|mete|meterse|entrar|entrando)(?:se)? (?:a|en|por)(?: (?:la|mi|el))* (?:casa|puerta|ventana|departamento|cuarto)(?! ayer| anoche)',
      '(?:quelqu un|du monde|des (?:gens|gars)|un (?:gars|homme|type|voleur))(?: (?:qui|est|sont|en train|de))* (?:essaie|essaye|essaient|tente|tentent)(?:nt)? (?:d|de) (?:entrer|rentrer|defoncer|forcer)(?: (?:dans|ma|la|notre|mon|chez))+ (?:nous|moi|maison|porte|logement|appart\\w*|cour)',
    ]),
    unless: expression(['agua|water|eau']),
  },
]
