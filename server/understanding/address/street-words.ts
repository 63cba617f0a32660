// What streets are called and what stands around them, in three languages; small letters, no accents, no full stop.
import { wordList } from '../language/word-list.ts'

/** Behind a name these make a street whatever the name is. */
export const strongTypes = wordList(
  `st street str stret steet streeet rd road raod ave av aven avenue avenu aveneu aveune avn blvd boulevard boul bvd blv bld cres crescent cresent crescant crs ct crt ln lane pkwy parkway hwy highway terr terrace tce ter cct circuit sq mews gdns grove grv trl pde parade tpke turnpike wynd expressway expy cresc strasse sideroad`,
)

/** Words of every day that are streets only behind a name of their own. */
export const weakTypes = wordList(
  `drive dr drv way wy place pl court circle cir cr close cl row walk gate gates path heights hts hill hills mount crossing xing loop run ridge rdg view vista landing common commons green rise quay wharf alley aly bend cove point pointe pt park square line trail tr garden gardens end field fields lea meadow meadows orchard vale croft fold plaza pass passage cross bypass spur crest glen hollow promenade esplanade broadway pike causeway gr shore village estate`,
)

/** In front of a name or a number: "calle 8", "rue des Lilas". */
export const leadingTypes = wordList(
  `calle cll cl c/ avenida av avda avd ave carrera cra kra cr camino cam paseo plaza pza calzada calz bulevar carretera ctra callejon privada priv prolongacion prol ronda travesia via diagonal diag transversal glorieta autopista circunvalacion rambla pasaje pje
   rue r avenue boulevard boul bd blvd bld bvd chemin ch chem che place pl allee allees all impasse imp route rte quai cours square sq passage psg rang montee cote croissant terrasse ruelle sentier voie faubourg fbg promenade esplanade venelle rond-point mail cite`,
)

/** The leading types that mean nothing else: with a house number behind the name they make an address. */
export const plainLeadingTypes = wordList(
  `calle cll avenida av avda avd ave carrera cra kra camino paseo plaza pza calzada calz bulevar callejon privada prolongacion travesia diagonal transversal glorieta rambla rue avenue boulevard boul bd blvd chemin impasse allee quai ruelle route`,
)

/** With a number behind them they are roads: "Hwy 7", "county road 9". */
export const numberedRoads =
  /(?:(?:old )?(?:hwy|highway|state (?:hwy|highway|route|road)|county (?:rd|road|hwy|highway|line)|co\.? r(?:d|oad)|(?:township|twp|range|rge|regional|reg|farm|fire|forest|forestry|ranch|rural|provincial)\.? r(?:d|oad)|conc(?:ession)?(?: r(?:d|oad))?|side ?r(?:d|oad)|route|rte|us(?: hwy| route)?|fm|sr|line|interstate|autoroute|carretera|km)\.? ?#?|(?:road|rd|avenue|ave|street|st) #?|[abm](?=\d{1,4}(?![\p{L}\d])))\d{1,4}[a-z]?(?: (?:north|south|east|west|[nsew]))?(?![\p{L}\d])/uy

/** A rural box route, an address by itself. */
export const ruralRoute =
  /(?:r\.?r\.?|rural route|hcr?) ?(?:no\.? ?|# ?)?\d{1,3}(?:,? (?:po )?box \d{1,5})?(?![\p{L}\d])/uy

/** Streets that are counted from the middle of a Mexican town, with the house behind: "14 norte 233". */
export const countedStreets =
  /\d{1,3} (?:norte|sur|oriente|poniente|nte|pte|ote)\.? (?:# ?|no\.? ?|num(?:ero)?\.? ?)?\d{1,5}[a-z]?(?![\p{L}\d])/uy

/** Where on a country road: "lot 14 concession 6", "km 12". */
export const countryPart =
  /(?:lots?|conc(?:ession)?|kms?|kilometre|kilometer|kilometro|mile(?: ?marker)?|range|rang|township|twp)\.? ?#?\d{1,5}[a-z]?(?![\p{L}\d])/uy

export const directions = wordList(
  `n s e w ne nw se sw north south east west northeast northwest southeast southwest nord sud ouest norte sur oriente poniente nte pte ote oeste`,
)

/** Small words that may stand inside a street's name. */
export const particles = wordList(
  `the of de la le les du des del los las el d l y san santa st ste saint sainte mc mac van von der den di da o au aux`,
)

/** Words of every day that are well known as streets and so need no type. */
export const knownStreets = wordList(
  `main elm oak maple pine cedar king queen park church front bay lake mill high market broadway station spring river bridge water union court college school washington lincoln jefferson madison jackson front grand center centre prospect dundas bloor yonge bathurst spadina danforth queens kings mayor esplanade bowery`,
)

/** Streets that stand alone: "1450 Broadway", "5 The Close". */
export const loneStreets = wordList(
  `broadway bowery embarcadero kingsway queensway lakeshore broadview danforth haymarket piccadilly cheapside`,
)

/** What is counted, measured or timed: a number in front of these is no house. */
export const countedThings = wordList(
  `am pm a.m p.m hr hrs h hour hours min mins minute minutes sec secs second seconds day days week weeks wk wks month months mo mos year years yr yrs yo times x
   ft foot feet inch inches in cm mm m km mi mile miles yard yards yd yds sq sqft square lb lbs kg g oz gal gallon gallons litre liter litres liters l btu btus kw kwh watt watts volt volts v amp amps ton tons tonne tonnes psi degrees degree deg percent pct
   dollars dollar bucks buck euros euro pesos peso pounds pound quid cents grand k usd cad
   people person persons adults kids children guys men women guests tenants units unit rooms room bed beds bedroom bedrooms bdrm br bath baths bathroom bathrooms washroom washrooms storey story stories floors floor flights doors door windows window toilets toilet sinks sink taps tap faucets faucet drains drain pipes pipe locks lock keys key cars car trucks truck tires tire tyres tyre
   sofa sofas couch couches mattress mattresses items item pieces piece bags bag boxes box loads load things thing outlets outlet lights light fixtures zone zones blocks block doors houses house homes stars star times options option questions question quotes quote estimates appointments way ways speed
   dias dia horas hora minutos minuto semanas semana meses mes anos ano personas persona banos bano cuartos cuarto recamaras habitaciones pisos piso puertas puerta llaves llave llantas cosas metros metro litros pulgadas veces
   jours jour heures heure semaines semaine mois ans an annees annee personnes personne pieces piece chambres chambre toilettes portes porte fenetres cles cle pneus pouces pouce pieds pied metres litres fois etages etage choses
   or to til till until and ish o'clock oclock
   series gen cyl cylinder wheel phase prong stage post pin gang burner hp gb mb inches car family`,
)
