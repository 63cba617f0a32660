// A danger that is only to be inspected for, prevented, cleaned away or made good is the name of a job.

const ofFire = '(?:(?:electric(?:al)?|house|building|kitchen|annual|home) )?fire'
const check =
  '(?:inspections?|inspect(?:ed)?|tests?|tested|testing|checks?|checked|checkup|certificates?|certification|survey|assessments?)'
const reason =
  '(?=(?: \\p{L}+){0,7} (?:sale|selling|sell|sold|closing|purchase|buy|buying|insurance|insurer|annual|yearly|routine|realtor|mortgage|landlord cert\\p{L}*|permit)(?!\\p{L}))'
const reasonEs =
  '(?=(?: \\p{L}+){0,7} (?:venta|vender|comprar|compra|seguro|aseguradora|anual|rutina|permiso)(?!\\p{L}))'
const reasonFr =
  '(?=(?: \\p{L}+){0,7} (?:vente|vendre|achat|acheter|assurances?|assureur|annuelle?|notaire|permis)(?!\\p{L}))'
const smokeSmell = '(?:(?:cigarette|cigar|old|stale|tobacco|weed) )?smoke (?:smells?|odou?rs?|stink)'
const getRid =
  '(?:get|getting|take|remove|removal of|removing|eliminate|clean|cleaning|rid of|detail\\p{L}*|ozone|deodori[sz]\\p{L}*)'
const vehicle = '(?:cars?|trucks?|vans?|suvs?|vehicles?|jeep|rv|camper)'
const vehicleEs = '(?:carros?|coches?|autos?|camionetas?|trocas?|vehiculos?)'
const vehicleFr = '(?:auto|voiture|char|camion|vehicule|vus)'
const source =
  '(?!(?: \\p{L}+){0,6} (?:outlets?|panel|wir\\p{L}+|vents?|furnace|dryer|coming|now|prise|panneau|enchufe))'

/** Each is made unreadable before dangers are looked for. */
export const errands: readonly string[] = [
  `${ofFire} (?:${check}|safety|codes?|prevention|protection|drills?|compliance)`,
  `gas (?:leaks? )?${check}${reason}`,
  `${check} (?:for|of)(?: (?:any|a|the|possible))* gas leaks?${reason}`,
  `(?:revision|inspeccion|prueba) (?:anual|de rutina) (?:(?:de|por|las|la) )*fugas?(?: de gas)?`,
  `(?:revision|inspeccion|prueba|deteccion|revisar|checar) (?:(?:de|por|si hay|las|la|una) )*fugas?(?: de gas)?${reasonEs}`,
  `(?:tests?|inspection|detection|verification|essai|controle|recherche) (?:(?:de|d|des|la|les) )*(?:fuites?|etancheite)(?: de gaz)?${reasonFr}`,
  `${getRid}(?: (?!smoke)\\p{L}+){0,4} ${smokeSmell}${source}`,
  `${smokeSmell}(?: \\p{L}+){0,3} (?:removal|removed|eliminat\\p{L}+|out of (?:my|the|a|our))`,
  `${smokeSmell} (?:in|inside|from)(?: (?:my|the|a|our|this|his|her))*(?: \\p{L}+)? ${vehicle}(?=$|\\n| (?:i|we|from|prior|previous|last|smoker|interior|seats|can|do|need|quote|price|how))${source}`,
  `(?:quitar|quiten|eliminar|sacar|remover)(?: \\p{L}+){0,3} olor (?:a|de|del) (?:humo|cigarro)${source}`,
  `olor a humo (?:del?|en(?: el| la| mi| un| una)?) ${vehicleEs}(?: usad[oa])?${source}`,
  `(?:enlever|eliminer|retirer|sortir|faire partir)(?: \\p{L}+){0,3} odeurs? de (?:fumee|cigarette)${source}`,
  `odeurs? de (?:fumee|cigarette) dans(?: (?:l|la|le|mon|ma|une|un))* ${vehicleFr}(?: usagee?)?${source}`,
  `(?:how|ways?|anything)(?: (?:do|can|to|should|i|we|you))+ (?:(?:prevent|avoid)(?: \\p{L}+){0,4} flood\\p{L}*|(?:stop|keep)(?: (?!the|this|it)\\p{L}+){1,3} from flooding)(?![^\\n]* (?:now|fast|help|rising)(?!\\p{L}))`,
  '(?:evit\\p{L}+|prevenir|prevengo|impedir)(?: \\p{L}+){0,4} (?:inund\\p{L}+)',
  '(?:eviter|prevenir|empecher)(?: \\p{L}+){0,5} (?:inond\\p{L}+|refoul\\p{L}+)',
  '(?<=(?:oeil|yeux) )(?:(?:et|pis|puis) )?ca brule\\p{L}*',
  '(?:cigarette|cigar|tobacco|weed|vape) smoke|humo de (?:cigarros?|cigarrillos?|tabaco)|fumee de (?:cigarettes?|tabac|cannabis)',
  'rising mains?',
  'flooded (?:the |my )?(?:carb\\p{L}*|engine|motor|mower)',
  '(?:carburador|motor) (?:se )?(?:inund\\p{L}+|ahog\\p{L}+)|carburateur noye|moteur noye',
  '[^\\n]*(?<!\\p{L})(?:at|by|from)(?: (?:the|an|a|my))* (?:another|other|different|old|last|previous|some other) (?:salon|stylist|barber|hairdresser|spa|place)(?!\\p{L})(?![^\\n]* (?:now|still|today|bleed\\p{L}*|breath\\p{L}*)(?!\\p{L}))[^\\n]*',
  '[^\\n]*(?<!\\p{L})(?:another|different|old|last|previous) (?:salon|stylist|barber|hairdresser|spa) (?:burn|fried|ruin)\\p{L}*(?![^\\n]* (?:now|still|today|bleed\\p{L}*)(?!\\p{L}))[^\\n]*',
  '[^\\n]*(?<!\\p{L})otr[oa] (?:salon|estetica|peluqueria|estilista|barberia)(?!\\p{L})(?![^\\n]* (?:ahora|sigue|todavia|sangr\\p{L}*)(?!\\p{L}))[^\\n]*',
  '[^\\n]*(?<!\\p{L})autre (?:salon|coiffeu\\p{L}+|estheticienne)(?!\\p{L})(?![^\\n]* (?:maintenant|encore|saigne\\p{L}*)(?!\\p{L}))[^\\n]*',
]
