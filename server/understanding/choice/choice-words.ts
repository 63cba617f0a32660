// How offered times are taken or refused by their place in the list.
import type { Phrases } from '../windows/lexicon.ts'

export const choiceWords: Phrases = {
  'ordinal 1': `
    first, 1st, primero, primera, premier, premiere, 1er, 1ere, 1ro, 1ra, former, top one, opt 1, first option,
    first one, first slot, primer
  `,
  'ordinal 2': `
    second, 2nd, segundo, segunda, deuxieme, seconde, 2eme, 2e, 2do, 2da, secnd, middle one, middle, in the middle, del medio,
    de en medio, de enmedio, de medio, du milieu, 2ieme,
    sec one, 2ème
  `,
  'ordinal 3': 'third, 3rd, tercero, tercera, troisieme, 3eme, 3e, 3ro, 3ra, tercer',
  'ordinal 4': 'fourth, 4th, cuarto, cuarta, quatrieme, 4eme, 4e',
  'ordinal 5': 'fifth, 5th, quinto, quinta, cinquieme, 5eme',
  'ordinal -1': `
    last one, last slot, last option, last time, the last, ultimo, ultima, dernier, derniere, latter,
    bottom one, last
  `,
  'first-ones': 'first, primeros, primeras, premiers, premieres',
  'last-ones': 'last, ultimos, ultimas, derniers, dernieres',
  'number 1': 'one, uno, un',
  'number 2': 'two, dos, deux',
  'number 3': 'three, tres, trois',
  'number 4': 'four, cuatro, quatre',
  label: `
    option, opt, number, no, num, slot, choice, #, numero, opcion, la opcion, choix, nr, the number, le, la,
    el
  `,
  'letter-label': 'option, opt, slot, choice, letter, opcion, letra, choix, lettre',
  pick: `
    ill take, i will take, take, ill go with, go with, going with, lets go with, ill do, lets do, pick, choose,
    prefer, book, book me for, i choose, i pick, i want, me quedo con, je prends, prenons, je prefere,
    je choisis, prefiero, elijo, tomo, put me down for, the, can i get, ill have, can do, do, lets say,
    ill say, id say, i say, so, digamos, disons, donc, alors, entonces, thumbs up for, thumbs up to, vote for, my vote is, up for, down for, happy with,
    good with, ok with, okay with, fine with, cool with, keen on, voto por, voy con, me va bien con, va pour, partant pour,
    partante pour
  `,
  late: `
    the later, later one, later slot, later time, latest, the latest, later of, later works, later is,
    la mas tarde, el mas tarde, mas tarde, le plus tard, la plus tard, plus tard, the late one, the later one,
    later option
  `,
  early: `
    the earlier, earlier one, earlier slot, earlier time works, earliest, the earliest, soonest, the soonest,
    sooner one, earlier works, earlier is, la mas temprano, el mas temprano, lo mas pronto,
    la mas temprana, le plus tot, la plus tot, the early one, early one, the earlier one, earlier option,
    la mas pronto, then earliest you have, then the earliest you have, ok earliest you have, then the soonest you have,
    entonces lo mas pronto, entonces lo mas pronto que tenga, alors le plus tot, then earliest
  `,
  all: `
    either, either one, either of, either works, both, both work, both of, any of those, any of them,
    any of these, any one, any works, any work, all of them, all of those, all work, whichever, u pick, u choose,
    whatever works, whatever suits, whatever is best, doesnt matter, dont mind, dont care, no preference,
    any is fine, theyre all fine, theyre all good, theyre all ok, they are all fine, they are all good, any of em, all of em,
    any of the 3, any of the three, any of the 2, any of the two, all of the 3, all of the three, either of the 2, either of the two,
    any of these 3, any of those 3, whatevs, idc, no pref, surprise me, ill take whatever, whatever you have, whatever u have,
    whatevers easiest, whatever is easiest, you decide, u decide, your call, ur call, ur choice, any time works, anytime works, any is good, any are fine, any of those work, you pick,
    you choose, up to you, your choice, all 3, all three, all those work, all of the above,
    any of the above, they all work, all are good, all are fine, not fussed, im easy, im flexible,
    no difference, makes no difference, whenever works, any, dealers choice, cualquiera, cualquiera de,
    los dos, las dos, ambos, ambas, cualquier, todos, todas, me da igual, da igual, me es igual, el que sea,
    cualquiera de los 3, cualquiera de las 3, cualquiera de los tres, cualquiera de las tres, la que sea, no importa, como prefieran, los tres, las tres me, cuando quieran, ustedes digan, lo mismo,
    les deux, n importe lequel, n importe laquelle, nimporte lequel, nimporte laquelle, peu importe,
    l un ou l autre, tous, toutes, les trois, comme vous voulez, au choix, ca m est egal, m est egal,
    tous me vont, n'importe, celui que vous voulez, a vous de choisir, indifferent
  `,
  none: `
    none, none of, none work, none of those, neither, neither work, neither works, neither of, those dont work,
    these dont work, they dont work, those dont, those wont work, those times dont work, those days dont work,
    dont work for me, dont work, anything else, something else, any other, any others, other times, other time,
    other days, other day, other options, other option, other slots, other dates, another time, another day,
    another date, another slot, different time, different day, different times, different days, different date,
    no sooner, nothing sooner, anything sooner, any sooner, something sooner, sooner than that,
    anything earlier, any earlier, something earlier, nothing earlier, no earlier, anything later,
    something later, any later, nothing later, sooner, earlier in the day, later in the day, later in the week,
    earlier in the week, earlier than that, later than that, not any of, cant do any, cant make any,
    cant do either, cant make either, cant do those, cant make those, cant do both, cant do any of, not those,
    not available for those, busy all, working all, busy those, working those, away those, out those,
    all those days, all those times, busy both, working both, away all, what else, got anything else,
    nope none, neither one, too soon, too late, too early, too far out, too far away, dont suit, wont suit,
    wont work, not good for me, are no good, no good, not free then, not available then, not around then,
    busy then, working then, not free any, not home then, cant then, cant make that, cant do that,
    cant make it, isnt any good, wont be able, cant any of, not working for me, ninguno, ninguna, ninguno de,
    ninguna de, otra hora, otro dia, otro horario, otra fecha, otras opciones, otra opcion, algo mas,
    algo antes, algo mas temprano, algo mas tarde, mas temprano, antes no, nada antes, nada mas,
    no puedo ninguno, no me sirven, no me vienen bien, no me sirve ninguno, no me va bien, no me queda bien,
    no me viene bien, ni uno, no me funciona, no tienen otro, no puedo esos, no puedo a esas horas,
    otros horarios, otros dias, no hay antes, no me sirve, mas pronto, no puedo esas, no puedo ese dia, no puedo esa hora, no puedo a esa hora, no puedo esos dias, peux pas ce jour, peux pas ce jour-la, peux pas a cette heure, nada mas temprano,
    ninguno me, aucun, aucune, aucun des, ni l un ni l autre, autre chose, un autre jour, une autre heure,
    autre creneau, autres creneaux, d'autres creneaux, autre jour, autre heure, autre date, autres dates,
    autres disponibilites, d'autres disponibilites, rien avant, rien de plus tot, pas plus tot,
    quelque chose plus tot, ca ne va pas, ne me va pas, ne me vont, ne me convient,
    ne marche pas, ca ne marche pas, rien d autre, autre moment, un autre moment, plus tot si possible,
    aucun ne, ne me conviennent pas, autre chose de dispo, ca marche pas, ne convient pas
  `,
  other: `
    the other, other one, the other one, el otro, la otra, l'autre, other slot, the other slot, the other time,
    the others, the rest, los otros, las otras, les autres
  `,
  not: `
    not, no, neither, nor, ni, cant do, cant make, cant, except, except for, anything but, any but, all but, not the, but not,
    no puedo, menos, excepto, salvo, pas, sauf, instead of, rather than, en vez de, au lieu de, i cant make,
    i cant do, i cant, no puedo la, no puedo el, peux pas, any of them but, any of those but, either but, any one but, all of them but, any of them except
  `,
  'but-for': `
    anything but, any but, any day but, any time but, anytime but, all but, except, except for, any except, menos, excepto, sauf, todos menos,
    tous sauf, cualquiera menos, any of them but, any of those but, either but, all except, cualquiera excepto, any of them but, any of those but,
    any one but, all of them but, all of them except, any of them except
  `,
  'not-after': `
    doesnt work, wont work, does not work, is no good, no good, isnt good, isnt great, doesnt, no me sirve,
    no puedo, no me viene bien, no me va bien, ne marche pas, marche pas, ne va pas, ne me va pas, not good,
    is out, is too early, is too late, too early, too late, ne convient pas, ne me convient pas, i cant,
    isnt possible, not possible, no longer works, does not, dont work, dont, do not, wont, wont do, wouldnt, would not,
    are no good, arent, arent good, are not, are out, are bad, are all bad, all bad, is bad, bad, is not, isnt, too soon,
    is a no, are a no, a no go, no go, is off, are off, suck, sucks, cant do, cant make, cant, cannot, impossible,
    im at work, i am at work, were at work, im in class, im at school, im working, i am working, i have work, i work then,
    i work both, im busy, i am busy, were busy, im away, i am away, were away, im not home, were not home, im not around,
    im not free, im not available, nobody is home, nobodys home, no one is home, no ones home, would have worked,
    would have been, wouldve worked, wouldve been, would of worked, would of been, conflict, conflicts, clash, clashes,
    no me sirven, no sirve, no sirven, no me vienen bien, no me van bien, no me va, no me van, no me queda, no me quedan,
    no me funciona, no me funcionan, no funciona, no funcionan, no me conviene, no me convienen, no me acomoda,
    no me acomodan, no nos, no podemos, no son, no es, no estoy, no estare, no estamos, tampoco, imposible, imposibles,
    estoy trabajando, estoy en el trabajo, estoy ocupado, estoy ocupada, muy temprano, muy tarde, demasiado temprano,
    demasiado tarde, hubiera sido, hubiera estado, habria estado, ne vont pas, ne me vont pas, vont pas, va pas,
    ne marchent pas, marchent pas, ne fonctionnent pas, fonctionne pas, fonctionnent pas, ne fonctionne pas,
    ne conviennent pas, ne me conviennent pas, conviennent pas, convient pas, pas possible, pas possibles, pas bon,
    pas bons, n'est pas, ne sont pas, sont pas, je travaille, je suis au travail, je suis occupe, je suis occupee,
    je ne peux pas, je peux pas, peux pas, trop tot, trop tard, aurait ete, auraient ete,
    n'ira pas, ira pas, n'irait pas, irait pas, ne m'ira pas, ne fera pas, fera pas, ne ferait pas, ne fait pas, fait pas,
    ne sera pas, sera pas, ne serait pas, ne conviendra pas, conviendra pas, ne conviendrait pas, ne suffira pas,
    no servira, no nos sirve, no me servira, no queda, no quedaria, no me quedaria, no va, no va a, no iria, no viene,
    no me vendria, no conviene, no cuadra, no me cuadra, no acomoda, no alcanza
  `,
  'all-the-same': `
    im working from home, i am working from home, im at work but, were busy but, why not, cant wait, no problem, not bad,
    isnt bad, no hay problema, pas de probleme, je travaille de chez moi, je travaille a la maison
  `,
  'no-place': `
    any of the 3, any of the three, any of the 2, any of the two, all of the 3, all of the three, either of the 2, either of the two,
    any of these 3, any of those 3, cualquiera de los 3, cualquiera de las 3, cualquiera de los tres, cualquiera de las tres,
    first time, my first, at first, first thing, first of all, first name, last name, last time you,
    last night, last week, last month, last year, first floor, second floor, third floor, one second, a second,
    just a sec, second hand, second opinion, second thoughts, on second thought, one sec, for the first time,
    one moment, un segundo, un segundito, dos segundos, une seconde, deux secondes, premiere fois, primera vez, no one, noone, the one, is that the earliest, is that the soonest, is that the latest, is that the last, is it the earliest,
    is this the earliest, is this the soonest, one question, last minute, one more, that one, this one,
    por ultimo, en premier, un moment, un instant, un momento, nos vemos mas tarde, hasta mas tarde, hablamos mas tarde,
    last appointment, last appt, last thing, last slot of the day, last one of the day, last job of the day,
    ultima cita, ultima hora, dernier rendez-vous, dernier rendez vous, dernier rdv, this once,
    le aviso mas tarde, les aviso mas tarde, le confirmo mas tarde, te confirmo mas tarde, a plus tard,
    on se parle plus tard, vous confirme plus tard, te confirme plus tard, rappelle plus tard
  `,
  asap: `
    as soon as possible, as early as possible, asap, first available, earliest available, earliest possible,
    the earliest possible, the earliest available, soonest available, soonest possible, earliest you can,
    the earliest you can, soonest you can, earliest you have, the sooner the better, sooner the better,
    the earlier the better, earlier the better, the sooner, lo antes posible, lo mas pronto posible,
    lo mas temprano posible, lo mas pronto, cuanto antes, antes posible, lo antes que pueda, lo antes que puedan, tan pronto como,
    le plus tot possible, le plus vite possible, au plus tot, au plus vite, des que possible, plus tot possible,
    le plus rapidement possible, plus tot sera le mieux
  `,
  hedge: `
    i guess, i suppose, i think, i believe, prob, probs, probably, maybe, mayb, perhaps, possibly, supongo, supongo que,
    creo, creo que, quiza, quizas, tal vez, talvez, a lo mejor, probablemente, je suppose, je pense, je crois,
    peut etre, peut-etre, probablement, sans doute
  `,
  prefer: `
    prefer, preferably, preference, preferred, better, best, ideally, mejor, prefiero, preferible,
    preferiblemente, de preferencia, preferencia, de preference, je prefere, prefere, plutot, idealement, mieux
  `,
  single: `
    ill take it, i will take it, book it, book me, book me in, lock it in, see you then, see u then, that one,
    that time, ese, esa, celui-la, celui la, this one, ill be there, ill be here, well be there,
    perfect ill take it, me lo quedo, je le prends, je la prends, take it, ahi nos vemos, nos vemos, a demain,
    put me down, put me in, reserve it, sign me up, see you tomorrow
  `,
}
