// The words with which people say who they are; the name follows at once, or goes before.
import type { Trust } from './name-word.ts'

export type Introduction = { words: RegExp; trust: Trust; isLoose: boolean }

/** Names follow these. A loose one is also said of things, so that an unknown name in small letters is not believed. */
export const introductions: readonly Introduction[] = [
  {
    words:
      /(?:^|[^\p{L}'])(?:my (?:full |first )?name(?:'?s| is|:)?(?: (?:spelled|spelt|written)(?: as)?)?|(?<!\p{L})(?:spelled|spelt)(?: as)?|(?<!\b(?:his|her|their|its|your|dogs?|cats?|company|business|street|user|file|last|brand|model|shop|husband|wife|son|daughter|tenant|contact|mother|mom|dad)(?:'s)?(?: (?:first|full|given|real|middle))? )(?:the )?name(?:'s|s| is|:| -)(?: (?:spelled|spelt|written)(?: as)?)?|name(?=\n)|i am called|i'm called|(?:you can |u can |just |people |everyone |they )calls? me|under the name(?: of)?|(?:put|book|schedule|reserve)(?: (?:it|me|us|this|that|the (?:appointment|appt|booking|visit)))?(?: down)? (?:under|in the name of)(?: the name(?: of)?)?|(?=(?:first|given|christian) name)(?<!\b(?:his|her|their|your|wife's|husband's|tenant's|son's|daughter's|mother's|father's|mom's|dad's) )\p{L}+ name(?:'s| is|:)?|(?<=^|\n)(?:customer|client|full name|contact|sender|from) ?[:=-]|booked under|(?:signed|sincerely)[,:]?|you'?re (?:speaking|talking|texting) (?:with|to)|speaking (?:with|to))[ \n]?/gu,
    trust: 'told',
    isLoose: false,
  },
  {
    words:
      /(?:^|[^\p{L}'])(?:me llamo|me yamo|mi nombre(?: completo)? ?(?:es|:)|el nombre es|nombre ?:|a nombre de|je m'?appelle|je m appelle|j'm'appelle|mon nom(?: complet)? ?(?:est|c'est|:)|mon nom c'est|je me nomme|nom ?:|au nom de|de la part de|de parte de)(?: la| el| le)? /gu,
    trust: 'told',
    isLoose: false,
  },
  {
    words: /(?:^|[^\p{L}'])(?<!\b(?:if|hope|think|hear) )this (?:is|iz|be)(?: still| just)? /gu,
    trust: 'hinted',
    isLoose: false,
  },
  {
    words:
      /(?:^|[^\p{L}'])(?:(?:le|te|les|lo) (?:habla|escribe|saluda|hablo|escribo)|habla|de nuevo|al habla|moi c'est|moi,? c'est|ici)(?: la| el)? /gu,
    trust: 'hinted',
    isLoose: false,
  },
  {
    words:
      /(?:^|[^\p{L}'])(?<!\b(?:if|unless|hope|think|when|is|whether|que|si) )(?:it'?s(?: just| only| still)? (?:me,? )?|it is |i'?m |i am |c'est (?:moi,? |encore )?|c est |soy(?: yo,?)?(?: (?:la|el)(?= (?:senor|sr|dr|doctor|srta)))? |es |aqui |je suis |speaking,? )/gu,
    trust: 'hinted',
    isLoose: true,
  },
]

/** What may follow an unknown name in small letters so that it is believed. */
export const nameIsOver =
  /^(?:$|[.,!\n;:(-]|['"]|\s(?:from|again|here|at|w\/|with|calling|texting|speaking|writing|de|del|otra|encore|again|and i|and my|y|et|i|i'm|im|my|we|you|just|can|could|do|\(|-|&|the|in|on|que|du|une?|j'ai|j|je|il|tengo|necesito|unit|apt|for|over|once|who|que|qui)(?![\p{L}]))/u
export const nameIsSure =
  /^,?\s(?:from|again|here|calling|texting|speaking|writing|otra vez|de nuevo|encore|de antes|del|at unit|in unit|apt)\b/u

/** Names go before these. */
export const nameBefore = /(?:^|[^\p{L}'])(here|ici|aqui|al habla|por aqui|a l'appareil|speaking|calling)(?![\p{L}'])/gu
export const behindHere =
  /^(?:$|[.,!\n;:(-]|\s(?:from|at|again|w\/|with|in|just|calling|about|de|del|with|and|i|i'm|im|my|we|you|can|could|do|looking|need|the|following|checking|re|regarding|hoping|wondering)(?!\p{L}))/u

/** Words that close a letter; the name stands behind a mark. */
export const closings =
  /(?:^|[^\p{L}'])(?:thanks|thank you|thank u|thx|thnx|tnx|tks|ty|cheers|ta|regards|best|best wishes|sincerely|respectfully|cordially|yours|love|bye|talk soon|take care|have a (?:good|great|nice) (?:day|one|evening|night|weekend)|gracias|saludos|un saludo|atentamente|atte|bendiciones|merci|cordialement|bien a vous|salutations|bonne (?:journee|soiree)|a bientot|au revoir|amities)(?: (?:so much|a lot|a bunch|a million|again|in advance|very much|everyone|all|you|much|regards|de antemano|por todo|por su \p{L}+|cordiales?|beaucoup|d'avance|bien|a vous|mille fois|kindly|very kindly|for (?:the|your) \p{L}+|for \p{L}+))?[ ]?(?:[,.!;:-]+[ \n]?|\n)[-~ ]?/gu

/** Words before a name that make it somebody else's. */
export const someoneElse =
  /\b(?:husband|wife|son|daughter|mom|mum|mother|dad|father|brother|sister|partner|boyfriend|girlfriend|friend|neighbou?r|roommate|tenant|landlord|super|superintendent|manager|boss|uncle|aunt|cousin|ask for|asking for|call|contact|text|see|with|for|and|spoke (?:to|with)|to|is|hi|hello|hey|dear|esposo|esposa|marido|hijo|hija|mama|papa|madre|padre|hermano|hermana|con|por|para|vecin[oa]|hola|mari|femme|fils|fille|mere|pere|frere|soeur|ami|amie|pour|avec|bonjour|salut),? ?$/u
