// Advertisers sell, and customers have something that does not work: who tells of that is no advertiser, whatever else stands beside it.
import { anyOf, clausesOf } from './bare-clauses.ts'
import { readDanger } from './danger/danger.ts'
import { asMeant } from './danger/spellings.ts'
import { type Reading, readText } from './reading.ts'

/** True when somebody speaks of a job or a danger of their own; `ads` finds what advertises, and `namesService` tells whether a service was named. */
export function tellsOwnNeed(reading: Reading, { ads, namesService }: { ads: RegExp; namesService: boolean }): boolean {
  const clauses = clausesOf(reading)
    .map(asMeant)
    .filter((clause) => !selling.test(clause))
  const own = clauses.filter((clause) => !ads.test(clause))
  if (readDanger(readText(own.join('. '))) !== 'none' && !pitch.test(reading.plain)) return true
  return (
    clauses.some((clause) => namesService && ownThing.test(clause) && trouble.test(clause)) ||
    clauses.some((clause) => namesService && (andWish.test(clause) || wish.test(clause))) ||
    own.some((clause) => wish.test(clause) || (trouble.test(clause) && !pitch.test(reading.plain))) ||
    own.some((clause) => namesService && (asking.test(clause) || ownThing.test(clause)))
  )
}

const theirs =
  '(?:name|company|team|agency|services?|software|business|clients?|firm|platform|app|boss|manager|offers?|program|products?|website|site|partners?|customers|experts?|prices?|rates?|number|email|link|calendar|goal|mission|system|database|lender|staff|prize|gift|reward|winnings|money|loan|account|package|parcel|leads|seo|marketing|free|new|latest|exclusive|nombre|empresa|equipo|servicios?|negocio|agencia|premio|nom|entreprise|equipe|agence|offre|prix|cadeau|colis|paquete|cuenta|compte)'
const broken =
  '(?:leak\\w*|clog\\w*|block(?:ed|age)|plugged|broken?|broke|busted|dripp\\w*|overflow\\w*|flood\\w*|backed up|backing up|stuck|jammed|dead|died|burst|crack\\w*|smell\\w*|spark\\w*|frozen|tripp\\w*|flicker\\w*|beeping|grinding|squeak\\w*|squeal\\w*|rattl\\w*|hissing|buzzing|humming|noisy|loud|running (?:all|non|constantly)|not (?:work|drain|heat|cool|flush|start|turn|open|clos)\\w*|(?:wont|doesnt|isnt|stopped|cant) (?:\\w+ ){0,1}(?:work|drain|heat|cool|flush|start|turn|open|clos|run|light|lock|unlock)\\w*|gotea\\w*|tapad[oa]|rot[oa]|fuga|descompuest[oa]|atorad[oa]|inundad[oa]|no (?:funciona|sirve|prende|enfria|calienta|arranca)|fuit|fuite|coule|bouchee?|bloquee?|brisee?|cassee?|en panne|(?:marche|fonctionne|demarre|chauffe) (?:pas|plus))'
const selling = anyOf([
  `(?:is|are|does|do|has|have) your|\\w+ jobs|(?:we|i) (?:sell|offer|provide|specialize|help|can help|can get|work with|generate|have (?:helped|worked)|build|design|guarantee|fund|lend|finance)|your (?:\\w+ ){0,2}(?:business|company|shop|website|web ?site|customers|clients|leads|team|account|listing|revenue|sales|calls)|more (?:\\w+ ){0,2}(?:jobs|leads|customers|calls|clients|business|reviews)|leads|get paid|su (?:negocio|empresa|sitio|pagina)|votre (?:entreprise|site|commerce)|(?:ofrecemos|vendemos|nous offrons|nous vendons)|missed calls|(?:plumbers|contractors|electricians|salons|shops|businesses|owners)`,
])
const ownThing = anyOf([
  `(?:my|our) (?!${theirs}\\b)\\w+|(?:mi|mis|nuestr[oa]s?) (?!${theirs}\\b)\\w+|(?:mon|ma|mes|notre|nos) (?!${theirs}\\b)\\w+|(?:se me|se nos) \\w+|(?:we|i|ive|weve) (?:have|got|have got|ve got) (?:a|an|some|two|2|no) (?!${theirs}\\b)\\w+|(?:tengo|tenemos|hay) (?:una?|el|la) \\w+|(?:j ai|on a|nous avons) (?:une?|le|la) \\w+`,
])
const trouble = anyOf([
  `(?:(?:is|are|was|were|has|have|keeps?|started|just|got|a|my|our|the|in|esta|estan|una?|est|sont|s est|ne|n|se me|une)(?: \\w+){0,4} )${broken}|^(?:\\w+ ){1,3}${broken}|locked out|lost (?:my|our) keys|flat tire|no (?:hot water|heat|power|ac|cooling)|se (?:me|nos) (?:tapo|rompio|descompuso|inundo|fue|cayo)|(?:sin|no hay) (?:agua|luz|calefaccion)|plus (?:d eau|de chauffage|d electricite)|(?:needs?|necesita|a besoin) (?:to be |d etre |que )?(?:fix|repair|replac|clean|look|service|arregl|repar)\\w*`,
])
const wanted =
  '(?:need|want|wanted|needed|like|looking for|require|love)(?:ing)? (?:to (?:get|have|book|schedule) )?(?:(?:my|our|a|an|the|some|someone|somebody|you|help with|some help) )?(?!(?:more|working|capital|minute|moment|chance|few|partner|quick|favor|favour|call|business|investor|loan|website|demo|meeting|second|know|click|see|join|reply|claim|send|confirm|verify|your)\\b)(?:new (?!web|site|leads|customers|clients)\\w+|(?:\\w+ ){0,3}(?:plumb\\w*|electrici\\w*|lock\\w*|hvac|mechanic|hair\\w*|cut|trim|appointment|appt|install\\w*|repair\\w*|replac\\w*|fix\\w*|clean\\w*|haul\\w*|remov\\w*|rekey\\w*|look|quote|estimate|come|toilet|sink|drain|faucet|furnace|heater|ac|outlet|panel|brakes?|oil|tow|keys?|tune|inspection|upgrade|roof))'
const andWish = anyOf([`(?:and|so|but|anyway|also|lol|haha|lmao|tho|though|just|here|i|we) (?:i |we |just )*${wanted}`])
const wish = anyOf([
  `(?:^|(?:i|we|ill|id|wed|im|were|also|still|and|anyway|but|so|pls|please|lol|haha|question|here) )(?:(?:also|still|really|just|do|would|am|are|d) )*${wanted}|(?:necesito|quiero|ocupo|necesitamos) (?:un|una|que|arreglar|reparar|instalar|cita)|(?:j ai|on a) besoin (?:d|de) \\w+|je (?:cherche|voudrais|veux) (?:une?|faire|prendre) \\w+`,
])
const pitch = new RegExp(`${broken} ?\\?`, 'u')
const asking = anyOf([
  '(?:can|could|would|will)(?: (?:you|u|ya|someone|somebody|yall))+(?: (?:please|pls|maybe|still))* (?:come|fix|look|take a look(?! at (?:our|this))|stop|swing|send|check|repair|replace|install|unclog|fit (?:me|us)|pick|tow|haul|clean|snake|rekey|open)|(?:when|what time) can (?:you|someone) (?:come|fix|look)|(?:puede[ns]?|podrian?) (?:venir|arreglar|reparar|revisar|pasar|mandar)|(?:pouvez|pourriez)(?: vous)? (?:venir|passer|reparer|regarder|envoyer)|how much (?:to|for|do you charge)|(?:cuanto (?:cobra|cuesta)|combien)',
])
