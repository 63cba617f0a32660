import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { bookedAhead } from '../bookings/store.ts'
import { tellOfStop } from '../bookings/tell-of-stop.ts'
import { bareClauses } from '../callers/bare-words.ts'
import { optOut } from '../callers/meet-caller.ts'
import { readConsentWord } from '../callers/opt-out.ts'
import type { Caller } from '../callers/store.ts'
import type { Conversation } from '../conversations/store.ts'
import { withdrawUnsent } from '../conversations/withdraw.ts'
import type { Tx } from '../database/open.ts'

/** Whether somebody who speaks wants no more texts. */
export function isWishToStop(words: string): boolean {
  const bare = bareClauses(words).join(' ')
  if (everyday.test(bare)) return false
  return readConsentWord(words, { optedOut: true }) === 'stop' || wantsCallInstead(bare)
}

/** "Stop" to a machine that speaks means the machine: only a word about texts ends those. */
export function isHush(words: string): boolean {
  return hush.test(bareClauses(words).join(' '))
}

/** A wish to be left alone by texts counts however it was said; nothing is sent to say so. */
export function stopTexting(
  tx: Tx,
  appliance: Appliance,
  { caller, conversation, now }: { caller: Caller; conversation: Conversation; now: Temporal.Instant },
): void {
  withdrawUnsent(tx, conversation.id, { because: 'opted-out', now })
  optOut(tx, caller, 'text', now)
  tellOfStop(tx, appliance, bookedAhead(tx, caller.id, now))
}

/** Keywords of a text that are everyday words on the telephone. */
const everyday = /^(?:cancel|end|quit|revoke|remove|td|(?:no more|(?:ya )?no mas)(?: (?:please|por favor|porfa))?)$/

const courtesies =
  '(?:ok|okay|hey|no|oh|so|please|just|now|right now|already|sorry|thanks|thank you|all right|alright|hold on|wait|listen|(?:can|could|would|will) you|you can|por favor|ya|oiga|espere|gracias|svp|s il vous plait|sil vous plait|attendez|merci)'
const silences = [
  'stop(?: (?:it|that|this|there|right there|talking|speaking|reading))?|shut up|(?:be |keep )?quiet|hush|silence|enough(?: already)?|(?:quit|no more) talking',
  'alto|basta|para|pare|parar|detengase|detener|deje de hablar|callese|silencio',
  'arret|arreter?|arretez(?: de parler)?|assez|ca suffit|taisez vous',
].join('|')
const hush = new RegExp(`^(?:${courtesies} )*(?:${silences})(?: (?:${silences}|${courtesies}))*$`)

/** Whoever would rather be called and says that they want no texts has taken back their consent to them. */
function wantsCallInstead(bare: string): boolean {
  return refusing.test(bare) && calling.test(bare) && !elsewhere.test(bare)
}

const refusing = new RegExp(
  `\\b(?:${[
    '(?:do not|dont|never|rather not|prefer not to|(?:can|could|would) you not)(?: (?:ever|please|just|be|get|send(?: (?:me|us))?|want(?: you to)?|like|a|any))* (?:te?xt(?:s|ed|ing)?|messag(?:e|es|ed|ing)|sms)',
    '(?<!\\b(?:got|get|had|have|received|see|is|was|theres|sent|im|am|are|were) )(?:no|not|without|instead of|rather than)(?: (?:a|any|by|via|to))* (?:text(?:s|ing)?|text messages?|sms)',
    'no (?:me|nos) (?:mande|envie|escriba|textee|mensajee)[ns]?|(?:no|sin|nada de|en (?:vez|lugar) de)(?: (?:quiero|un|por|me))* (?:textos?|mensajes?|textear|escribir)',
    '(?:ne )?(?:me|m) (?:textez|ecrivez|envoyez) pas|(?:pas|sans|au lieu|plutot que)(?: (?:de|d|par|un))* (?:textos?|messages?|sms|texter|ecrire)',
  ].join('|')})\\b`,
)
const calling = /\b(?:call|phone|ring|llam[ae]\w*|telefone\w*|r?appel(?:ez|er)\w*|telephon\w+)\b/
/** Another phone takes the texts. */
const elsewhere = /\btext (?:my|her|him|them|the other)\b/
