// Scenes of who is hurt by a thing: it fell on them, holds them, or got into their eyes; of the three languages together.
import { expression } from './near.ts'
import type { Scene } from './scene-words.ts'

const limb = '(?:legs?|foot|feet|hands?|arms?|fingers?|thumb|head|chest|back|toes?|ankle|wrist|shoulder|knee)'
const kin =
  '(?:moms?|mum|mother|dads?|father|wife|wifes|husbands?|sons?|daughters?|kids?|child|baby|toddler|grandm\\w+|grandp\\w+|brothers?|sisters?|friends?|partner|roommate|neighbou?rs?|helper|coworker|dog|guy|guys|man|woman|worker)'
const ofThem =
  '(?! (?:of|rest|rail|board|gasket|yard|door|porch|deck|patio|side|wall|seat|end|burner|lights?|steps|bumper|windows?|cars?|trucks?|vans?|suv|house|roof|fence|shed|tools?|toys?|bikes?|bed|desk|room|property|garage|stuff|phone|lawn|driveway|table)(?:\\s|$))'
const ones = `(?:(?:me|him|us|them)(?! an? )|her(?=$| (?:and|in|while|help|now|she|shes|please|from|at))|(?:my|his|her|our|their|the|a)(?: ${kin})? ${limb}${ofThem}|(?:my|his|her|our|their|the|a) ${kin}${ofThem})`
const falls =
  '(?:fell|fallen|tipped|toppled|came down|crashed|collapsed|landed|rolled|slipped off the jack|dropped)(?: (?:right|down|over|off|and|back))*'
const limbEs = '(?:pies?|pierna|manos?|brazo|dedos?|cabeza|pecho|espalda)'
const kinEs =
  '(?:mama|papa|espos[oa]|marido|hij[oa]|hijit[oa]|nin[oa]|beb[ei]|abuel[oa]|herman[oa]|amig[oa]|vecin[oa]|senor|trabajador)'
const limbFr = '(?:pieds?|jambe|mains?|bras|doigts?|tete|dos|poitrine|orteils?)'
const kinFr =
  '(?:mari|femme|conjointe?|fils|fille|garcon|bebe|enfant|mere|pere|maman|papa|frere|soeur|ami|voisine?|gars)'
const isNoHarm = expression([
  'prices?|bill|quote|water drop\\w*|drops of|luck|deal|asleep|hair (?:fell|dropped)|color|precio|prix',
])

const caustic =
  '(?:perm|solution|bleach|dye|tint|developer|relaxer|chemicals?|acid|glue|adhesive|product|cleaner|drano|lye|keratin|peroxide|refrigerant|coolant|battery|gasoline|fiberglass|tinte|decolorante|cloro|quimicos?|acido|pegamento|producto|liquido|teinture|decolorant|produit|colle|acide|javel|liquide)'
const intoEyes =
  '(?:in|into|inside|en|dans)(?: (?:my|her|his|both|one|the|el|los|un|l|les|mes|mon|son|ses|sus?|mis?))+ (?:eyes?|ojos?|oeil|yeux)'

export const hurtByThings: readonly Scene[] = [
  {
    is: 'other',
    one: expression([
      `${falls} (?:on|onto|on top of|over|across)(?: top of)? ${ones}`,
      `(?:he|she|i|im|hes|shes|${kin}|${limb})(?: (?:is|are|got|gets|s|still|all))* (?:pinned|crushed|trapped)(?: (?:under|beneath|between|by|in|against)| and|$)`,
      `${limb}(?: (?:is|are|got|gets|s|still))* (?:stuck|caught|wedged|jammed|pinned|crushed) (?:in|under|beneath|between|inside)`,
      `(?:hes|shes|he is|she is|im|i am|${kin} is) (?:stuck|caught) (?:under|beneath|between)`,
      `${limb}(?: (?:and|but))? (?:hes|shes|he is|she is|im|i am) (?:stuck|trapped|pinned)`,
    ]),
    unless: isNoHarm,
  },
  {
    is: 'other',
    one: expression([
      '(?:se )(?:me |le |nos |les )?(?:cayo|callo|volco|volteo|vino|desplomo)(?: (?!agua)\\w+){0,4} encima(?! de(?: (?:la|el|mi|los|las|mis))* (?:barda|cerca|pasto|patio|carro|coche|auto|techo|hombros|jardin|mesa|banqueta))',
      `(?:cayo|callo|volco|volteo)(?: (?!agua)\\w+){0,4} (?:en|sobre|encima de)(?: (?:el|la|los|mi|su))* (?:${limbEs}|${kinEs})`,
      `(?:${kinEs}|${limbEs})(?: (?:esta|quedo|se))* (?:atrapad[oa]|atorad[oa]|aplastad[oa])(?: (?:debajo|abajo|entre|bajo|en)|$)`,
      `(?:tombee?s?|renversee?s?|bascule\\w*|effondree?s?)(?: \\w+)? sur (?:moi|lui|elle|nous|(?:mon|ma|son|sa|le|la|l|les|mes|ses|notre) (?:${kinFr}|${limbFr}))`,
      `(?:${kinFr}|${limbFr}|il|elle|je)(?: (?:est|suis|reste|s est))* (?:coincee?|pris|prise|ecrasee?) (?:sous|en dessous|entre)`,
    ]),
    unless: isNoHarm,
  },
  {
    is: 'other',
    one: expression([intoEyes, 'los ojos|mis ojos|un ojo']),
    other: expression([caustic]),
    most: 35,
    unless: expression([
      '(?:dont|not|never|without|no|avoid|safe|keep|sin|pas|eviter)(?: \\w+){0,4} (?:in|into|en|dans)(?: \\w+){0,2} (?:eyes?|ojos?|oeil|yeux)|eyebrows?|cejas|sourcils',
    ]),
  },
]
