// "Never mind" takes back what was asked last; it gives up nothing that was agreed.
import { anyOf } from './bare-clauses.ts'
import { heard } from './intent/heard.ts'
import { isOver } from './over.ts'

const day =
  '(?:(?:on |at |for )?(?:the )?(?:mon|tue|tues|wed|thu|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?|today|tomorrow|tmrw|tmr|what (?:we|i) ha(?:ve|d)|the (?:original|first|old|same|current) \\w+)'

const after =
  '(?= \\||$|\\n| (?:then|after all|for now|this time|please|pls|thanks|thank you|sorry|ok|instead|any ?more|altogether|because|its|it is|i|we|my)(?: |$|\\n))'

const endInEnglish = [
  'never ?mind(?! (?:the|our|your|me|my)(?! (?:last |other )?(?:message|text|question|change|move|request)))(?: (?:that|it|then|about (?:that|it)|my (?:last )?\\w+))*',
  'nvm|nvmd|forget (?:it|that|about (?:it|that)|i (?:asked|said \\w+))|disregard(?: (?:that|this|it|my (?:last )?\\w+))?$|(?:scratch|ignore) (?:that|this|it|my last \\w+)|changed (?:my|our) minds?',
  `(?:lets|let us|we can|we should|well|ill|i will|id rather|we better|better)(?: (?:just|all|please|then|better))* (?:skip|drop|scrap|forget)(?: (?:it|this|that|the whole thing|this one|about (?:it|that)))?${after}`,
  `(?:lets|let us)(?: (?:just|maybe))* not(?: (?:bother|do|go ahead|go through))?(?: (?:with|it|this|that))*${after}`,
]
const stayInEnglish = [
  `(?:(?:actually|lets|we can|well|we will|ill|just|please|can we|id rather) )*(?:keep|leave|stick with|stay with)(?: (?:it|that|things|mine|ours|everything))?(?: (?:as (?:it )?(?:is|was|planned|booked)|the (?:same|way it (?:is|was))|where it is|how it (?:is|was)|${day}))`,
  '^(?:(?:ok|then|just|please|no|nope|none|so) )*leave it(?: (?:then|alone|please|pls|thanks|be))*$',
  '(?:(?:lets|we can|well|we will|ill|just|please) )*keep (?:it|mine|ours|that one)(?: (?:then|please|pls|thanks))*$',
]
const dia =
  '(?:el )?(?:hoy|manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo)|(?:la )?(?:misma|primera) \\w+|(?:asi|igual|como (?:esta|estaba))'
const endInSpanish = [
  '(?:mejor )?(?:olvide?n?(?:lo|sela|selo)|olvidal[oa])|cambi(?:e|amos) de opinion|mejor no$',
  '(?:mejor )?(?:lo |la )?(?:dejamos|dejemos|deje|dejen)(?:l[oa])?(?: (?:entonces|mejor))* (?:para otra (?:ocasion|vez)|para (?:despues|luego|mas adelante)|por ahora)|(?:ya )?(?:no lo hagamos|no hacemos nada|dejemoslo ahi|dejelo ahi|dejalo ahi)$',
]
const stayInSpanish = [
  '^(?:(?:no|entonces|bueno|ok) )*dej(?:e|en)l[ao](?: (?:entonces|por favor))*$',
  `(?:mejor )?(?:(?:que )?(?:la |lo )?(?:dej[aeo]n?(?:l[oa])?|dejemos(?:l[oa])?|dejamos|mantenemos|mantengamos|quedamos con|queda|quede)) (?:${dia})`,
]
const jour =
  '(?:le |a |au |sur )?(?:aujourdhui|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|comme (?:ca|c est|c etait|prevu|convenu)|tel quel|la meme \\w+|l original'
const endInFrench = [
  '(?:(?:on|je|nous|j) )?(?:(?:va|vais|allons|prefere|aime mieux) )?(?:laissez|laisse|laissons|laisser) (?:tomber|faire)(?: (?:ca|pour (?:l instant|le moment|cette fois)|finalement))*|(?:on|je)(?: (?:va|vais))? (?:oublie[rz]?|passe[rz]? (?:notre|mon) tour)(?: (?:ca|cela))?(?: \\w+)?$|oublie(?:z|r)?(?: (?:ca|cela|ma demande|mon (?:dernier )?\\w+))?$|(?:j ai |on a )?change d avis',
]
const stayInFrench = [
  '^(?:(?:non|alors|ok|bon) )*laiss(?:ez|e)(?: (?:le|la|ca))?(?: (?:alors|svp))*$',
  `(?:on |je |nous )?(?:garde[zrs]?|gardons|laisse[zr]?|laissons|reste|restons|maintient|maintenons)(?: (?:ca|le|la|tout))?(?: (?:${jour}))`,
]

/** It does not matter: that much is said of anything. */
const light = ['no importa|(?:no|ya no),? (?:pasa nada|se preocupe)', 'pas grave$']

const ends = [endInEnglish, endInSpanish, endInFrench]
const stays = [stayInEnglish, stayInSpanish, stayInFrench]
const anyEnd = new RegExp(anyOf(...ends).source, 'mu')
const anyStay = new RegExp(anyOf(...stays).source, 'mu')
const all = new RegExp(anyOf(...ends, ...stays, light).source, 'gmu')
/** What was asked before is known by now. */
const foundOut =
  /\b(?:found|see|saw|got|have|has|figured|remember(?:ed)?|know|knew|noticed|encontre|(?:lo|la) (?:veo|vi|tengo|se)|ya (?:vi|se|veo|tengo|recorde|me acorde)|(?:re)?trouve|vu|vois|rappelle|sais)\b/u
const courtesy =
  /\b(?:ok|okay|oh|actually|sorry|thanks|thank you|thx|ty|please|pls|then|its fine|all good|no worries|(?:hi|hello|hey)(?: there)?|lol|haha|gracias|perdon|disculpe|bueno|esta bien|merci|desole\w*|finalement|bon|alors|svp)\b/gu

/** 'only': nothing else is said; 'beside': something is, of which nothing calls the rest off. Takes bare clauses. */
export function takesBack(text: string): 'only' | 'beside' | null {
  const rest = text.replaceAll(all, ' | ')
  if (rest === text || isOver(rest) || heard.cancel.test(rest.replaceAll(heard.noCancel, ' | '))) return null
  return /\p{L}/u.test(rest.replaceAll(courtesy, ' ')) ? 'beside' : 'only'
}

/** True for "forget it", of whatever that is: perhaps the visit is meant. Takes bare clauses. */
export function mayGiveUp(text: string): boolean {
  return anyEnd.test(text) && !anyStay.test(text) && !foundOut.test(text.replaceAll(all, ' | '))
}

/** "Leave it as it is", "on garde jeudi". Takes bare clauses. */
export function isLeftAsIs(text: string): boolean {
  return anyStay.test(text) && takesBack(text) !== null
}
