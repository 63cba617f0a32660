// "Your guy was here yesterday. The leak is back": we were there, and the trouble is back, in one clause or in two. Takes bare clauses without what is told of others.

export function isBackAfterUs(text: string): boolean {
  if (praised.test(text)) return false
  return (wereThere.test(text) && isBack.test(text)) || (wereThereLately.test(text) && goesOn.test(text))
}

const trouble =
  '(?:leaks?|leaking|drips?|dripping|problem|issue|clog|blockage|smell|noise|rattle|squeal|grinding|light|stain|damp|bugs?|mice|it)'
const person =
  '(?:guys?|man|men|people|team|crew|workers?|tech|techs|technicians?|plumbers?|electricians?|mechanics?|locksmiths?|stylists?|driver|helper)'
const us = `(?:you|u|ya|yall|you guys|u guys|(?:your|ur) (?:\\w+ )?${person})`
const persona =
  '(?:gente|equipo|muchachos?|chicos?|tipos?|hombres?|senor(?:es)?|empleados?|trabajador(?:es)?|plomeros?|tecnicos?|electricistas?|mecanicos?|cerrajeros?)'
const nous =
  '(?:vous|tu|(?:votre|vos|ton) (?:gars|equipe|homme|employes?|plombiers?|techniciens?|technicienne|electriciens?|mecaniciens?|serruriers?|ouvriers?))'
const lately =
  '(?:yesterday|today|this (?:morning|week|afternoon)|last (?:week|night|month|\\w+day)|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|the other day|just|(?:\\d+|a|an|one|two|three|a few|few|couple of|couple) (?:hours?|days?|weeks?) ago|ayer|anteayer|hoy|la semana pasada|el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)|hace (?:\\d+|un|una|dos|tres|unos|unas) (?:dias?|semanas?|horas?)|hier|avant hier|aujourd ?hui|ce matin|la semaine (?:passee|derniere)|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: passe| dernier)?|il y a (?:\\d+|une?|deux|trois|quelques) (?:jours?|semaines?|heures?))'

const english = `${us}(?: (?:guys|just|already|supposedly|have|has|had|all))* (?:fixed|repaired|replaced|installed|did|came(?! (?:highly|recommended))|were|was|been|left|patched|cleared|cleaned|unclogged|snaked|sealed|changed|worked on|serviced|looked at|sent|charged)\\b`
const spanish = `(?:(?:su|sus|tu) ${persona}|ustedes|usted|me|nos|lo|la|que)(?: (?:ya|me|nos|lo|la))* (?:arreglaron|arreglo|repararon|reparo|instalaron|instalo|cambiaron|cambio|destaparon|destapo|vinieron|vino|estuvieron|estuvo|dejaron|dejo|mandaron|cobraron)\\b|(?:^|\\| )vinieron\\b|(?:arreglaron|repararon|instalaron|cambiaron|destaparon) (?:el|la|mi)\\b`
const french = `${nous}(?: (?:m|l|me|le|la|nous|y))* (?:avez|as|a|ont|etes|es|est) (?:l |deja |juste )*(?:repare|installe|remplace|change|debouche|pose|fait|nettoye|laisse|venue?s?|passee?s?|arrange|colmate|facture)\\w*`

const wereThere = words(english, spanish, french)
const wereThereLately = new RegExp(
  `(?:${wereThere.source}).*\\b${lately}\\b|\\b${lately}\\b.*(?:${wereThere.source})`,
  'mu',
)
const isBack = words(
  `${trouble}(?: (?:that |which )?${us} (?:\\w+ ){0,2}\\w+)?(?: (?:is|s|are|has|was|just|already|right))* (?:back|returned|come back|came back|started again)(?! (?:to|in (?:stock|town|the office)|from|at work))|(?:still|again) (?:leak|drip)\\w*|(?:leak|drip)\\w* again`,
  '(?:fuga|gotera|problema|tapon|ruido|olor)(?: (?:ya|otra vez))* (?:volvio|regreso|ha vuelto|esta de vuelta|sigue)|(?:volvio|regreso|ha vuelto) (?:la|el) (?:fuga|gotera|problema|tapon|ruido|olor)|sigue (?:gote|tir|fug|sal)\\w+',
  '(?:fuite|probleme|bruit|odeur|bouchon)(?: qu?e? ?(?:vous|tu|votre \\w+)(?: \\w+){1,3})?(?: (?:est|a))* (?:deja |encore )*(?:revenue?|recommence\\w*|de retour|la encore|toujours la)|(?:coule|fuit|goutte) (?:encore|toujours|de nouveau)',
)
const goesOn = words(
  '(?:is|its|s|it|now|and|but|be)(?: \\w+){0,3} (?:again|still|worse)|(?:still|again|worse) (?:not|isnt|wont|doesnt|broken|clogged|running)|not fixed|isnt fixed|said (?:it was|its) fixed',
  'sigue|otra vez|de nuevo|peor|igual',
  'encore|toujours|de nouveau|pire',
)
/** What was well done is no reproach, whatever has broken since. */
const praised = words(
  '(?:great|good|amazing|excellent|awesome|nice|fantastic|wonderful|perfect) (?:job|work|service)|thanks for|thank you for|works? (?:great|fine|perfectly)|see you',
  '(?:buen|excelente|gran) (?:trabajo|servicio)|gracias por',
  '(?:bon|beau|excellent|super) (?:travail|service|boulot)|merci pour',
)

function words(...wordings: string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${wordings.join('|')})(?![\\p{L}\\p{N}])`, 'mu')
}
