// How French-speaking customers say that a time is asked for, refused, over, given up, or only spoken of.
import type { Phrases } from '../lexicon.ts'

export const frenchStances: Phrases = {
  ask: `
    pouvez, pourriez, pourrait, peut, peux, pourrais, pouvons, besoin, besoin de, voudrais, voudrait, veux,
    veut, voulons, aimerais, aimerait, aimerions, cherche, disponible, disponibles, dispo, dispos,
    disponibilite, disponibilites, libre, libres, prefere, prefererais, preference, de preference, rdv,
    rendez-vous, rendez vous, reserver, venir, vienne, viennent, venez, viendrez, passer, passez, passe,
    ca marche, ca me va, me va, nous va, me convient, conviendrait, convient, ca irait, irait, est bien,
    serait bien, serait parfait, serait, possible, est-ce possible, est-ce que, avez-vous, avez vous,
    auriez-vous, auriez vous, vous avez, auriez, y a-t-il, quelqu un, quelquun, je suis la, je serai la,
    je suis chez moi, je serai chez moi, on est la, svp, stp, s il vous plait, sil vous plait, sil te plait,
    plutot, m arrange, marrange, arrange, nous arrange, a bientot, faut, il faut, faudrait, il faudrait,
    prenons, prends, je prends, disons, mettons, on dit, ok pour, va pour, et si, idealement, peut-etre, ideal,
    mieux, souhaite, souhaiterais, souhaiterait, pas urgent, pas presse, rien ne presse, placez, caser, aurait,
    c est bon, cest bon, me conviendrait, creneau, une place, de la place, quelque chose
  `,
  past: `
    depuis, a commence, commence, est tombe, est tombee, a lache, a pete, a saute, a explose, a coule,
    est en panne, tombe en panne, tombee en panne, j ai appele, ai appele, appele, etes venu, etes venus,
    est venu, sont venus, venu, venus, avez dit, a dit, m a dit, il y a, ya, y a, s est casse, s est cassee,
    casse, cassee, s est arrete, ne marche plus, marche plus, fonctionne plus, etait, etaient, avait, avais,
    ai remarque, remarque, ai laisse, ai achete, avez installe, avez repare, a ete, est arrive, ai eu,
    s est bouche, ai essaye, ai ecrit, passe ce, perdu, a coupe, s est eteint, s est eteinte, inonde,
    fuit depuis, coule depuis, est reste, installe, repare, j attends, disjoncte, a disjoncte, claque,
    a rendu l ame
  `,
  'not-left': `
    j'ai dentiste, j'ai le dentiste, j'ai reunion, j'ai une reunion, j'ai cours, deborde, debordee, je deteste, pas, pas le, sauf, sauf le, excepte, hormis, peux pas, pas libre, pas dispo, pas disponible, suis pas la,
    absent, absente, personne a la maison, personne ne sera la, personne ne sera a la maison, personne n'est la, personne n'est a la maison,
    il n'y a personne, il n'y aura personne, y a personne, y aura personne, occupe, occupee, au lieu de, au lieu, plutot que, ne peux pas, jamais, impossible, pas possible,
    a part, a part le, ni, en deplacement, je travaille, ne suis pas la, ne serai pas la, serai pas la,
    au lieu du
  `,
  'not-right': `
    c'est ferie, est ferie, c'est complique, complique, c'est plein, est plein, tombe mal, ca coince, c'est charge, c'est la folie,
    j'ai dentiste, j'ai le dentiste, j'ai reunion, j'ai une reunion, j'ai cours, ne marche pas, marche pas, ne va pas, va pas, ne me va pas, ca ne va pas, ca va pas, ne convient pas,
    ne me convient pas, pas possible, impossible, je ne peux pas, je peux pas, je travaille, je suis occupe,
    il n'y a personne, il n'y aura personne, y a personne, y aura personne, personne n'est la, personne ne sera la,
    personne a la maison, je suis occupee, je suis absent, je suis absente, je suis pas la, je ne suis pas la, pas libre, pas dispo,
    non, trop tard, trop tot, je ne serai pas la, je serai pas la, c'est pas possible, ce n'est pas possible,
    ne sera pas possible, n'est pas possible, on peut pas, ne m arrange pas, m arrange pas, marrange pas,
    c'est mort, pas ideal
  `,
  neutral: `
    pas urgent, pas presse, pas de probleme, pas de souci, pas de chauffage, pas d'eau, pas d'eau chaude,
    plus d'eau, pas grave, n'importe, peu importe, pas sur, pas sure, pourquoi pas, ne chauffe pas,
    ne chauffe plus, pas de courant, ne demarre pas, ne fonctionne pas, fonctionne pas, ne demarre plus,
    sais pas, pas cher
  `,
  works: `
    ca marche, ca me va, me va, me convient, convient, est bien, serait bien, parfait, c est bon, cest bon,
    ca irait, etait mieux, c etait mieux, cetait mieux, m arrangeait mieux, svp, s il vous plait, ok, serait, m arrange, marrange, irait, bien, super, impeccable, nickel,
    ideal, me conviendrait, c est parfait, c est bien, nous va, possible
  `,
  contrast:
    'en fait, non attendez, non attends, attendez non, attends non, non pardon, pardon non, non plutot, si pas, si ce n est pas, si c est pas, mais, par contre, donc, alors, car, parce que, cependant, en revanche, puis',
  move: `
    deplacer, decaler, reporter, changer, repousser, avancer, reprogrammer, modifier, deplace, decale,
    remettre, replanifier, bouger
  `,
  existing: `
    mon rdv, mon rendez-vous, mon rendez vous, le rdv, le rendez-vous, notre rdv, notre rendez-vous, j'ai rdv,
    j'ai rendez-vous, j'ai un rdv, j'ai un rendez-vous, j'avais rdv, j'avais rendez-vous, j'avais un rdv,
    j'avais un rendez-vous, annuler, annule, annulez, annulons, supprimez, au lieu de, au lieu du, prevu, prevue, on avait rdv,
    on avait rendez-vous, tient toujours, toujours bon pour, ma reservation, nous avions rendez-vous, devait,
    deviez, j'ai deja, prevu le
  `,
  'existing-right': '',
  owner: 'mon, notre, le, ma',
  hours: `
    ouvert, ouverts, ouverte, ouvrez, ouvrez-vous, fermez, fermez-vous, ferme, fermes, horaires, horaire,
    heures d'ouverture, travaillez, travaillez-vous, vous travaillez, ouvre, supplement, majoration,
    a quelle heure fermez, heures d'affaires, vos heures
  `,
}
