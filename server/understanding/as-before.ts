// "Same address", "you have it": the place is the one that we know.
import { anyOf, clausesOf } from './bare-clauses.ts'
import type { Reading } from './reading.ts'

export function isAsBefore(reading: Reading): boolean {
  return asBefore.test(clausesOf(reading).join('\n'))
}

const asBefore = new RegExp(
  anyOf([
    '^(?:(?:its|it is|at|the|still|to|is|yes|yeah|my|in) )*same(?: (?:address|place|house|addy|location|spot|one|unit|apartment|building))?(?: (?:as|like|from))?(?: (?:before|last time|always|usual|the last (?:one|time)|last (?:week|month|year)|you (?:came|were)(?: \\w+){0,3}))?$',
    '(?:you|u|ya|yall|he|they|you guys)(?: (?:should|already|all|must|do))* (?:know|have|got|has)(?: (?:already|all))* (?:my |our |the )?(?:address|addy|it)(?: (?:already|on file|from (?:last time|before)))*$|(?:address|it) (?:is|should be) (?:already )?on file|^(?:my |the )?usual (?:address|place)$',
    '^(?:(?:es|en|a|la|el|si|mi|sigue siendo) )*(?:misma|mismo)(?: (?:direccion|casa|lugar|domicilio))?(?: (?:de|que) (?:siempre|la (?:otra|ultima) vez|antes))?$|^(?:(?:es|en|la) )*la de (?:siempre|la (?:otra|ultima) vez|antes)$|ya (?:la|lo)? ?(?:saben?|tienen?)(?: (?:mi|la) direccion)?$',
    '^(?:(?:c est|a|la|au|oui|toujours) )*meme (?:adresse|place|maison|endroit|logement)(?: (?:que|qu) (?:la derniere fois|avant|d habitude|l autre fois))?$|^comme (?:la derniere fois|d habitude)$|vous (?:l )?avez(?: deja)?(?: (?:mon|l) adresse)?(?: deja)?$',
  ]).source,
  'mu',
)
