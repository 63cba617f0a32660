// Who takes leave on the telephone, in three languages. "Thanks" alone takes no leave.
import { readText } from '../understanding/reading.ts'

const leave = [
  '(?:good ?)?bye(?: ?bye)?|see (?:you|ya)(?: later| soon| around)?|talk (?:to you )?(?:later|soon)|take care|good ?night',
  'have (?:a|yourself a) (?:very )?(?:good|great|nice|lovely|wonderful) (?:one|day|night|evening|weekend|afternoon|morning|rest of (?:your|the) day)',
  "that(?:'?s| is|'?ll be| will be| would be) (?:all|it|everything)(?: (?:i need(?:ed)?|i wanted|from me))?|nothing (?:else|more)|never ?mind,? bye",
  'god bless(?: you)?|dios (?:lo|la|le|te|los|las) bendiga|que dios (?:lo|la|le|te|los) (?:bendiga|cuide)|dieu vous benisse',
  'adios|hasta (?:luego|pronto|manana|la vista)|cha[ou]|que (?:le|te|les) vaya (?:muy )?bien|nada mas|(?:eso )?(?:es|seria) todo',
  'que (?:tenga|tengas|pase|pases)n? (?:un |una )?(?:muy )?(?:buen[oa]?s?|bonit[oa]|lind[oa]|feliz|excelente) (?:dia|tarde|noche|fin de semana)s?',
  "au revoir|bonne (?:journee|soiree|nuit|fin de (?:journee|semaine)|continuation|apres[- ]midi)|a (?:bientot|plus(?: tard)?|la prochaine|tantot)|ciao|c'?est tout|ce sera tout|rien d'?autre",
].join('|')
const beside = [
  'ok|okay|k|alright|all right|well|great|perfect|cool|good|fine|no|nope|yes|yeah|yep|sure|then|so|and|now|oh|um|uh|for now|for today|just|you too|please|sir|maam|mike',
  "thanks?(?: you)?(?: so much| very much| a lot| again)?|much appreciated|appreciate it|cheers|i'?m (?:good|all set|fine)|we'?re (?:good|all set)|that'?s (?:great|fine|ok|good)",
  'vale|bueno|listo|perfecto|si|(?:muchas |mil )?gracias|igualmente|muy amable|por ahora|y|pues',
  "bon|parfait|d'?accord|alors|oui|non|merci(?: beaucoup| bien)?|a vous aussi|et|pour (?:l'instant|le moment)|ben",
].join('|')
const whom =
  "my dear|dear(?:ie)?|love|honey|hon|sweetie|sir|ma'?am|madam|miss|buddy|man|pal|mate|mij[oa]|joven|senor(?:ita|a)?|amig[oa]|monsieur|madame|mademoiselle"
const aside = [beside, whom, 'm+h?m*|hm+|mm+'].join('|')
const taking = new RegExp(`^(?:(?:${aside}) )*(?:${leave})(?: (?:${aside}|${leave}))*$`)
const lastWord = /(?:^| )(?:good ?bye|bye(?: ?bye)?|adios|hasta luego|au revoir|bonne journee)$/

/** Who says nothing else than that they go; "that's it" is also a yes. */
export function isGoodbye(words: string, { isYesNoAsked }: { isYesNoAsked: boolean }): boolean {
  const plain = plainOf(words)
  if (isYesNoAsked && /^(?:yes |yeah |yep )*that'?s (?:it|all)$/.test(plain)) return false
  return taking.test(plain)
}

/** Who goes once this is said: "Monday is good, bye". */
export function endsInGoodbye(words: string): boolean {
  return lastWord.test(plainOf(words))
}

const enough = [
  "it'?s (?:all )?(?:ok|okay|fine|good)|that'?s (?:fine|good|ok|okay|great|perfect)|i'?m (?:ok|okay|fine|good|all set)|we'?re (?:good|fine|all set)|all good",
  '(?:asi )?esta (?:bien|perfecto)|todo (?:bien|perfecto)|con eso(?: basta)?|estamos bien|asi (?:es )?perfecto',
  "c'?est (?:bon|beau|correct|parfait|ok|super|tout bon)|tout est (?:bon|beau|correct|parfait)|ca (?:va(?: aller)?|ira|suffit)",
].join('|')
const havingEnough = new RegExp(`^(?:(?:${aside}) )*(?:${enough})(?: (?:${aside}|${enough}))*$`)

/** To who asked whether there is anything else: there is not. */
export function hasEnough(words: string): boolean {
  return havingEnough.test(plainOf(words))
}

function plainOf(words: string): string {
  return readText(words)
    .plain.replaceAll(/[^\p{L}\p{N}' -]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
