// What French-speaking customers write about time; accents are gone before these are looked up.
import type { WordList } from '../lexicon.ts'
import { frenchStances } from './french-stances.ts'

export const french: WordList = {
  strong: {
    'weekday 1': 'lundi, lundis, lindi',
    'weekday 2': 'mardi, mardis',
    'weekday 3': 'mercredi, mercredis, mercedi, mercrdi',
    'weekday 4': 'jeudi, jeudis',
    'weekday 5': 'vendredi, vendredis, vendrdi, vendedi',
    'weekday 6': 'samedi, samedis',
    'weekday 7': 'dimanche, dimanches',
    'month 1': 'janvier',
    'month 2': 'fevrier',
    'month 4': 'avril',
    'month 6': 'juin',
    'month 7': 'juillet',
    'month 8': 'aout',
    'month 9': 'septembre',
    'month 10': 'octobre',
    'month 11': 'novembre',
    'month 12': 'decembre',
    'days 0': `
      aujourd'hui, aujourdhui, aujourd hui, ajd, auj, aujourd'hui meme, dans la journee, aujourd-hui, ojd, oj,
      ajrd, ce jour
    `,
    'days 1': 'demain, 2main, dmain, dem1, demin',
    'days 2': 'apres-demain, apres demain, apresdemain, apres dmain',
    'days -1': "hier, avant-hier, avant hier, l'autre jour, lautre jour",
    'daypart 0 morning': 'ce matin',
    'daypart 0 afternoon': `
      cet apres-midi, cet apres midi, cet aprem, cette apres-midi, cette apres midi, cet apresmidi, cet aprm,
      cet apm, cette aprem, ct aprem
    `,
    'daypart 0 evening': 'ce soir, ce soir meme, cette soiree',
    'daypart 0 night': 'cette nuit',
    'daypart -1 night': 'hier soir, la nuit derniere, hier dans la nuit',
    greeting: `
      bonsoir, bonjour, bonne journee, bonne soiree, bonne nuit, bon matin, bonne apres-midi, bon apres-midi,
      bon weekend, bon week-end, tous les jours, tous les soirs, tous les matins, toute la journee, chaque matin,
      chaque jour, chaque soir, bonne fin de journee, bonne semaine, toute la nuit
    `,
    'part morning': `
      matin, matins, le matin, les matins, dans la matinee, en matinee, matinee, la matinee, au matin,
      en debut de matinee, en fin de matinee, fin de matinee, debut de matinee, tot le matin, mat
    `,
    'part afternoon': `
      apres-midi, apres midi, aprem, apresmidi, aprm, l'apres-midi, dans l'apres-midi, dans l'apres midi,
      en debut d'apres-midi, en fin d'apres-midi, fin d'apres-midi, debut d'apres-midi, en fin d'apres midi,
      les apres-midi, les apres-midis, d'apres-midi, pm, apm, apres-midis, fin d'aprem, debut d'aprem, l'aprem,
      apres manger, apres le dejeuner
    `,
    'part evening': `
      soir, soirs, le soir, en soiree, soiree, dans la soiree, en fin de journee, fin de journee,
      apres le travail, apres le boulot, apres le souper, apres souper, heure du souper, a l'heure du souper, les soirs, en debut de soiree, debut de soiree, apres travail, au soir
    `,
    'part night': 'nuit, la nuit, dans la nuit',
  },
  own: {
    'weekday 1': 'lun',
    'weekday 2': 'mar',
    'weekday 3': 'mer, merc',
    'weekday 4': 'jeu',
    'weekday 5': 'ven, vend',
    'weekday 6': 'sam',
    'weekday 7': 'dim',
    'month 1': 'janv, jan',
    'month 2': 'fev, fevr',
    'month 3': 'mars',
    'month 4': 'avr',
    'month 5': 'mai',
    'month 7': 'juil',
    'month 9': 'sept',
    'month 10': 'oct',
    'month 11': 'nov',
    'month 12': 'dec',
    'part morning': `
      a la premiere heure, premiere heure, 1ere heure, a la 1ere heure, de bonne heure, am, tot dans la matinee, avant-midi,
      l'avant-midi, en avant-midi, dans l'avant-midi
    `,
    'clock 12:00': `
      midi, a midi, l'heure du midi, pause dejeuner, l'heure du dejeuner, le midi, ce midi, sur le midi,
      sur heure de midi
    `,
    'clock 00:00': 'minuit',
    'ampm am': 'du matin, am, a.m., le matin, dans la matinee, du mat, matin',
    'ampm pm': `
      de l'apres-midi, de l'apres midi, pm, p.m., du soir, de l'aprem, le soir, l'apres-midi, dans l'apres-midi,
      soir
    `,
    'end-of-day': `
      avant la fin de la journee, d'ici la fin de la journee, d'ici ce soir, la fin de la journee,
      la fin de journee
    `,
    'late-day': `
      le dernier rendez-vous, le dernier rendez vous, le dernier rdv, dernier rendez-vous, dernier rendez vous, dernier rdv,
      le dernier rendez-vous de la journee, dernier rendez-vous de la journee, toute fin de journee, en toute fin de journee
    `,
    'other-week': "l'autre, la suivante, celle d'apres",
    'one-after': "celui d'apres, le suivant, celui qui suit, celui de la semaine d'apres, la semaine d'apres",
    'end-of-week': `
      fin de semaine prochain, d'ici la fin de la semaine, avant la fin de la semaine, en fin de semaine,
      d'ici la fin de semaine, fin de la semaine, cette fin de semaine-ci
    `,
    hmark: 'h, heures, heure, hres, hrs, hre, h00',
    oclock: 'pile, precises, tapantes',
    ish: 'environ, a peu pres, par la, ou a peu pres',
    'plus 30': 'et demie, et demi, et 30, trente, et d',
    'plus 15': 'et quart, quinze, et 15',
    'plus -15': 'moins le quart, moins quart, moins quinze',
    'plus 45': 'quarante-cinq, quarante cinq',
    'number 1': 'une',
    'number 2': 'deux',
    'number 3': 'trois',
    'number 4': 'quatre',
    'number 5': 'cinq',
    'number 6': 'six',
    'number 7': 'sept',
    'number 8': 'huit',
    'number 9': 'neuf',
    'number 10': 'dix',
    'number 11': 'onze',
    'number 12': 'douze',
    'number 13': 'treize',
    'number 14': 'quatorze',
    'number 15': 'quinze',
    'number 16': 'seize',
    'number 17': 'dix-sept, dix sept',
    'number 18': 'dix-huit, dix huit',
    'number 19': 'dix-neuf, dix neuf',
    'number 20': 'vingt',
    'number 21': 'vingt et une, vingt-et-une, vingt et un, vingt-et-un',
    'number 22': 'vingt-deux, vingt deux',
    'number 23': 'vingt-trois, vingt trois',
    'number 24': 'vingt-quatre, vingt quatre',
    'number 25': 'vingt-cinq, vingt cinq',
    'number 26': 'vingt-six, vingt six',
    'number 27': 'vingt-sept, vingt sept',
    'number 28': 'vingt-huit, vingt huit',
    'number 29': 'vingt-neuf, vingt neuf',
    'few 1': 'un, une',
    'few 2': 'une couple de, deux ou trois',
    'few 3': 'quelques',
    'ordinal-mark': 'er, eme, e, ieme',
    'ordinal 1': 'premier',
    this: 'ce, cet, cette, ces',
    next: 'le prochain, la prochaine, prochain, prochaine',
    'next-post': 'prochain, prochaine, prochains, pro, qui vient, suivant, suivante, proch',
    'week-later': 'en huit',
    'fortnight-later': 'en quinze',
    'coming-post': 'ci, -ci, qui arrive',
    last: 'le dernier, la derniere',
    'last-post': 'dernier, derniere, passe, passee',
    'day-after': "le lendemain, le jour suivant, le jour d'apres, le jour apres, lendemain",
    'unit day': 'jour, jours, j',
    'unit week': 'semaine, semaines, sem',
    'unit fortnight': 'quinzaine, quinze jours, 15 jours',
    'unit weekend': `
      weekend, week-end, week end, fin de semaine, fds, we, weekends, week-ends, fin de sem, fins de semaine
    `,
    'unit weekday': 'de semaine, en semaine, jours de semaine, la semaine, jour de semaine, jours ouvrables',
    'unit month': 'mois',
    'unit year': 'an, ans, annee, annees',
    'unit hour': 'heure, heures, h',
    'unit minute': 'minute, minutes, min, mn',
    'week-edge start': 'debut de, debut, au debut de, en debut de, au debut du',
    'week-edge end': 'fin de, fin, a la fin de, en fin de, a la fin du',
    'week-edge middle': 'milieu de, au milieu de, en milieu de, mi',
    'prep at': 'a, pour, sur',
    'prep around': `
      vers, vers les, autour de, aux alentours de, environ, aux environs de, a environ, sur les coups de, genre,
      a peu pres, entour de, alentour de, vers environ
    `,
    'prep after': `
      apres, a partir de, a partir d', a partir du, a compter de, a compter du, des, passe, plus tard que,
      pas avant, pas la avant, pas chez moi avant, pas libre avant, pas dispo avant, pas disponible avant, peux pas avant,
      personne avant, depuis, je finis a, je termine a, je rentre a, je suis chez moi a partir de,
      je travaille jusqu a, je travaille jusqu'a, occupe jusqu'a, occupee jusqu'a, chez moi a partir de,
      chez moi des, chez moi apres, libre a partir de, dispo a partir de, disponible a partir de,
      je suis libre a partir de, je sors a, apres le, pas avant le, je finis le travail a, je rentre vers,
      je finis vers
    `,
    'prep before': `
      on part a, je pars a, nous partons a, on sort a, je sors a, on quitte a, je quitte a, on s en va a, je m en vais a,
      je dois partir a, on doit partir a, je dois quitter a, je commence a travailler a, je travaille a, on part vers, je pars vers,
      je quitte vers, on quitte vers, on s'en va a, je m'en vais a,
      avant, avant le, pas apres, au plus tard a, au plus tard, pas plus tard que, max, avt, pas apres le
    `,
    'prep by': "d'ici, d'ici a, d'ici le, au plus tard le, d ici",
    'prep until': "jusqu'a, jusque, jusqu'au, jusqu a, jusqua, jusquau, jusque vers",
    'prep from': 'de, du, des, entre',
    'prep between': 'entre, entre les, entre le',
    'prep in': 'dans, dans environ, dans a peu pres, d ici',
    'prep within': `
      dans les prochaines, dans les prochains, en moins de, dans moins de, sous, dans l'heure, dans les
    `,
    'join or': `
      ou, ou le, ou bien, sinon, ou sinon, ou alors, ou encore, ou peut-etre, ni, ou a, ou la, ou vers, ni le
    `,
    'join and': 'et, et le, ainsi que, et aussi, et la',
    'join to': "a, au, jusqu a, jusqu'a, jusqu'au, -, et, jusqua, jusquau",
    later: 'ou apres, ou plus tard, et plus, et apres, ou plus',
    earlier: 'ou avant, maximum, max, au plus tard, dernier delai, ou plus tot',
    light: `
      le, la, les, l, de, d, du, dans, en, pour, peut-etre, soit, n'importe quand, a tout moment, plutot, genre,
      idealement, courant, au, dans la journee de, a, surtout, seulement, sur, tot, journee, un, une,
      n importe quelle heure, la journee, est, serait, si possible, svp, stp, plus tard, mieux, vers,
      par exemple, voire, meme, c est, c, rdv, rendez-vous, que, jour, n importe quel
    `,
    ...frenchStances,
  },
  markers: `
    le, la, les, je, vous, pour, est, un, une, et, ou, de, du, des, bonjour, merci, besoin, mon, ma, pas, ca,
    ce, cet, cette, apres, avant, vers, demain, matin, soir, midi, oui, pouvez, svp, rdv, chez, avec, dans,
    suis, h, entre, sauf, mais, prochain, prochaine, semaine, jour, heures, heure, si, avez, au, en, l, d,
    plutot, marche, jusqu, libre, dispo, peut, venir
  `,
  followers: `
    si, svp, stp, merci, ca, c, ce, est, et, ou, pour, car, je, j, on, nous, vous, il, elle, mais, par, parce,
    serait, irait, marche, me, m, ok, bien, parfait, chez, a, du, de, le, la, les, pas, max, maximum, environ,
    possible, bonne, cordialement, s, sil, dans, en, avec, quand, comme, donc, alors, convient, conviendrait,
    mon, ma, un, une, qui, que, plutot, sinon, pile, aussi, peut, est-ce, au, idealement, ici, ne, n, y, sans,
    puis, sauf
  `,
}
