// "Wait, keep it", to who was just told that it is cancelled: it is wanted back. Bare clauses, one a line.
import { anyOf } from './bare-clauses.ts'
import { isOver } from './over.ts'
import { isLeftAsIs, takesBack } from './taken-back.ts'

/** 'clearly': it is to stand again; 'perhaps': "never mind", of which nobody knows what it takes back. */
export function undoesCancel(text: string): 'clearly' | 'perhaps' | null {
  if (leaves.test(text) || (takesBack(text) === null && isOver(text))) return null
  if (wants.test(text) || isLeftAsIs(text)) return 'clearly'
  return takesBack(text) === 'only' ? 'perhaps' : null
}

const visit =
  '(?:it|that|mine|ours|my spot|my slot|my time|(?:the|my|our|that) (?:\\w+ )?(?:appointment|appt|apt|booking|visit|slot|time|spot|one))'
const cita = '(?:(?:la|mi|nuestra|esa) (?:cita|visita|reserva\\w*|hora))'
const rdv = '(?:(?:le|mon|notre|ce|la|ma) (?:rendez ?vous|rdv|visite|place|plage|reservation))'

/** Who says how it stays cancelled wants nothing back. */
const leaves = lines(
  '(?:keep|leave|stay|stays|stayed|remain\\w*)(?: \\w+){0,3} (?:cancel\\w*|off)|(?:cant|cannot|can not|wont|wouldnt|dont|not|never|unable)(?: \\w+){0,4} (?:make it|keep|come|be there|undo|want)(?! not)(?! (?:\\w+ )?(?:to )?cancel)',
  '(?:dej\\w+|qued\\w+|sigue)(?: \\w+){0,2} cancelad[oa]|(?:ya )?no (?:puedo|podemos|podre|quiero|vengan?|voy)',
  '(?:laiss\\w+|reste\\w*)(?: \\w+){0,2} annulee?|(?:peux|veux|pourrai|viens|venez)(?: \\w+)? (?:pas|plus)',
)

const wants = lines(
  `(?:keep|hold|save|leave|restore|reinstate|rebook|re book|reactivate|book|put)(?: me)? ${visit}(?: (?:back|again|in|on|down))*(?: (?:please|pls|thanks|then|after all|as (?:it )?(?:is|was|planned)|alone|for me|if (?:possible|you can|its still \\w+)))*$|(?:put|book|keep|leave|pencil) (?:me|us) (?:back|down|in|on|again)(?: \\w+){0,3}$`,
  `(?:undo|un ?cancel|revert|reverse)(?: ${visit}| this| the cancell?ation| cancell?ation)?(?: (?:please|pls|thanks))*$|(?:cancel|forget|ignore|disregard|scratch)(?: \\w+){0,2} cancell?ation|(?:dont|do not|didnt (?:mean|want) to|did not (?:mean|want) to|no dont) cancel`,
  `(?:i|we)(?: (?:actually|really|still|now))* (?:can|could|will)(?: (?:actually|still|now|be able to))* (?:make (?:it|that)|be (?:there|home|here)|do (?:it|that))(?: (?:after all|now|then|sorry|again))*$|ill be (?:there|home|here)(?: (?:after all|then))*$|(?:we|i)(?: (?:do|still|actually|really))* (?:want|need)(?: (?:it|that|the appointment|my appointment|you|him|you guys))(?: (?:to come|back|after all|still|again))*$`,
  `(?:want|get|have|like|take) ${visit} back|(?:still|please) come\\b(?! (?:by for|for|another|next|later))|come (?:anyway|as planned|after all)|(?:is|are) (?:it|you|we) still (?:possible|available|on|free) (?:to|if) (?:keep|come)`,
  `(?:dej(?:e|en|a|emos)l[ao]s?|mant\\w+|conserv\\w+)(?: ${cita})?(?: (?:como (?:estaba|esta|quedamos)|igual|por favor|entonces|mejor))*$|(?:dej(?:e|en|a)|quiero|regrese\\w*|devuelva\\w*|reactive\\w*|vuelva a (?:poner|agendar)) ${cita}(?: \\w+){0,4}$|siempre si|no (?:la |lo |me |mi )?(?:cancel|anul)\\w+|(?:deshaga|deshacer|deshaz)\\w*|(?:cancele|anule|olvide|ignore)(?: \\w+){0,2} cancelacion|vengan? (?:como|igual|de todas)`,
  '(?:si|ya) (?:puedo|podemos|voy a poder|podre|estare|voy a estar)(?: (?:ir|estar|siempre|recibirl\\w+))*$|(?:la|lo) (?:quiero|necesito)(?: (?:de vuelta|de nuevo|todavia|siempre))*$',
  `(?:gard(?:ez|e|ons|er)|laiss(?:ez|e|ons)|maint(?:enez|iens|enons)|remett(?:ez|re|ons)|remets|reprend(?:re|s)|reprenez|reserv(?:ez|er|e))(?: (?:le|la|ca|tout|moi|${rdv}))(?: (?:moi|comme (?:c etait|prevu|avant|c est)|svp|quand meme|finalement|alors|en place|s il vous plait))*$|annul\\w+ (?:pas|surtout pas)|(?:annul|oubli|ignor)\\w+(?: \\w+){0,2} annulation|comme prevu|venez quand meme`,
  '(?:je|on|nous) (?:peux|peut|pouvons|pourrai|serai|sera|vais)(?: (?:finalement|quand meme|etre))*(?: (?:la|y etre|etre la|venir))(?: \\w+)?$|(?:finalement|au final)(?: (?:oui|je peux|on peut|ca marche|c est bon|je serai la))$|(?:je|on) (?:le|la) (?:veux|garde|reprends|veut|reprend)(?: \\w+){0,2}$',
)

function lines(...wordings: string[]): RegExp {
  return new RegExp(anyOf(wordings).source, 'mu')
}
