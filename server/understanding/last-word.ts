// "Cancel that, no wait, keep it": of two wishes in one text the last counts.

import { anyOf } from './bare-clauses.ts'
import { everyMatch } from './every-match.ts'
import { heard } from './intent/heard.ts'

/** What comes after the last word that gives a visit up: 'keep': it is to stay; 'doubt': it is taken back, and nothing else said; takes bare clauses, one a line. */
export function lastWordAfterCancel(text: string): 'keep' | 'doubt' | null {
  const last = everyMatch(text, everyCancel).at(-1)
  if (!last) return null
  const rest = text.slice(last.index + last[0].length)
  if (keeps.test(rest)) return 'keep'
  const [, after] = rest.match(turns) ?? []
  if (after === undefined) return null
  return stays.test(after) ? 'keep' : 'doubt'
}

/** "Do I have to pay if I cancel?", "should I cancel?". */
export function asksOfCancelling(text: string): boolean {
  return heard.cancel.test(text) && about.test(text)
}

const about = lines(
  '(?:if|when|once) (?:i|we)(?: \\w+){0,3} cancel\\w*|(?:should|shall|must|do|would) (?:i|we)(?: (?:have|need|better|just))*(?: to)? cancel|(?:how|what happens|until when|is there|any|what)(?: \\w+){0,5} cancel\\w*|cancel\\w*(?: \\w+){0,2} (?:fee|charge|policy|penalty|cost)|too late to cancel',
  'si (?:la |lo )?cancel\\w+|(?:deberia|tendria que|conviene) cancelar|(?:cobran?|pagar|multa|costo|cuesta|como|hasta cuando)(?: \\w+){0,4} (?:cancel|anul)\\w+',
  '(?:si (?:j|on|je|nous) annul\\w+)|(?:dois je|devrais je|faut il|devrait on) annuler|(?:frais|payer|combien|comment|jusqu a quand)(?: \\w+){0,4} annul\\w+',
)

const everyCancel = new RegExp(heard.cancel.source, 'gmu')

const whole =
  '(?:it|that|this|mine|ours|my|our|everything|things|(?:the|my|our) (?:appointment|appt|booking|visit|job|slot|time))'
const keeps = lines(
  `(?:keep|leave) ${whole}(?: (?:as (?:it )?(?:is|was|planned)|booked|on|then|please|pls|please|thanks|there|alone|for now))*$|(?:still|please) come\\b(?! (?:by|for|another|next|later))|(?:dont|do not) cancel|come (?:anyway|as planned|after all)|as planned|un ?cancel`,
  '(?:dej(?:e|en|a|emos)l[ao]s?|(?:mantenga|mantengan|manten|conserve)\\w*|siempre si|no (?:la |lo |me )?(?:cancel|anul)\\w+|vengan? (?:como|igual|de todas)|como (?:estaba|quedamos|esta)|dej(?:e|en) (?:la |mi )?cita)',
  '(?:gard(?:ez|e|ons|er)|laiss(?:ez|e|ons)(?: (?:le|la|tout|ca|comme))|maint(?:enez|iens|enons)|(?:annulez|annule|annuler) (?:pas|surtout pas)|comme prevu|venez quand meme)',
)
/** Somebody thinks again, or wrote to us by mistake. */
const turns =
  /(?<![\p{L}])(?:wait|hold on|no no|oh no|oops|whoops|nvm|never ?mind|scratch that|forget (?:it|that)|ignore (?:that|this|me|my)|disregard|actually no|jk|just kidding|wrong (?:chat|person|number|text|thread|window|one|conversation|contact)|not (?:for )?(?:you|u)|meant for|on second thoughts?|espere|esperen|espera|no no|perdon no|olvide?n?l[ao]|equivocad\w+|equivoque|no era para|era para otr\w+|attendez|attends|non non|oubliez|oublie|trompee?|mauvais\w* (?:conversation|personne|numero|destinataire)|pas pour vous|finalement non)(?![\p{L}])(.*)$/su
const stays = lines(
  '(?:its|it is|thats|were|we are|all|im)(?: (?:actually|all|totally))* (?:fine|ok|okay|good|alright)|come\\b|see (?:you|u)|works|still (?:on|need|want)|do (?:need|want)|need (?:you|it)|we can|i can|make it',
  'esta bien|vengan?|los espero|si (?:puedo|podemos|quiero)|nos vemos|(?:la|lo) necesito',
  'c est (?:bon|correct|ok|beau)|venez|ca (?:va|marche)|je peux|a demain|on peut',
)

function lines(...wordings: string[]): RegExp {
  return new RegExp(anyOf(wordings).source, 'mu')
}
