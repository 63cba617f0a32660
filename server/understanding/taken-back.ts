// "Never mind" takes back what was asked last; it gives up nothing that was agreed.
import { anyOf } from './bare-clauses.ts'
import { heard } from './intent-heard.ts'
import { isOver } from './over.ts'

const day =
  '(?:(?:on |at |for )?(?:the )?(?:mon|tue|tues|wed|thu|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?|what (?:we|i) ha(?:ve|d)|the (?:original|first|old|same|current) \\w+)'

const inEnglish = [
  'never ?mind(?! (?:the|our|your|me|my)(?! (?:last |other )?(?:message|text|question|change|move|request)))(?: (?:that|it|then|about (?:that|it)|my (?:last )?\\w+))*',
  'nvm|nvmd|forget (?:it|that|about (?:it|that)|i (?:asked|said \\w+))|disregard(?: (?:that|this|it|my (?:last )?\\w+))?$|(?:scratch|ignore) (?:that|this|it|my last \\w+)|changed (?:my|our) minds?',
  `(?:(?:lets|we can|well|we will|ill|just|please|can we|id rather) )*(?:keep|leave|stick with|stay with)(?: (?:it|that|things|mine|ours|everything))?(?: (?:as (?:it )?(?:is|was|planned|booked)|the (?:same|way it (?:is|was))|where it is|how it (?:is|was)|${day}))`,
  '(?:(?:lets|we can|well|we will|ill|just|please) )*keep (?:it|mine|ours|that one)(?: (?:then|please|pls|thanks))*$',
]
const dia =
  '(?:el )?(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)|(?:la )?(?:misma|primera) \\w+|(?:asi|igual|como (?:esta|estaba))'
const inSpanish = [
  '(?:mejor )?(?:olvide?n?(?:lo|sela|selo)|olvidal[oa])|no importa|cambi(?:e|amos) de opinion|(?:no|ya no),? (?:pasa nada|se preocupe)|mejor no$',
  `(?:mejor )?(?:(?:que )?(?:la |lo )?(?:dej[aeo]n?(?:l[oa])?|dejemos(?:l[oa])?|dejamos|mantenemos|mantengamos|quedamos con|queda|quede)) (?:${dia})`,
]
const jour =
  '(?:le |a |au |sur )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|comme (?:ca|c est|c etait|prevu|convenu)|tel quel|la meme \\w+|l original'
const inFrench = [
  '(?:laissez|laisse|laissons) (?:tomber|faire)|oublie(?:z|r)?(?: (?:ca|cela|ma demande|mon (?:dernier )?\\w+))?$|(?:j ai |on a )?change d avis|pas grave$',
  `(?:on |je |nous )?(?:garde[zrs]?|gardons|laisse[zr]?|laissons|reste|restons|maintient|maintenons)(?: (?:ca|le|la|tout))?(?: (?:${jour}))`,
]

const all = new RegExp(anyOf(inEnglish, inSpanish, inFrench), 'gmu')
const courtesy =
  /\b(?:ok|okay|oh|actually|sorry|thanks|thank you|thx|ty|please|pls|then|its fine|all good|no worries|(?:hi|hello|hey)(?: there)?|lol|haha|gracias|perdon|disculpe|bueno|esta bien|merci|desole\w*|finalement|bon|alors|svp)\b/gu

/** 'only': nothing else is said; 'beside': something is, of which nothing calls the rest off. Takes bare clauses. */
export function takesBack(text: string): 'only' | 'beside' | null {
  const rest = text.replaceAll(all, ' | ')
  if (rest === text || isOver(rest) || heard.cancel.test(rest.replaceAll(heard.noCancel, ' | '))) return null
  return /\p{L}/u.test(rest.replaceAll(courtesy, ' ')) ? 'beside' : 'only'
}
