// Scenes of things: alarms, what was found, heat, wires and water; of the three languages together, for people mix them when they are afraid.
import { expression } from './near.ts'
import type { Told } from './signs.ts'

/** `other` stands at most so many letters away; without it `one` tells all. Where `unless` is said too, the scene is another. */
export type Scene = {
  is: Told['is']
  one: RegExp
  other?: RegExp
  most?: number
  unless?: RegExp
  inTwoBreaths?: boolean
}

const gas = '(?:natural )?(?:ga[sz]|propane|propano|butane|butano|lpg|methane)'
const carbon = '(?:co2?|c o|carbon ?(?:monox\\w+|dioxide)|monox\\w+(?: de carbon[eo])?|carbon[eo]?)'
const alarm = '(?:alarms?|detectors?|sensors?|monitors?)'
const alarmOf = '(?:alarmas?|alarmes?|detector(?:es)?|detecteurs?|avertisseurs?|sensor(?:es)?|capteurs?)'
const of = '(?:de|del|du|d|a|au|aux|le|la|l|el|fuites?|fugas?|por)'
const sounds =
  '(?:going|goes|go|gone|went|set|setting) (?:off|crazy|nuts|wild|mad|bonkers|berserk|ape\\w*|again|nonstop|beep\\w*|and on)|(?:keeps?|kept|wont stop|started|starts) (?:on )?(?:going|beep\\w*|ring\\w*|sound\\w*|scream\\w*|alarm\\w*)|beep(?:s|ed|ing)?|ring(?:s|ing)|scream(?:s|ing)|blar(?:es|ing)|shriek\\w*|wail\\w*|sound(?:s|ed|ing)|alarming|triggered|tripped|(?:wont|doesnt|will not|does not) (?:stop|shut up|quit)|non ?stop|son(?:ando|o|aba|ar)|suena[ns]?|pit(?:a|ando|o|ar)|chill(?:a|ando)|grit(?:a|ando)|se (?:activo|disparo|prendio)|no (?:para|deja|se calla)|sonne(?:nt|r)?|bip(?:e|er|ent)?|hurle(?:nt|r)?|crie(?:nt|r)?|(?:s est |se )?declench\\w+|activee?|(?:arrete|arretent) (?:pas|plus|pu)|part (?:sans|tout|encore|aux|toute)|est partie?'
const batteryOnly = expression([
  'batter(?:y|ies)|bateria\\w*|batteries?|pilas?|piles?|expired|end of life|low|chirp\\w*|every \\w+ (?:seconds|secs|minutes?|mins?)',
])

export const alarms: readonly Scene[] = [
  {
    is: 'gas',
    one: expression([`${gas}(?: leak)? ${alarm}`, `${alarmOf}(?: ${of})+ ${gas}`, `${alarmOf} gaz`]),
    other: expression([sounds]),
    most: 30,
    unless: batteryOnly,
  },
  {
    is: 'co',
    one: expression([`${carbon}(?: gas)? ${alarm}`, `${alarmOf}(?: ${of})+ ${carbon}`]),
    other: expression([sounds]),
    most: 30,
    unless: batteryOnly,
  },
]

const whoCame =
  '(?:fire ?(?:dep\\w*|men|man|fighters?|brigade|guys|crew|chief|marshal)|firefighters?|gas (?:company|co|guy|man|tech|people|utility|inspector)|utility(?: company| guy)?|enbridge|national grid|con ?ed|fortis|socal ?gas|paramedics?|bomberos?|(?:compania|senor|tecnico|inspector|gente|los) (?:de|del|de la) gas|pompiers?|energir|gaz metro|grdf|(?:compagnie|gars|technicien|inspecteur) (?:de|du) gaz)'
const sayThatThere =
  '(?:said|says|say|told|tells|found|finds|detected|measured|got|confirmed|picked up|dij\\w+|dicen?|encontr\\w+|detectar\\w+|detecto|midieron|confirm\\w+|(?:a|ont) (?:dit|trouve|detecte|mesure|confirme|releve)|disent|dit|trouve)'
const notThere =
  '(?:no|not|nothing|isnt|wasnt|without|never|none|zero|rien|pas|plus|aucune?|sin|nada|ni|fine|ok|okay|safe|normal|clear|install\\w*|replac\\w*|put|needs?|should|must|new|check|turn\\w*|shut|off|buy|get)'
const thing =
  '(?! (?:monox\\w+ |de \\w+ )?(?:alarms?|detectors?|meters?|stoves?|company|guy|man|valves?|lines?|furnace|bill|heater|dryer|fireplace))'
const dealtWith =
  '(?!.{0,50}\\b(?:shut|turned|fixed|repaired|capped|gone|fine|okay|safe|normal|clear|cleared|off|neighbou?rs?|cerr\\w+|arregl\\w+|coupe|ferme|repare|regle)\\b)'
const between = `(?: (?!${notThere}\\b)\\w+){0,6}`

export const found: readonly Scene[] = [
  { is: 'co', one: expression([`${whoCame}${between} ${sayThatThere}${between} ${carbon}${thing}${dealtWith}`]) },
  {
    is: 'gas',
    one: expression([
      `${whoCame}${between} ${sayThatThere}${between} (?:${gas}|leaks?|fugas?|fuites?)${thing}${dealtWith}`,
    ]),
  },
]

const heater =
  '(?:furnace|boiler|(?:hot )?water (?:heater|tank)|heater|heating|chimney|fireplace|generator|fournaise|chaudiere|chauffe eau|chauffage|poele|generatrice|calentador|caldera|calefaccion|calefon|generador)'
const hotWall =
  '(?:walls?|ceiling|drywall)(?: (?:is|are|feels?|still|and|its|s|very|so|really|super|getting|gets|burning))+ hot(?! (?:water|tub|pink|side))|(?:pared|muro|techo)(?: (?:esta|se|siente|sigue|todavia|muy|bien|aun))+ caliente|(?:mur|plafond)(?: (?:est|encore|toujours|tres|vraiment|ben))+ (?:chaud|brulant)'
const burnsItself =
  '(?:enchufes?|contactos?|tomacorrientes?|tablero|cables?|extension|multicontacto|regleta|clavija|pared|cortinas?|sarten|aceite|colchon|sillon|basura)'

export const heat: readonly Scene[] = [
  {
    is: 'co',
    one: expression([
      `(?:exhaust(?! (?:fan|vent|hood|pipe|duct|hose))|fumes?)(?: (?:smells?|odou?rs?|gas|gases))?(?: \\w+){0,5} (?:from|off|by|near|around)(?: (?:the|my|our|a|gas))* ${heater}`,
      `${heater} (?:exhaust )?fumes`,
      `smell\\w*(?: (?:the|like|of|some|a|car|strong))* (?:exhaust|fumes)(?: \\w+){0,3} in(?: (?:the|my|our))* (?:house|home|basement|bedroom|apartment)`,
      `(?:odeur|sent)(?: \\w+){0,3} (?:echappement|combustion)(?: \\w+){0,5} (?:maison|sous sol|chambre|${heater})`,
      `(?:gases|olor a escape)(?: \\w+){0,3} (?:del?|de la|en la) (?:casa|${heater})`,
    ]),
  },
  {
    is: 'gas',
    one: expression([
      '(?<!\\b(?:tank of|out of) )gas(?! (?:prices?|bills?|station|company|guy|man|cost))',
      'ga[sz]|propane',
    ]),
    other: expression([
      '(?:making|makes|made|getting) (?:me|us|everyone|everybody|my \\w+|him|her|them|the kids) (?:all |so |really |feel )*(?:sick|dizzy|ill|nauseous|cough|faint|sleepy|lightheaded)|(?:nos|me) (?:esta |tiene |pone )*(?:maread\\w*|mareando|enferm\\w+)|(?:rend|donne) (?:tout le monde |nous |les enfants )?(?:malades?|mal a la tete|mal au coeur)',
    ]),
    most: 30,
    unless: expression(['prices?|bills?|cost|money|factura|recibo|precio|facture|prix']),
  },
  { is: 'flames', one: expression([hotWall]) },
  {
    is: 'flames',
    one: expression([
      '(?:panel|breaker(?: box)?|outlet|socket|fuse ?box|wiring|plug) fires?(?! (?:alarms?|rated|proof|place|stop\\w*|code|inspect\\w*|door|watch))',
      `se (?:me |nos |le )?(?:prendio|prendieron|incendio|incendiaron)(?: (?:el|la|las|los|un|una|mi|de|en))* ${burnsItself}`,
      `${burnsItself} (?:ya )?se (?:me |nos |le )?(?:prendio|prendieron|incendio|incendiaron)`,
      '(?:heater|candles?|stove|burner|iron|lamp|outlet|dryer|sparks?|grease|flame)(?: \\w+){0,2} (?:caught|lit up|ignited)(?: on)?(?: (?:the|my|our|a|some))* (?:curtains?|drapes?|bed(?:ding)?|blankets?|couch|sofa|carpet|rug|towels?|wall|paper|clothes|cabinets?|fire)',
      '(?:i ?l )?y ?a (?:un |le |du )feu(?! (?:vert|rouge|de|d|au coin|dans le (?:foyer|poele)))',
    ]),
  },
]

const livePole =
  '(?:power|hydro|electric(?:al)?|utility|overhead|service|live|high voltage)(?: power)? ?(?:lines?|wires?|cables?|poles?)'
const liesOn =
  '(?:is|are|s|just|fell|fallen|down|laying|lying|hanging|draped|came|resting|sitting|leaning|still|low|sparking|right|now|landed|snapped|broke|and|its)'
const myThings =
  '(?:car|truck|van|suv|roof|house|home|driveway|lawn|yard|fence|garage|shed|street|road|sidewalk|deck|porch|pool)'
const frenchWire =
  '(?:fils?|lignes?|cables?)(?: (?:electriques?|d hydro|hydro|de courant|haute tension|d electricite))+'
const spanishWire = 'cables?(?: de(?: la| alta)? (?:luz|tension|corriente|electricidad))+'

export const wires: readonly Scene[] = [
  {
    is: 'electrical',
    one: expression([
      `(?:trees?|branch(?:es)?|limbs?|trunk|pole)(?: (?:${liesOn}|has|up|big|huge))* (?:on|onto|into|across|over|in|against|through)(?: (?:top|of|the|my|our|a|some))* ${livePole}`,
      `${livePole}(?: ${liesOn})* (?:on|across|over|onto)(?: (?:top|of))* (?:my|our|the) ${myThings}`,
      `${spanishWire}(?: (?:se|me|cayo|caido|esta|colgando|tirado|quedo|suelto))* (?:en|sobre|encima del?|arriba del?)(?: (?:mi|el|la|nuestro))? (?:carro|coche|auto|troca|camioneta|techo|casa|patio|calle|banqueta|cerca|barda)`,
      '(?:arbol|rama|poste)(?: (?:se|me|nos|esta|ya|cayo|caido|recargado|tirado))* (?:en|sobre|encima de|arriba de)(?: (?:los|las|el|la))* (?:cables?|lineas?)',
      'cayo(?: (?:un|una|el|la))* (?:arbol|rama|poste)(?: \\w+){0,2} (?:en|sobre|encima de|arriba de)(?: (?:los|las|el|la))* (?:cables?|lineas?)',
      `${frenchWire}(?: (?:est|sont|tombee?s?|accrochee?s?|couchee?s?))* sur (?:mon|ma|le|la|l|notre|les) ?(?:char|auto|voiture|toit|camion|maison|terrain|entree|cloture|rue)`,
      '(?:arbre|branche|poteau)(?: (?:est|tombee?|accotee?|appuyee?|couchee?|accrochee?))* (?:sur|dans)(?: (?:le|la|les|l|mes))* (?:fils?|lignes?|cables?)',
    ]),
    unless: expression([
      '(?:trim|prun|grow)\\w*|(?:run|install|bury|add|put)(?:ning|ing)? (?:a|an|the|new|some|my)|pasar|poner|instalar|podar|emonder|installer|passer',
    ]),
  },
  {
    is: 'electrical',
    one: expression([
      'outlets?|sockets?|receptacles?|plugs?|breakers?|fuses?|panel|switch(?:es)?|enchufes?|contactos?|tomacorrientes?|apagador(?:es)?|tablero|prises?|panneau|disjoncteurs?|interrupteurs?',
    ]),
    other: expression([
      '(?:got|turned|turning|went|going|goes|gone|turns) (?:all )?black|blackened|(?:se )?(?:puso|pusieron|quedo|quedaron) (?:tod[oa] )?negr[oa]s?|ennegrecid[oa]s?|(?:devenue?s?|toute?s?) noire?s?',
    ]),
    most: 18,
    unless: expression(['covers?|plates?|colou?rs?|paint\\w*|black out|blackout']),
  },
  {
    is: 'electrical',
    one: expression([
      '^(?:(?:hi|hello|help|i|have|got|a|very|really|super|my|theres) )*hot (?:outlet|plug|socket|receptacle|breaker)(?: (?:help|please|in (?:the |my )?\\w+))?$',
    ]),
  },
]

export const water: readonly Scene[] = [
  {
    is: 'flood',
    one: expression(['overflow(?:s|ed|ing)?|desbord(?:a|ando|o)|rebos(?:a|ando|o)|debord(?:e|ent|ait)']),
    other: expression([
      '(?:cant|cannot|wont|couldnt|unable to|not able to|dont know how to|how do (?:i|we))(?: \\w+){0,4} (?:off|stop|stopping|close)|no (?:la |lo |le |se |me )?(?:puedo|podemos|se como)(?: \\w+){0,3} ?(?:parar\\w*|cerrar\\w*|apagar\\w*)|(?:peux|arrive|sais|reussis|capable)(?: \\w+){0,4} (?:fermer|arreter|couper)',
    ]),
    most: 40,
    inTwoBreaths: true,
  },
  {
    is: 'flood',
    one: expression([
      '(?:\\d+|a|one|two|three|four|five|six|ten|un|una|dos|tres|deux|trois|quatre|couple)(?: of)? ?(?:inch(?:es)?|in|cm|feet|ft|foot|pulgadas?|centimetros?|pies|pouces?|pieds?|centimetres?)',
    ]),
    other: expression([
      'rising|climbing|getting (?:higher|deeper)|subiendo|sigue subiendo|(?:ca|eau) monte|monte encore',
    ]),
    most: 40,
    unless: expression(['prices?|temps?|temperature|gauge|tide|grass|snow|rising main|fence|desk']),
  },
  {
    is: 'flood',
    one: expression([
      '(?:water (?:heater|tank)|hwt|tank|washer|washing machine|dishwasher|boiler|calentador|tinaco|lavadora|reservoir(?: d eau chaude)?|chauffe eau|laveuse|lave vaisselle)',
    ]),
    other: expression([
      '(?:dumped|emptied)(?: (?:out|itself|everything|all))* (?:all over|on|onto|into|over|through)',
      'se (?:vacio|esta vaciando) (?:en|por|sobre)',
      '(?:videe?|vide|se vide) (?:sur|dans|partout)',
    ]),
    most: 20,
  },
]
