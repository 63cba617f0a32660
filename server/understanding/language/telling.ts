// Words and letters by which a language is known even in the shortest text; small letters, no accents.
import type { Language } from '../understanding.ts'
import { wordList } from './word-list.ts'

export const tellingWords: Record<Language, ReadonlySet<string>> = {
  en: wordList(
    `the i i'm im i'd i'll i've you your you're my is are was this that with have need needs thanks thank please yes yeah yep yup nope what when where how who why can't don't dont doesn't won't isn't it's its we we're they he she hello hi hey sorry tomorrow today tonight monday tuesday wednesday thursday friday saturday sunday morning afternoon evening leak leaking broken plumber appointment would could should call stop help quote cheers mate sure great good works either fine asap tmrw tmr arvo pls plz thx u ur wanna gonna someone anyone and there here not just`,
  ),
  es: wordList(
    `hola gracias por favor porfa usted ustedes necesito tengo tiene quiero quisiera puede pueden puedo mañana manana lunes martes miercoles jueves viernes sabado domingo buenas buenos dias el los las una unos del muy esta estoy aqui ahora hoy cuando cuanto cuesta donde como cita plomero electricista fuga casa calle soy me llamo si pero para porque hay tambien ya bueno vale claro adios señor senor senora tarde noche quien urgente ninguna ninguno primera segunda tercera segundo tercero ultima cualquiera perfecto hasta nada pare paren basta esa ese eso yo alguien con andale orale porfis dale pues oiga bn tmb xfa grax tqm ey oye epa chido urge auxilio socorro fuego humo bomberos`,
  ),
  fr: wordList(
    `t'es t'as t'est y'a oui ouais non merci bonjour bonsoir salut svp stp je j'ai j'aimerais j'habite c'est ce cette vous votre nous notre est une des les du avec pour dans pas ne n'est qu'est-ce est-ce que qui quand combien ou demain lundi mardi mercredi jeudi vendredi samedi dimanche matin soir aujourd'hui rendez-vous rdv besoin voudrais pouvez fuite plombier eau d'accord parfait aucun aucune bonne tres peut peux faut chez et suis il elle premier premiere deuxieme troisieme dernier derniere slt bjr cb allo nan dac bsr mdr coucou ben pis on mon ma mes voila feu boucane fumee pompiers`,
  ),
}

export const tellingLetters: Partial<Record<Language, RegExp>> = {
  es: /[ñ¿¡]|\p{L}ción(?!\p{L})|(?<!\p{L})sí(?!\p{L})/iu,
  fr: /[çœêèùû]|(?<!\p{L})à(?!\p{L})|(?<!\p{L})(?:l|d|qu)'\p{L}|(?<!\d)\d{1,2}h\d{2}(?![\p{L}\d])|(?<!\p{L})(?:à|a|vers|après|apres|avant|dès) \d{1,2} ?h(?![\p{L}\d])/iu,
}

/** Small words of more than one language, and the letters that are words. */
export const leanings: Readonly<Record<string, Partial<Record<Language, number>>>> = {
  i: { en: 1.5 },
  u: { en: 1 },
  y: { es: 1, fr: 0.3 },
  le: { fr: 0.9, es: 0.4 },
  la: { es: 0.5, fr: 0.5 },
  les: { fr: 1.2, es: 0.5 },
  un: { es: 0.7, fr: 0.7 },
  de: { es: 0.5, fr: 0.5 },
  en: { es: 0.5, fr: 0.4 },
  me: { en: 0.5, es: 0.5, fr: 0.3 },
  no: { en: 0.4, es: 0.4 },
  ta: { es: 0.7, fr: 0.7 },
  a: { en: 0.4, es: 0.3, fr: 0.2 },
  on: { en: 0.5, fr: 0.5 },
  // A greeting of the street in one, and "I" in the other.
  yo: { en: 0.6, es: 0.6 },
  es: { es: 1, fr: 0.4 },
  si: { es: 1.2, fr: 0.4 },
  ok: {},
  okay: {},
  ou: { fr: 1.5 },
  gas: {},
  stop: { en: 0.6, es: 0.2, fr: 0.3 },
}

const small = '(?!(?:the|a|an|my|our|your|his|her|this|that|on|in|at|of|to|is|and|for|from|with|down|up)(?!\\p{L}))'
const named = `${small}\\p{L}[\\p{L}'.-]* `
const kinds =
  'street|st|road|rd|avenue|ave|boulevard|blvd|crescent|cres|court|crt|lane|ln|drive|dr|terrace|trail|parkway|pkwy|highway|hwy|gardens|grove|heights|square|way|place|gate|hill|circle'
const door = '(?:,? (?:apartment|apt|unit|suite)\\.? ?(?:number |#)?[\\p{L}\\d]+)?'

/** A street's name tells nothing of who writes it: an English one is told by whoever lives there, "in" its town. */
export const englishStreets = new RegExp(
  `(?<![\\p{L}\\d])(?:\\d{1,5}[a-z]?,? (?:${named}){1,3}|${named})(?:${kinds})(?!\\p{L})\\.?(?: (?:north|south|east|west|[nsew])(?!\\p{L}))?${door}(?:,? in (?=\\p{L}+[.!]*$))?`,
  'gu',
)

/** One of any other tongue, with what it is called in front. */
export const streets =
  /(?<![\p{L}])(?:rue|calle|avenida|avenue|av|boulevard|boul|bd|chemin|carrera|place|allee|impasse|paseo|camino|via|plaza|c\/) (?:de la |de l'|des |du |de |del |de los |de las |las |los |el |la |d'|l')?[\p{L}'-]+/gu
