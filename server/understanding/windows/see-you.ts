// "Gracias, hasta el lunes" says when they meet again, "estoy hasta el lunes" how long somebody stays.

/** The farewell gone, and its day left, at the same place. */
export function withoutSeeYou(plain: string): string {
  return plain.replaceAll(seeYou, (until) => ' '.repeat(until.length))
}

const weekday =
  '(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|monday|tuesday|wednesday|thursday|friday|saturday|sunday)'
const day = `(?:(?:el |la )?(?:proxim[oa] |next )?${weekday}|manana|pasado manana|tomorrow|(?:el )?(?:dia )?\\d{1,2}(?: de \\p{L}+)?)`
const courtesy =
  '(?:(?:muchas|mil|muchisimas) gracias|gracias|(?:muy )?amables?|(?:de|por) (?:acuerdo|todo|favor)|ok(?:ay)?|vale|bueno|(?:muy|esta|todo) bien|bien|listo|perfecto|excelente|genial|claro|si|sip|sale|entonces|pues|adios|chao|bye|saludos|nos vemos|(?:que )?(?:tenga |pase )?(?:buen|bonito|lindo) (?:dia|fin de semana)|buenas noches|thanks?(?: you)?|thx|ty|cheers|great|good|perfect|cool|awesome|lovely|sounds (?:good|great)|all right|alright|yes|yep|mike|señora?|don \\p{L}+)'
/** Then nothing but its hour and more courtesy. */
const rest = `(?: (?:que viene|proximo|entonces|pues|then|next week|por la (?:manana|tarde)|a primera hora|dios mediante|(?:a|at) (?:las? )?\\d{1,2}(?:[:.]\\d{2})?(?: ?[ap]\\.?m\\.?)?))*(?:[ ,]+${courtesy})*(?= ?(?:$|[.,!;\\n]))`
const opening = `(?<=(?:^|[.!?;\\n]) ?[¡]?(?:${courtesy}[ ,]+)*)hasta `
// Without thanks before it, English "until Monday" is a time as often as not.
const openingEnglish = `(?<=(?:^|[.!?;\\n]) ?(?:${courtesy}[ ,]+)+)(?:un)?till? `
const seeYou = new RegExp(`(?:${opening}|${openingEnglish})(?=${day}${rest})`, 'gu')
