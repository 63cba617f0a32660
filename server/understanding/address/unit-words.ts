// How people write which door of a house: "apt 4", "#12", "3rd floor", "3º B", "appt 3", "int 5". Sticky: they look where they are put.

const unitWord =
  'apt|apartment|apartament|apartamento|appartment|appartement|appart|appt|app|apto|apart|unit|unite|suite|ste|flat|rm|room|bldg|building|bat|batiment|edificio|edif|ed|lot|lote|lt|trlr|trailer|space|spc|bureau|local|loc|piso|depto|dpto|departamento|dept|interior|int|exterior|ext|puerta|pta|porte|escalera|esc|escalier|portal|torre|bloque|blq|mz|manzana|casa|entrada|etage|floor|fl|level|lvl|tower|block|shop|villa|ph|penthouse|town ?house|th|chambre|bte|boite|box|dock|bay|door|buzzer|buzz|stall|site|comp|office'

const unitNumber =
  '(?:#|no\\.?|num\\.?|n[o°º])? ?(?:[a-z]?-?\\d{1,5}[a-z]?(?:[-/]?[a-z\\d]{1,3})?|ph ?\\d{1,2}|[a-z])(?![\\p{L}\\d])'

/** The word is over before its number begins. */
const gap = '(?:\\. ?| |(?=[#\\d]))'

/** A unit behind or in front of the street. */
export const unit = new RegExp(
  `(?:${unitWord})${gap}${unitNumber}|# ?[a-z]?\\d{1,5}[a-z]?(?![\\p{L}\\d])|no\\.? \\d{1,4}(?![\\p{L}\\d])`,
  'uy',
)

/** A unit that stands right at the end of what is looked at. */
export const unitBefore = new RegExp(
  `(?:^|[^\\p{L}\\d#/])((?:(?:u|${unitWord})${gap}${unitNumber}|# ?[a-z]?\\d{1,5}[a-z]?) ?(?:, ?|- ?|/ ?| at |\\n| |: ?)|#)$`,
  'u',
)

export const floor =
  /(?:(?:on |in |en |au )(?:the |el |la )?)?(?:(?:\d{1,2}(?:st|nd|rd|th|e|eme|ieme|er|o|a|ro|do|to|º|ª|°)?|ground|first|second|third|fourth|top|main|upper|lower|basement|primer|segundo|tercer|rez-de) ?(?:floor|flr|fl|etage|piso|planta|level|unit|apt|suite|-chaussee)(?: (?:flat|apt|apartment|unit|suite))?|rdc|bajos?(?: [a-d])?|planta baja|pb|ground|basement apt)(?![\p{L}\d])/uy

/** "Kingston Rd, number 2140". */
export const houseNumber = /(?:house )?(?:number|nbr|numero) ?#? ?\d{1,5}[a-z]?(?![\p{L}\d])/uy

/** A part of the house that is told without a number: said of the house, the clause is over with it. */
export const part =
  /(?:(?:in |on )?(?:the |our |my )?(?:(?:rear|back|front|side|upper|lower|upstairs|downstairs|main|basement|bsmt|top|coach|carriage|laneway|lane|guest|garden|granny|in-law)[ -](?:unit|apt|apartment|suite|flat|house|half|level|floor|duplex)|bsmt(?: apt| unit)?|basement|upstairs|downstairs|upper|lower|rear|main)|(?:en )?(?:el |la )?(?:sotano|planta (?:alta|baja)|parte de (?:atras|arriba|abajo)|casa (?:de atras|trasera)|primer|segundo|tercero?|cuarto|arriba|abajo|atras)|(?:au |dans le |a l')?(?:demi[ -])?(?:sous[ -]?sol|rez[ -]de[ -]chaussee|rdc|\d{1,2}(?:e|er|eme|ieme)|premier|deuxieme|troisieme|quatrieme|arriere)|en (?:haut|bas|arriere))(?= ?(?:$|[,.;!\n)]|(?:please|pls|thanks|svp|merci|por favor|gracias)(?!\p{L})))/uy

/** Floor and door as they are written in Spain: "3º B", "2o izq", "1ª". */
export const spanishFloor =
  /\d{1,2} ?(?:[oa]|º|ª|°)\.?(?: ?(?:[a-h]|\d|izq(?:uierda)?|dcha|der(?:echa)?|pta\.? ?\d))?(?![\p{L}\d])|\d{1,2}[-, ]?(?:izq(?:uierda)?|dcha|[a-d])(?![\p{L}\d])/uy

/** A Mexican or Colombian quarter: "col. Roma Norte", "barrio Laureles". */
export const quarter =
  /(?:col|colonia|fracc|fraccionamiento|barrio|urb|urbanizacion|sector|residencial|res|conjunto)\.? \p{L}[\p{L}'-]*(?: (?:de la|de|del|los|las|la|el|norte|sur|centro|\p{L}[\p{L}'-]+)){0,2}/uy

/** "3rd floor, 128 Sterling Rd". */
export const floorBefore =
  /(?:^|[^\p{L}\d])((?:\d{1,2}(?:st|nd|rd|th|e|er|eme|o|º|ª)|ground|first|second|third|fourth|top|main|upper|lower|basement|primer|segundo|tercer) (?:floor|flr|fl|level|etage|piso|unit|apt|apartment|flat)(?: (?:flat|apt|unit))?,? )$/u

/** "el 1208 de la calle Olive". */
export const numberOfStreet = /(?:^|[^\p{L}\d/:.-])(?<!\blas )(\d{1,5}[a-z]? (?:de la|del|de) )$/u

/** "corner of 5th and Main" is how the place is said, not only where. */
export const cornerBefore =
  /(?:^|[^\p{L}])((?:[ns][ew] |north |south |east |west )?(?:corner of|corner|intersection of|junction of|esquina (?:de|con)|esq\.?|(?:coin|angle|intersection)(?: des?| du)?|cruce de) )$/u

/** Where the number itself holds the unit ("2/18") or names a lot: only the word goes before. */
export const unitWordBefore = /(?:^|[^\p{L}])((?:unit|apt|apartment|suite|ste|flat|lot|appt|app|u) )$/u

/** "12 & 14 Elm St", "12 - 14 Elm St". */
export const numberBefore = /(?:^|[^\p{L}\d] ?|\b(?:at|is|its|it's|both|houses?|numbers?) )(\d{1,5}[a-z]? ?[&-] ?)$/u

/** Words that begin a unit, a quarter or the like, and so end a street. */
export const unitStarts =
  /^(?:apt|app|appt|appart|apto|numero|num|no|int|interior|ext|piso|depto|dpto|departamento|col|colonia|unit|suite|ste|etage|bat|local|esquina|esq|coin|angle|entre|cp|barrio|lote|manzana|mz|edificio|torre|bloque|apartamento)$/
