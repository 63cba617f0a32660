// Who stands before a shut door is in danger where it freezes or burns, with a small child, or with the medicine or a fire inside; of the three languages together.
import { expression } from './near.ts'
import type { Scene } from './scene-words.ts'

const shutOutside = expression([
  '(?:locked|lock|lokced|shut)(?: (?:my ?self|our ?selves|us|me|him|her))? (?:out|outside)|locked ?out|lockout|cant get (?:back )?(?:in|inside)(?! (?:touch|till|until|to))|no keys? outside',
  '(?:quede|quedamos|quedo|estoy|estamos|deje|dejaron|dejo)(?: (?:aqui|encerrad[oa]|cerrad[oa]|por))* (?:a)?fuera|(?:a)?fuera (?:de (?:mi |la )?casa )?sin (?:las )?llaves|no (?:puedo|podemos) entrar',
  '(?:embarre\\w*|enferme\\w*|barre\\w*|pris\\w*|coince\\w*) (?:dehors|a l exterieur)|dehors sans (?:mes |les )?cles|porte (?:s est )?claquee?|(?:peux|peut|pouvons) (?:pas|plus) (?:rentrer|entrer)',
])

const fewYears = '(?:[1-5]|one|two|three|four|five)'
const someMonths = '(?:\\d{1,2}|one|two|three|four|five|six|few)'
const smallChild = [
  `baby|babies|infants?|newborns?|toddlers?|${fewYears} ?(?:yrs?|years?|yo|y o|yr)(?: olds?)?(?= ?(?:old|kid|son|daughter|boy|girl|child|$|and|with|here|outside|in|is|its|it|crying|freezing))|${someMonths} ?(?:months?|mos?|weeks?|wks?|days?) olds?`,
  `beb[ei]s?|bebit[oa]s?|recien nacid[oa]|de (?:[1-5]|un|una|dos|tres|cuatro|cinco) anit?os?|de ${someMonths} meses`,
  `bebes?|poupon|nourrisson|nouveau nee?|de (?:[1-5]|un|deux|trois|quatre|cinq) ans|de ${someMonths} mois`,
]
const frail = [
  'elderly|pregnant|wheelchair|disabled|embarazada|anciana?|viejit[oa]|silla de ruedas|enceinte|agee|fauteuil roulant',
]
const weather = [
  'freezing|frozen|snow(?:ing|storm)?|blizzard|hail(?:ing)?|sleet|frost ?bite\\w*|hypotherm\\w+|below (?:zero|freezing)|(?:minus|negative) \\w+|\\d+ below|thunder\\w*|lightning|tornado|hurricane|shivering|numb|no (?:coat|jacket|shoes|socks)|bare ?foot|(?:so|really|very|super|bitter(?:ly)?) cold|heat ?wave|scorching|(?:8[5-9]|9\\d|1[01]\\d) (?:degrees|deg|out|outside|f)|heat ?stroke|(?:so|really|very|super|crazy) hot out(?:side)?',
  'nev(?:ando|ada)|nieve|hel(?:ando|ada)|congel\\w+|bajo cero|menos \\w+|granizo|tormenta|(?:mucho|muchisimo|un) (?:frio|calor|calorn)|descalz[oa]|sin (?:zapatos|abrigo|chamarra|sueter)|tembl\\w+|(?:3[5-9]|4\\d) grados',
  'neige\\w*|gele|geler|gelons|verglas|tempete|moins \\w+|canicule|(?:tres|super|vraiment) (?:froid|frette|chaud)|frette|grelott\\w+|nu[- ]?pieds?|sans (?:manteau|souliers|bottes)|engelures?',
]
const inside = [
  'insulin|inhaler|epi ?pen|meds|medications?|medicines?|heart pills?|nitro|oxygen(?: tank)?|pills|seizure',
  'insulina|medicinas?|medicamentos?|inhalador|pastillas|oxigeno',
  'insuline|medicaments?|inhalateur|pompe|epipen|oxygene|pilules',
]
const lit = '(?:on|lit|cooking|burning|boiling|running|going|left)'
const burner = '(?:stoves?|oven|burners?|candles?|iron|pots?|pan|food|fire|heater|grill|hair straightener|curling iron)'
const burning = [
  `${burner}(?: (?:is|was|still|s|turned|all|in|the|inside|my|kitchen|are))* ${lit}|(?:left|leave|leaving)(?: (?:a|the|my|some|on|something))* ${burner}(?: (?:on|lit|cooking|burning))?(?: (?:on )?(?:the )?stove)?`,
  '(?:estufa|horno|olla|velas?|veladora|lumbre|fuego|plancha|comida|sarten|parrilla)(?: (?:esta|quedo|se|quedaron|en|la|el|una|un))* (?:prendid[oa]s?|encendid[oa]s?|puest[oa]s?|lumbre|fuego|estufa)|deje(?: \\w+){0,2} (?:estufa|horno|olla|velas?|veladora|lumbre|plancha|comida|sarten|cafetera)',
  '(?:poele|rond|four|chaudron|chandelles?|bougies?|fer|feu|casserole)(?: (?:de|du|est|a|sur|le|la|encore|reste|restee?|poele))* (?:allumee?s?|feu|cuire|ouverte?s?|marche)|laisse(?: \\w+){0,2} (?:poele|rond|four|chaudron|chandelles?|bougies?|fer|casserole)',
]
const ofThings =
  'freezer|fridge|lock (?:is |was |has )?(?:frozen|froze)|thermostat|panel|mailbox|safe|account|website|app|portal|fritz|cuenta|pagina|compte|site'
const isOfThings = expression([ofThings])
const isSheltered = expression([
  ofThings,
  'neighbou?rs?|friends? (?:house|place)|at (?:a|the|my) (?:cafe|coffee shop|library|mall|gym|office|work|store|restaurant|starbucks)|warm|no rush|not urgent|no hurry|(?:inside|in) my (?:car|truck)|at school|at home with|last (?:week|night|month|year|winter|time)',
  'vecin[oa]s?|sin prisa|no (?:hay|es) (?:prisa|urgente)|cafeteria|en mi carro|calientit[oa]',
  'voisin(?:e|s|es)?|au (?:cafe|travail|bureau|centre d achat)|pas presse\\w*|au chaud|dans mon (?:auto|char)',
])
const far = 110

export const shutOut: readonly Scene[] = [
  {
    is: 'other',
    one: shutOutside,
    other: expression([...smallChild, ...frail, ...weather]),
    most: far,
    unless: isSheltered,
    inTwoBreaths: true,
  },
  {
    is: 'other',
    one: shutOutside,
    other: expression([...inside, ...burning]),
    most: far,
    unless: isOfThings,
    inTwoBreaths: true,
  },
]
