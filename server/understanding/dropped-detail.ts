// "Never mind the price": one thing is wanted or told no more, and nothing else is given up by it.
import { everyMatch } from './every-match.ts'
import { type Reading, readText } from './reading.ts'

/** The text without what it drops so; the very same where it drops nothing. */
export function withoutDropped(text: string): string {
  const { clean, plain } = readText(text)
  const spans = everyMatch(plain, dropped).map(({ index, 0: words }) => [index, index + words.length] as const)
  if (spans.length === 0) return text
  return spans.reduceRight((left, [from, to]) => `${left.slice(0, from)} ${left.slice(to)}`, clean).trim()
}

/** Whether nothing else stands there but politeness. */
export function onlyDrops({ plain }: Reading): boolean {
  const rest = plain.replaceAll(dropped, ' ')
  return rest !== plain && !/\p{L}/u.test(rest.replaceAll(courtesy, ' '))
}

const details = [
  '(?:last |first |full |e-?mail |phone )?(?:names?|prices?|pricing|costs?|fees?|rates?|photos?|pictures?|pics?|images?|videos?|e-?mail|number|discounts?|coupons?|warranty|guarantees?|invoices?|receipts?|payments?|cards?)',
  '(?:nombres?|apellidos?|precios?|costos?|tarifas?|fotos?|video|correo|telefono|numero|descuentos?|garantia|facturas?|recibos?|pagos?|tarjeta)',
  '(?:noms?|prenoms?|prix|couts?|tarifs?|photos?|video|courriel|telephone|numero|rabais|garantie|factures?|recus?|paiements?|carte)',
].join('|')
const away = [
  "(?:never ?mind|nvm|nvmd|forget|disregard|ignore|skip|scratch|don'?t worry)(?: about)?(?: (?:the|my|your|our|that|a|any|giving|sending))*",
  '(?:olvide(?:n|se)?|olvida(?:te)?|olvidemos|ignoren?|no importan?|no se preocupen?|deje(?:n|mos)?)(?: (?:lo|el|la|los|las|mi|su|un|una|de|del|por))*',
  "(?:oublie[zr]?|oublions|laisse[zr]?(?: tomber| faire)|laissons(?: tomber)?|ignorez|peu importe|pas grave|tant pis)(?: (?:pour|le|la|les|mon|ma|mes|votre|vos|de|du))*(?: l')?",
].join('|')
const behind = "(?: (?:question|thing|part|stuff|then|for now|after all|entonces|por ahora|alors|pour l'instant))*"
const dropped = new RegExp(
  `(?<![\\p{L}\\d])(?:${away}) ?(?:${details})${behind}(?=\\s*(?:$|[\\n.,;:!?-]|(?:please|pls|thanks|thank you|ok|sorry|and|but|just|i|ill|we|por favor|gracias|perdon|y|pero|svp|merci|et|mais)(?![\\p{L}])))`,
  'gu',
)
const courtesy =
  /(?<!\p{L})(?:ok|okay|oh|actually|sorry|thanks|thank you|thx|ty|please|pls|its fine|it's fine|all good|hi|hello|hey|gracias|perdon|bueno|por favor|merci|desolee?|finalement|bon|alors|svp)(?!\p{L})/gu
