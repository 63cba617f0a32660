// What burns, smokes or bursts in talk only: bills on fire, spark plugs, exploded views and streets by such names.

import { errands } from './errands.ts'
import { notTight } from './not-tight.ts'

/** The same text, letter for letter, with such talk made unreadable. */
export function withoutFigures(thoughts: string): string {
  return thoughts.replaceAll(figurative, (words) => words.replaceAll(/[^\n]/g, '.'))
}

const street =
  '(?:rd|road|st|street|ave|avenue|ln|lane|dr|drive|blvd|boulevard|ct|court|cres|crescent|way|trail|trl|pl|hwy|circle|terrace|pkwy)'
const money =
  '(?:prices?|bills?|costs?|rates?|rent|budget|taxes|factures?|prix|loyer|hydro|precios?|facturas?|recibos?|cuentas?|renta)'
const pet = '(?:dogs?|cats?|pup(?:py)?|chiens?|chats?|perr[oa]s?|gat[oa]s?)'
const sparkCar = '(?:chev(?:y|ie|rolet)?|holden|pontiac|20[12]\\d)'
const asks =
  '(?:calls?|texts?|messages?|emails?|orders?|requests?|leads|customers|clients|inquiries|bookings|llamadas|mensajes|pedidos|appels|courriels|demandes)'
const forYou =
  '(?:for (?:you|u|him|the (?:plumber|tech|guy))|when (?:you|u|he) (?:come|comes|arrive|get|gets)|while (?:you|u|he)|pour (?:vous|toi|lui)|quand (?:vous|il)|pendant que|para (?:usted|ustedes|ti|que)|cuando (?:ven\\w+|lleg\\w+))'

const figures = [
  `(?:burnt|burned)(?: (?:out|up|down))? (?:couch|sofa|mattress|furniture|wood|shed|debris|stuff|chairs?|table|cabinets?|carpets?|counter ?tops?|rugs?|deck boards?|bulbs?|orange|sienna|umber|ends)`,
  'smok(?:y|ey) (?:balayage|eyes?|highlights?|lowlights?|quartz|gr[ae]y|ash|blond|blonde|brown|brunette|lavender|lilac|silver|blue|colou?rs?|tones?|look|makeup)',
  `${sparkCar} sparks?`,
  `${asks}(?: (?:are|is|r|keep|kept|have been|has been|been|were|just|really|all|still))* flood(?:ing|ed|s)(?: (?:in|us|me|my \\p{L}+))?(?! (?:the |my |our )?(?:basement|house|kitchen|floor|room))`,
  'gas (?:hot )?water (?:heater|tank)(?= (?:(?:is|has|was|s|just|started) )*(?:leak|dripp?)(?:s|ing|ed)? (?:water|from the (?:bottom|top|tank)))',
  'burning (?:questions?|desire|issue|bridges|calories|rubber|ears|man)',
  // What was in the oven, and hair that was bleached.
  '(?:my |her |the )?(?:hair|bangs|perm|highlights|extensions|coffee|toast|food|plates?|dishes|rice|popcorn)(?:[ \\n](?!outlet|panel|wire|stove|house)\\p{L}+){0,8}[ \\n](?:smells?|smelling|tastes?|smelled)(?: (?:a|bit|kinda|so|like|really|still|all|little))* (?:burn\\p{L}*|smok\\p{L}*)',
  'burnt? (?:smell|taste|odou?r)(?: \\p{L}+){0,3} (?:plates?|dishes|hair|food|coffee|toast|glasses)',
  'dryer (?:exhaust|vent|duct)(?: (?:hose|pipe|duct))?',
  `(?:${money}|sales?|business|market|team|career|instagram|tiktok|listing)(?: (?:is|are|s|was|literally|just|really|est|sont))* (?:on fire|en feu)`,
  `${money}(?: \\p{L}+){0,2}? (?:explod(?:ed|es|ing)|explos\\p{L}+|explot\\p{L}+|flood\\p{L}*)`,
  `explo(?:ded|des|to|se)(?: (?:my|the|our|la|el|los|mi))* ${money}`,
  'explod(?:ed|ing)(?: parts)? (?:view|diagram|drawing|schematic|parts|pic\\p{L}*)|(?:vista|dibujo|plano) explo\\p{L}+|vue (?:eclatee|explosee)',
  'sparks?(?:ing|ed)? (?:ignition|igniters?|ignitors?|plugs?|modules?|electrodes?|gap)|(?:ignition|igniters?|ignitors?)(?: (?:wont|doesnt|does|not|just|keeps|only|still|is))* spark(?:s|ing)?|chispa (?:de|del) encendido|etincelles? d allumage',
  `(?:smok(?:y|ey)|smoke ?(?:rise|tree|house|stack)|fire ?(?:side|light|fly|bird|house)|sparks?|flood|burn)(?: (?!in|on|at|from|and|down|the|my)\\p{L}+){0,2} ${street}`,
  'smoke ?shows?(?! (?:up|in|from|at|near|on|when|through|under))',
  // A stove that is to be swept.
  '(?:fire ?place|chimney|wood ?stove|foyer|chimenea)(?: \\p{L}+){0,4} smok(?:y|ey)(?: smell)?(?= [^\\n]*(?:in (?:the )?(?:fall|summer|spring|winter)|when it (?:rains|s humid|s damp)|every (?:fall|summer|winter)))',
  '(?:car|truck|van|suv|engine|motor|jeep|it)(?: (?:is|s|has been|been|keeps|started|just|also))* burn(?:s|ing)(?: (?:through|a|bit|little|lot|some|too|much|of|more|so))* (?:oil|coolant)(?! (?:on|smells?|odou?r|fire))',
  // Fences and collars that keep a dog in.
  '(?:electric(?:al)? )?shock (?:collars?|fenc\\p{L}+|mats?)|(?:electric(?:al)?|invisible|underground|dog|pet|cattle|chicken|horse) (?:dog )?fenc(?:e|es|ing)(?= (?:wir|line|cable|install|repair|charger|energi|is down|is broken|isnt|doesnt|stopped|got cut|was cut|has))(?: (?:wires?|lines?|cables?)(?: (?:is|are|was|got|came|fell))* ?(?:down|broken|cut|snapped|on the ground)?)?',
  `(?<=(?:invisible|electric|underground|dog|pet) (?:dog )?(?:fence|fencing|collar)[^.!?]{0,40}[ \\n])(?:(?:the|my|our|his|her) )?(?:${pet}|he|she|it) (?:still |only |just )?(?:gets?|getting|got|feels?)(?: (?:a|an|the|little|small|tiny|mild|bit|of))* (?:shock|zap|jolt|buzz)(?:s|ed)?`,
  '(?:collar(?:es)?|cercas?|cerco|colliers?|clotures?)(?: de| a| d| para perros?)*(?: (?:electric[oa]s?|electriques?|descargas? electricas?|decharges? electriques?|chocs? electriques?))',
  'smok(?:y|ey) (?:mountain|lake|hill|hollow|river|point|creek|valley|ridge|bay)',
  '(?:do|does|did|can|may|could) (?:you|u|i|we|they|anyone|he|she|people)(?: (?:guys|all|ever|people|even|still))* smoke(?! alarms?)',
  'contra(?: el| los)? (?:fuego|incendios?)|(?:resistente al|a prueba de) fuego|corta ?fuegos?|boca de incendios?|seguro de incendios?',
  '(?:bouches?|bornes?|portes?|assurances?|alarmes?|echelles?|escaliers?|extincteurs?|service|poste|securite|prevention|code|gicleurs?) (?:d |de l |des |a |contre l |contre les )?incendies?|contre (?:le feu|les incendies?|l incendie)|(?:coupe|pare) feu|resistante?s? au feu',
  'inondee?s? (?:de|d) (?:messages|appels|travail|herbes?|courriels|demandes|lumiere|soleil|fleurs|feuilles|textos)',
  '[^\\n]*(?<!\\p{L})in (?:the|a|my|this) (?:\\p{L}+ )?(?:sketch|drawing|diagram|blueprint|movie|cartoon|dream|video game)(?!\\p{L})',
  `(?:(?:keep|keeping|put|putting|have|get|ill|i ll|we ll) (?:the |my |our )?)?${pet}(?: \\p{L}+){0,2}? (?:locked|shut|enferm\\p{L}+|encerrad[oa]s?)(?: \\p{L}+){0,5} ${forYou}`,
  `(?:locked|shut|lock|enferm\\p{L}+|encerr\\p{L}+|embarr\\p{L}+)(?: (?:up|the|my|our|le|la|mon|ma|al|a|el|mi|los|mis|les|mes))* ${pet}(?: \\p{L}+){0,6} ${forYou}`,
]
const figurative = new RegExp(`(?<!\\p{L})(?:${[...errands, ...notTight, ...figures].join('|')})(?!\\p{L})`, 'gu')
