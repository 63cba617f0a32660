// "It stopped dripping on its own": what was to be done is gone, and nobody has said yet what becomes of the visit. Takes bare clauses.
import { anyOf } from './bare-clauses.ts'

export function isTroubleGone(text: string): boolean {
  return gone.test(text) && !goesOn.test(text)
}

const itself = '(?:by itself|on its own|by its self|all by itself|itself)'
const gone = lines(
  `(?:(?:has|have|its|just|finally|already|seems to have|it) )*(?:stopped|quit|not|isnt|no longer|doesnt|aint)(?: (?:really|even))? (?:leak|drip|smell|beep|overflow|clog|flood)\\w*(?: (?:${itself}|now|any ?more|at all|for now|since \\w+))*$`,
  `(?:fixed|cleared|unclogged|unblocked|resolved|drained|sorted)(?: (?:up|out))? ${itself}(?: \\w+){0,2}$|(?:leak|drip|dripping|smell|noise|problem|issue|clog)(?: (?:has|is|just|seems|seems to have|finally|all|s))* (?:gone|stopped|went away|cleared up|disappeared)(?: (?:away|now|${itself}))*$|(?:works?|working|drains?|draining|flush\\w*)(?: (?:fine|ok|okay|good|again|normally))+(?: now)?$`,
  '(?:ya|hoy) no (?:gotea|fuga|tira|huele|se tapa|tiene fuga|pierde)(?: \\w+){0,2}$|(?:dejo|paro) de (?:gotear|fugar|salir|oler|tirar|perder)(?: \\w+){0,3}$|se (?:arreglo|destapo|quito|compuso)(?: (?:solo|sola|por si sol[oa]))+$|ya (?:funciona|sirve)(?: (?:bien|otra vez|de nuevo))*$',
  '(?:coule|fuit|goutte|pue|sent)(?: (?:ne|deja))? plus(?: (?:maintenant|du tout|tout seul))*$|(?:s est )?(?:arrete|arretee) (?:de couler|de fuir|de goutter|tout seul\\w*|d elle meme)(?: \\w+){0,2}$|(?:s est )?(?:regle|reglee|debouche|debouchee|repare|reparee) (?:tout|toute) seul\\w*$|(?:ca |il |elle )?(?:remarche|refonctionne)(?: \\w+)?$',
)
const goesOn =
  /\b(?:but|still|again|however|except|until|till|unless|if|when|pero|todavia|aun|otra vez|si|cuando|mais|encore|si|quand|hot|water pressure)\b/

function lines(...wordings: string[]): RegExp {
  return new RegExp(anyOf(wordings).source, 'mu')
}
