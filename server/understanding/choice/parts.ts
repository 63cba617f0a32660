// A text in parts, from mark to mark, with a sign for every time and every place of the list.
import type { Reading } from '../reading.ts'
import type { Situation } from '../understanding.ts'
import type { Token } from '../windows/tokens.ts'
import { timedPieces } from '../windows/windows.ts'
import { placesIn } from './places.ts'

/** `words` are bare, with `zz` for a time or a place that is taken, `xx` for a time that is not, and `nn` for a figure of the list. */
export type Part = { words: string; mark: string }

export const time = /(?<!\p{L})zz(?!\p{L})/u

export function partsOf(reading: Reading, situation: Situation): Part[] {
  const { tokens, times } = timedPieces(reading, situation)
  const places = placesIn(tokens, situation.offered)
  const said = tokens.flatMap((token, at): string[] => {
    const found = times.find(({ from, next }) => from <= at && at < next)
    const place = places.find(({ from, next }) => from <= at && at < next)
    if (place) return at === place.from ? [place.isFigure ? 'nn' : 'zz'] : []
    if (found) return at === found.from ? [found.isWanted ? 'zz' : 'xx'] : []
    return [bareOf(token)]
  })
  return [...said.join(' ').matchAll(/([^,;!?.:()\n]+)([,;!?.:()\n ]*)/g)].map(([, words = '', mark = '']) => ({
    words: words
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .replaceAll(ofOurs, '$1'),
    mark,
  }))
}

// "The friday one you mentioned": that it was ours is no part of what is said of it.
const ofOurs =
  /(?<!\p{L})(ones?|slots?|options?|times?|appointments?|appts?|spots?) (?:(?:that|which) )?(?:you|u|ya|yall)(?: guys| just| had| have| already)* (?:mentioned|offered|suggested|proposed|listed|said|gave|sent|told)(?: me| us)?(?!\p{L})|(?<!\p{L})que (?:me |nos |usted |ustedes |ya )*(?:dijo|dijeron|menciono|mencionaron|ofrecio|ofrecieron|propuso|propusieron|dio|dieron)(?!\p{L})|(?<!\p{L})que vous (?:m |nous |me )?(?:avez|aviez) (?:mentionnee?s?|proposee?s?|dit|dite|offerte?s?|donnee?s?)(?!\p{L})/gu

function bareOf({ text }: Token): string {
  return text.replaceAll("'", '')
}

/** Nothing but what somebody says who takes a time. */
export function isAnswer(words: string): boolean {
  const all = words.split(' ').filter((word) => word !== '')
  return all.every((word, at) => answering.has(word) || (greeting.has(all[at - 1] ?? '') && at === all.length - 1))
}

/** Whom one thanks or greets is part of it. */
const greeting = new Set('thanks thank you thx ty cheers hi hello hey dear gracias hola merci bonjour salut'.split(' '))

const answering = new Set(
  [
    'zz xx a an the this that thats it its on at in for of by to with and or so but not dont cant no yes yep yup yeah yea ya yah sure ok okay k kk',
    'great good perfect cool fine awesome excellent lovely nice wonderful amazing fantastic works work suits sounds best better please pls plz plis thanks thank',
    'you u thx ty tks cheers ta so much very sir maam man mate bro dude dear love lol haha hi hey hello um uh oh hmm well then instead also just only',
    'i id ill im we us me my our be is are was would will can could should may might do does did have has had get got make take book need want like prefer',
    'choose pick schedule reserve confirm confirmed come coming go going see send someone somebody guy mike there here home free available off around',
    'possible open spot slot slots option one ones time times appointment appt day all both either any anytime early earliest late how about what if',
    'gimme gimmie give whichever whatever simply ideally',
    'lets let put down sign up set grab leave keep still even really actually definitely guess think suppose maybe probably prob hopefully again as soon',
    'hoy manana para por el la los las lo le les de del al a en y o u si sip no bueno vale claro perfecto perfecta dale gracias muchas hola favor porfa porfis xfa porfavor',
    'esta este estaria seria sera es bien muy mejor me nos mi te se va viene queda sirve conviene funciona parece puedo podemos puede pueden venir venga vengan viene',
    'quiero quisiera prefiero tomo elijo escojo agendar agende agendeme reservar reserve reserveme aparte apartar apunte ponga pongame quedo con entonces mismo misma seria que tal',
    'podria podrian pasar pase pasen pourriez pourrais ser hacer hagamoslo hagamos vernos vemos ahi aqui casa libre disponible de acuerdo listo genial excelente pues ok aca horario hora cita',
    'celui celle ceux celles donnez donne plutot simplement idealement',
    'deme denos dame danos cualquiera simplemente idealmente',
    'le la les l un une du des de d au aux a en et ou pour c ce ca cest cet cette est serait sera oui ouais bon bonne parfait merci svp stp s il vous plait te bonjour',
    'me moi nous on je j ai aimerais veux prends prendre prendrai prenons choisis prefere vais va convient marche fonctionne arrange bien mieux tres ben euh alors plutot',
    'venez venir passer passez pouvez peut peux etre possible dispo disponible libre reserver reservez mettez confirme accord dac d correct super plus aussi donc',
  ].flatMap((words) => words.split(' ')),
)
