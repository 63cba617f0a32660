// "Actually no, text is fine": who wished for a call, or for somebody, goes on in writing.
import { anyOf, clausesOf } from './bare-clauses.ts'
import type { Reading } from './reading.ts'

export function prefersText(reading: Reading): boolean {
  const text = clausesOf(reading).join('\n')
  return inWriting.test(text) && !whenThere.test(text)
}

const mode = '(?:text|texts|texting|a text|text message|messages?|messaging|sms|chat|writing|here)'
const fine = '(?:fine|ok|okay|good|great|better|easier|best|works?|cool|all right|alright|enough|preferable)'
const modo = '(?:mensajes?|textos?|texto|sms|escrito|chat|aqui|whatsapp)'
const ecrit = '(?:texto|textos|sms|message|messages|ecrit|clavardage|ici)'

const inWriting = new RegExp(
  anyOf([
    `(?:${mode}|by ${mode}|over ${mode}|this)(?: (?:is|s|are|would be|will be|works?))*(?: (?:just|totally|actually|also|even|perfectly))? ${fine}(?: (?:for me|too|actually|then|instead))*`,
    `(?:lets|let us|we can|you can|u can|can (?:we|you|u)|i(?: would| d|d)? (?:rather|prefer)|prefer|just|rather|please|pls|i can)(?: (?:just|also|do|do it|keep|stick|to|it|with|use|by|over|on|go|continue))* (?:text|texting|sms|texts|message|messages)(?: (?:me|us|you|instead|here|please|pls|is fine))*$`,
    '(?:text|message) (?:me|us) instead',
    '(?:no need|dont (?:need|have|bother)|you dont (?:need|have)|no need for you|never mind|nevermind|nvm|forget)(?: (?:to|the|about|a|for|with|you))* (?:call|calls|calling|phone|ring|call back|callback|phone call)(?: (?:me|us|back|anymore|then|now))*$',
    '(?:dont|do not|please dont|actually dont) (?:call|phone|ring)(?: (?:me|us|back|anymore|then|now))*$|^(?:(?:actually|no|ok|sorry) )*no (?:call|phone call)(?: (?:needed|necessary|required))?$',
    `(?:mejor|prefiero|esta bien|puede ser|podemos|sigamos|seguimos|basta)(?: (?:por|con|un|seguir|aqui|el|los))* ${modo}|por ${modo} (?:esta bien|esta mejor|mejor|me va|va bien|es mejor)|(?:no hace falta|no es necesario|no necesito|ya no|no se preocupe por)(?: (?:que|me|una|la|nos|de))* (?:llam\\w+)$|no me (?:llame|llamen|llames)(?: (?:ya|mejor))?$`,
    `(?:plutot|prefere|finalement|mieux|continuons|on peut|on continue|restons|juste)(?: (?:par|en|continuer|ecrire|les|le|un|faire|ca|se))* ${ecrit}|par ${ecrit} (?:c est|ca (?:va|ira)|c'est)(?: (?:bon|bien|mieux|correct|parfait|ok))?|(?:pas besoin|inutile|pas la peine|plus besoin)(?: (?:de|d|me|m|nous|un|qu on))* (?:appeler|rappeler|appel|telephoner)$|ne m appelez pas$`,
  ]).source,
  'mu',
)

/** "Text me when you are outside": how to come, and no other way to talk. */
const whenThere =
  /\b(?:text|message) (?:me|us) (?:when|before|once|on|if|as soon)\b|\b(?:mensaje|texto) (?:cuando|antes|al)\b|\b(?:texto|message) (?:quand|avant|en arrivant)\b/
