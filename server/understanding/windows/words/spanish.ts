// What Spanish-speaking customers write about time; accents are gone before these are looked up.
import type { WordList } from '../lexicon.ts'
import { spanishStances } from './spanish-stances.ts'

export const spanish: WordList = {
  strong: {
    'weekday 1': 'lunes',
    'weekday 2': 'martes',
    'weekday 3': 'miercoles, mierc, miercols',
    'weekday 4': 'jueves, juev',
    'weekday 5': 'viernes, vierns, biernes',
    'weekday 6': 'sabado, sabados',
    'weekday 7': 'domingo, domingos',
    'month 1': 'enero',
    'month 2': 'febrero',
    'month 3': 'marzo',
    'month 4': 'abril',
    'month 5': 'mayo',
    'month 6': 'junio',
    'month 7': 'julio',
    'month 8': 'agosto',
    'month 9': 'septiembre, setiembre',
    'month 10': 'octubre',
    'month 11': 'noviembre',
    'month 12': 'diciembre',
    'days 0': 'hoy, hoy mismo, el dia de hoy, hoy dia, mas tarde hoy, hoy mas tarde',
    'days 1': 'mnn, mna, mnna, mnana, mannana, manna, manana, mañana, manana mismo, el dia de manana',
    'days 2': 'pasado mnn, pasado mna, pasado mnna, pasado manana, pasado mañana, pasadomanana',
    'days -1': 'ayer, antier, anteayer, antes de ayer, el otro dia',
    'daypart 0 morning': 'esta manana, hoy en la manana, hoy por la manana',
    'daypart 0 afternoon': 'esta tarde',
    'daypart 0 night': 'esta noche, hoy en la noche, hoy por la noche',
    'daypart -1 night': 'anoche, ayer en la noche, ayer por la noche',
    greeting: `
      buenos dias, buen dia, buenas tardes, buenas noches, muy buenas tardes, muy buenos dias, feliz tarde,
      lindo dia, bonito dia, todos los dias, todas las noches, todo el dia, todas las mananas, cada manana,
      cada noche, feliz dia
    `,
    'part morning': `
      por la manana, en la manana, por las mananas, en las mananas, a primera hora, temprano en la manana,
      la manana, las mananas, x la manana, a media manana, a la manana, primera hora, la mañana, mananita, la mananita, en la mananita, por la mananita, de mananita
    `,
    'part afternoon': `
      por la tarde, en la tarde, por las tardes, en las tardes, tarde, tardes, la tarde, las tardes, de tarde,
      x la tarde, despues de comer, despues del almuerzo, a la tarde, a media tarde, despues de almorzar, tardecita, la tardecita, en la tardecita, a la tardecita, por la tardecita,
      de tardecita, tardecito
    `,
    'part night': `
      por la noche, en la noche, por las noches, noche, la noche, de noche, x la noche, a la noche, nochecita, la nochecita, en la nochecita, a la nochecita, por la nochecita
    `,
  },
  own: {
    'weekday 1': 'lun',
    'weekday 2': 'mar, mart',
    'weekday 3': 'mie, mier',
    'weekday 4': 'jue',
    'weekday 5': 'vie, vier',
    'weekday 6': 'sab',
    'weekday 7': 'dom',
    'month 1': 'ene',
    'month 2': 'feb',
    'month 3': 'mzo',
    'month 4': 'abr',
    'month 6': 'jun',
    'month 7': 'jul',
    'month 8': 'ago',
    'month 9': 'sep, sept',
    'month 10': 'oct',
    'month 11': 'nov',
    'month 12': 'dic',
    'part evening':
      'tarde noche, la tarde noche, en la tarde noche, por la tarde noche, al final de la tarde, despues del trabajo, saliendo del trabajo, al anochecer',
    'part morning': `
      am, temprano, tempranito, antes de comer, antes del almuerzo, bien temprano, muy temprano,
      lo mas temprano posible
    `,
    'part afternoon': 'pm',
    greeting: `
      cualquiera de las tres, cualquiera de las dos, cualquiera de las 3, cualquiera de las 2,
      mas tarde, mas temprano, muy tarde, es tarde, demasiado tarde, no es tarde, llego tarde, tarde o temprano, lo mas pronto,
      por ahora, de vez en cuando, a la vez, una vez, a veces
    `,
    'clock 12:00': `
      mediodia, medio dia, al mediodia, a mediodia, al medio dia, a medio dia, a la hora del almuerzo,
      a la hora de comer
    `,
    'clock 00:00': 'medianoche, media noche',
    'ampm am': 'am, a.m., a.m, a m, de la manana, de la madrugada, en la manana, por la manana, de la mañana',
    'ampm pm': 'pm, p.m., p.m, p m, de la tarde, en la tarde, por la tarde, del mediodia',
    'ampm night': 'de la noche, en la noche, por la noche',
    'end-of-day': 'al final del dia, final del dia, fin del dia, al fin del dia, a ultima hora',
    'late-day': `
      al final del dia, final del dia, a ultima hora, ultima hora, la ultima cita, ultima cita, la ultima cita del dia,
      ultima cita del dia
    `,
    'other-week': 'la otra, el otro',
    'one-after': 'el siguiente, el que sigue, el de despues, el de la semana siguiente, el otro, la semana siguiente',
    'end-of-week': 'final de la semana, fin de la semana, al final de la semana, finales de semana',
    hmark: 'h, hs, hrs, horas',
    oclock: 'en punto, o clock',
    ish: 'y pico, o asi, mas o menos, aprox, aproximadamente, y algo',
    'plus 30': 'y media, y 30, y treinta',
    'plus 15': 'y cuarto, y quince, y 15',
    'plus -15': 'menos cuarto, menos quince',
    'plus 10': 'y diez',
    'plus 20': 'y veinte',
    'number 1': 'una',
    'number 2': 'dos',
    'number 3': 'tres',
    'number 4': 'cuatro',
    'number 5': 'cinco',
    'number 6': 'seis',
    'number 7': 'siete',
    'number 8': 'ocho',
    'number 9': 'nueve',
    'number 10': 'diez',
    'number 11': 'once',
    'number 12': 'doce',
    'number 13': 'trece',
    'number 14': 'catorce',
    'number 15': 'quince',
    'number 16': 'dieciseis',
    'number 17': 'diecisiete',
    'number 18': 'dieciocho',
    'number 19': 'diecinueve',
    'number 20': 'veinte',
    'number 21': 'veintiuno, veintiuna',
    'number 22': 'veintidos',
    'number 23': 'veintitres',
    'number 24': 'veinticuatro',
    'number 30': 'treinta',
    'few 1': 'un, una',
    'few 2': 'un par de, par de',
    'few 3': 'unos, unas, pocos, algunos, unos pocos',
    'ordinal 1': 'primero, 1ro, 1ero, primer',
    this: 'este, esta, estos',
    next: 'proximo, proxima, el proximo, la proxima, prox, siguiente, la siguiente, el siguiente',
    'next-post': 'que viene, q viene, proximo, proxima, siguiente, que entra, q entra, k entra, k viene',
    'week-later': 'en ocho, en ocho dias',
    'fortnight-later': 'en quince, en quince dias',
    last: 'el pasado, la pasada, el ultimo, la ultima',
    'last-post': 'pasado, pasada',
    'day-after': 'o pasado, al dia siguiente, el dia siguiente, dia siguiente, el dia despues',
    'unit day': 'dia, dias',
    'unit week': 'semana, semanas, sem',
    'unit fortnight': 'quincena',
    'unit weekend': 'fin de semana, finde, fines de semana, fin de sem, el finde',
    'unit weekday': 'entre semana, dias de semana, dias laborables, dia de semana, dias habiles',
    'unit month': 'mes, meses',
    'unit year': 'ano, anos, año, años',
    'unit hour': 'hora, horas, hrs, hr',
    'unit minute': 'minuto, minutos, min, mins',
    'week-edge start': `
      a principios de, principios de, al principio de, a principio de, a comienzos de, comienzos de, principio de, inicio de,
      a inicios de, inicios de, empezando
    `,
    'week-edge end': 'a finales de, finales de, final de, al final de, a fin de, fin de, fines de, a fines de',
    'week-edge middle': 'a mediados de, mediados de',
    'prep at': 'a las, a la, alas, las, la, ala, a, para las, para la, pa las, pa la, pa, pal, pa el, tipo, al, en las',
    'prep around': `
      sobre las, hacia las, como a las, a eso de las, alrededor de las, tipo las, cerca de las, como a la,
      sobre la, hacia la, a eso de la, aproximadamente a las, mas o menos a las, por ahi de las, como las,
      como tipo, como alas, a partir, alrededor de la, por las
    `,
    'prep after': `
      no hasta despues de, no hasta despues del, despues de, despues de las, despues de la, a partir de, a partir de las, a partir de la, desde, desde las,
      desde la, luego de las, pasadas las, pasada la, mas tarde de las, no antes de las, no antes de, no antes del, no antes del dia, despues del dia, a partir del dia,
      despues las, dsps de las, despues d las, trabajo hasta las, ocupado hasta las, ocupada hasta las,
      salgo a las, salgo del trabajo a las, llego a casa a las, estoy en casa a partir de las, tras las,
      despues del, no puedo antes de las, no puedo hasta las, no puedo hasta, no puedo hasta el, no podemos hasta, no podemos hasta el,
      no estoy hasta, no estoy hasta el, no estare hasta, no estare hasta el, no estoy en casa hasta, no estoy en casa hasta el,
      no hay nadie hasta, no hay nadie hasta el, no habra nadie hasta, no habra nadie hasta el, a partir del, desde el, llego a las,
      llego del trabajo a las, libre a partir de las
    `,
    'prep before': `
      salimos a las, salgo a las, salimos a la, salgo a la, nos vamos a las, me voy a las, nos vamos a la, me voy a la,
      tengo que salir a las, tenemos que salir a las, tengo que irme a las, entro a trabajar a las, salgo al trabajo a las,
      me tengo que ir a las, nos tenemos que ir a las,
      antes de, antes de las, antes de la, antes del, antes del dia, no despues de las, no mas tarde de las, no despues de,
      antes las, previo a las, como maximo a las, a mas tardar a las, a mas tardar
    `,
    'prep by': 'para antes de, para antes de las, para antes del, a mas tardar el',
    'prep until': 'hasta, hasta las, hasta la, hasta el',
    'prep from': 'de, desde, desde las, de las, del, desde el, de la',
    'prep between': 'entre, entre las, entre la, entre el',
    'prep in': 'en, dentro de, en unos, en unas, en como, en menos de, de aqui a',
    'prep within': `
      en las proximas, en los proximos, dentro de las proximas, dentro de los proximos, antes de que pasen
    `,
    'join or': `
      o, u, o si no, o sino, si no, o el, o la, o bien, o tal vez, o quizas, sino, ni, o por la, ni el
    `,
    'join and': 'y, e, y el, y la, tambien, y tambien',
    'join to': 'a, al, pal, pa, a las, a la, hasta, hasta las, hasta la, hasta el, -, alas',
    later: 'en adelante, o despues, o mas tarde, pa delante, para adelante, o mas',
    earlier: 'o antes, maximo, como maximo, a mas tardar, o mas temprano',
    light: `
      el, la, los, las, de, del, por, en, para, pa, tal vez, quizas, quiza, a cualquier hora, cualquier hora,
      cualquier dia, a lo mejor, ya sea, dia, mejor, como, solo, solamente, igual, mismo, algun, alguna hora,
      puede ser, temprano, a, al, pal, pa, ese, cualquiera, es, seria, un, cita, x, pues, q sea, que sea, porfa,
      por favor, los dias
    `,
    ...spanishStances,
  },
  markers: `
    el, la, los, las, que, de, por, para, puede, pueden, necesito, hola, gracias, es, en, un, una, mi, con, si,
    no, y, o, del, al, me, se, cita, favor, hoy, manana, bien, esta, despues, antes, tarde, viene, puedo, vale,
    cuando, hora, horas, semana, tengo, hay, mejor, pero, proximo, entre, tiene, tienen, desde, dia, dias,
    buenos, buenas
  `,
  followers: `
    si, por, porque, esta, estaria, seria, me, nos, puede, pueden, gracias, y, o, que, para, es, estoy, el, la,
    de, del, en, no, pero, a, mas, mejor, bien, vale, ok, porfa, tambien, perfecto, se, yo, cuando, puedo,
    podria, con, como, estare, hay, saludos, ya, entonces, aqui, necesito, todos, cualquier, mi, su, le, les,
    tal, alguien
  `,
}
