import type { Wordings } from './opt-out-wordings.ts'

const me = '(?:me |m ?|nous )'
const write =
  '(?:ecri(?:vez|s|re)|text(?:ez|e|es)|(?:re)?contact(?:ez|e|es)|deran(?:gez|ge|ges)|harcel(?:ez|e)|relanc(?:ez|e)|achal(?:ez|e)|ecoeur(?:ez|e)|importun(?:ez|e)|sollicit(?:ez|e)|embet(?:ez|e))'
const call = '(?:r?appel(?:ez|le|les)|telephon(?:ez|e))'
const writing =
  '(?:ecrire|texter|(?:re)?contacter|deranger|harceler|spammer|achaler|ecoeurer|ennuyer|relancer|importuner|solliciter|embeter)'
const calling = '(?:r?appeler|telephoner)'
const messages = '(?:messages?|textos?|sms|textes?)'
const noMore = '(?:plus jamais|jamais plus|jamais|plus(?! (?:tard|tot|souvent|vite|que|longtemps)))'
const stop =
  '(?:arretez|arreter|arrete|cessez|cesser|cesse|stopp(?:ez|er)|(?:(?:pouvez|pourriez|voulez|allez) vous|peux tu|vous devez|veuillez|il faut|merci|je (?:vous|te) (?:demande|prie))(?: svp)? (?:d ?|de )?(?:arreter|cesser))(?: (?:svp|donc))?'
const takeOff = '(?:retire|enleve|supprime|raye|efface|ote|oublie)z?'
const please =
  '(?:(?:pouvez|pourriez|voulez) vous|veuillez|merci de|je (?:veux|voudrais|souhaite|desire)|jaimerais|svp)'
const list = '(?:de|du|des) (?:votre|vos|la|cette|ta|les|ces)(?: \\w+)? (?:listes?(?! d ?attente)|base|systeme|groupe)'
const wish = '(?:je |j ?|nous )?(?:ne )?(?:veu[xt]|voulons|souhaite|souhaitons|desire)'
const howGotMine = '(?:qui|comment|ou)(?: \\w+){0,4} mon numero'

export const french: Wordings = {
  clear: [
    `(?:ne )?${me}${write}(?: (?:ni|ou|et) (?:ne )?${me}?(?:${write}|${call}))* (?:${noMore}|pu(?: jamais)?$)`,
    `(?:ne )?${me}envo(?:yez|ie|ies) ${noMore}(?:(?: (?:de|d|aucun|vos|ces))* ${messages}| rien|$)`,
    'n ?ecri(?:vez|s) plus',
    `${write} (?:moi|nous) (?:${noMore}|pu(?: jamais)?$)`,
    `${write} (?:plus|pu)(?: jamais)?$`,
    `envo(?:yez|ie|ies) (?:moi|nous) (?:plus|pu) (?:jamais )?(?:(?:de|d|vos|tes|ces|aucun) )*(?:${messages}|rien)`,
    `lach(?:ez|e|es) (?:moi|nous)(?: donc)? (?:la paix|patience|avec (?:(?:vos|tes|ces|les|tous) )+${messages})`,
    `plus (?:jamais )?(?:me |nous )${writing}$`,
    `ne (?:plus|jamais)(?: jamais)? ${me}(?:${writing}|envoyer(?: (?:de|d|vos|aucun))* (?:${messages}))`,
    `${stop} de ${me}(?:${writing}|${write}|envoy(?:er|ez|e)(?: (?:de|d|des|vos|tes|ces|les|tous))* (?:${messages}|ca|rien))`,
    `${stop}(?: (?:avec|tous|toutes|les|vos|tes|ces|ses|des|de|d|d ?envoyer))* ${messages}`,
    `(?:plus de|assez de|stop (?:aux|les|a vos)) ${messages}`,
    `(?:(?:c ?est|ca) )?(?:(?:fini|finis|finissez|termine|assez|suffit|arretez?)(?: (?:la|donc))?(?: (?:avec|de|d|les|des|vos|tes|ces|tous|tout))+ ${messages}|(?:fini|termine) de (?:me |nous )?(?:texter|ecrire|spammer))(?! (?:vocaux|vocales?|d erreur|de (?:mon|ma|l)))`,
    `(?:(?:les|vos|tes|ces) )${messages}(?: (?:c ?est|ca|la))+ (?:fini|assez|suffit|termine)`,
    '(?:laissez|laisse|fichez|foutez|fous|fiche) (?:moi|nous)(?: donc)? (?:tranquilles?|la paix|en paix|patience)',
    '(?:perdez|perds) mon numero(?=$| (?:svp|sil|merci|stp))',
    '(?:(?:pouvez|pourriez|voulez) vous|veuillez|merci de) (?:me|nous) laisser (?:tranquilles?|en paix)',
    `(?:${takeOff} (?:moi|nous|mon (?:numero|nom))|${please} ${me}(?:retirer|enlever|supprimer|rayer|oter|effacer)) ${list}`,
    `(?:${takeOff}|${please} (?:supprimer|effacer|retirer|enlever)) mon numero(?=$| (?:svp|sil|merci|stp))`,
    `${please} (?:supprimer|effacer|retirer|enlever) mon (?:numero|nom) ${list}`,
    `${wish} (?:plus|pu)(?: (?:de|d|recevoir|etre|avoir|vos|tes|ces|des|aucun|jamais|que vous))* (?:${messages}|contactee?s?|textee?s?|relancee?s?|mecriviez|me contactiez|me textiez)`,
    `${wish} pas(?: (?:de|d|recevoir|etre|vos|ces|des))* (?:messages|textos|sms|contactee?s?|textee?s?)`,
    'desabonnez? (?:moi|nous)|desinscrivez (?:moi|nous)',
    `(?:${please}|comment(?: puis je| je peux)?) me (?:desabonner|desinscrire)`,
  ],
  aboutCalls: [
    `(?:ne )?${me}${call} ${noMore}`,
    `${call} (?:moi|nous) (?:${noMore}|pu(?: jamais)?$)`,
    `ne (?:plus|jamais) ${me}${calling}`,
    `${stop} de ${me}${calling}`,
  ],
  after: [
    'ouf|bof|franchement|serieux|pff+|non mais|putain|merde|tabarnak|calisse|bordel|seigneur|he|oh|ah',
    'svp|plait|merci|et|ou|non|bonjour|salut|numero|alors|mais|ok|bon|donc|interessee?|stp|veuillez|stop',
    '(?:merci|priere|prie|demande) de',
  ],
  unless: [
    'avant|apres|pendant|quand|lorsque|entre|aujourdhui|demain|tard|tot|si|sur|par|en|jusqua|cette',
    'le (?:soir|matin|samedi|dimanche|week)|la nuit|ce (?:soir|matin)|a \\d+ ?h?\\d*|aussi (?:tot|tard|souvent)',
  ],
  whole: [
    '(?:arretez?|arreter|cess(?:e|ez|er)|arret|stopp(?:e|ez|er))(?: ca| donc)?|plus jamais|c ?est (?:du|rendu du) harcelement|(?:vous etes|tu es|t ?es) bloquee?s?|(?:je |on )?(?:vous |te )?bloque(?: (?:ce|votre|ton) numero)?',
    `(?:ne )?${me}(?:${write} pas|envo(?:yez|ie|ies) pas (?:de )?${messages})|ne plus ecrire|lachez? moi|pas de (?:textos?|sms)|ca suffit (?:avec )?(?:les|vos|tes) ${messages}`,
    `${write} (?:moi|nous) pas|${takeOff} mes (?:infos?|informations?|donnees|coordonnees)|(?:mettez|mets)(?: moi| mon numero) sur la liste (?:d exclusion|dexclusion|lnnte)`,
    `${takeOff} (?:moi|nous)(?: (?:de la|de cette|de votre) liste)?|${takeOff} (?:ca|ce numero)|(?:vous pouvez|tu peux) arreter(?: maintenant)?`,
    `${howGotMine} (?:(?:svp|stp|et|maintenant) )*${takeOff} (?:le|ca)`,
    'desabonne(?:r|ment|z)|desinscri(?:re|ption)|me (?:desabonner|desinscrire)',
  ],
  beside: [
    'stop|please|pls|ok|thanks',
    howGotMine,
    'svp|sil vous plait|sil te plait|stp|merci|bonjour|non merci|non|tout de suite|immediatement|maintenant|desolee?',
    '(?:vous avez |cest |tu as )?(?:le |un |la )?(?:(?:mauvais|faux) numero|mauvaise personne)|(?:je ne suis )?pas interessee?|qui (?:est ce|etes vous)|envoye (?:de|depuis) mon \\w+',
  ],
  word: 'stop|arretez?|cessez?|arreter|stoppez',
  talk: 'merci mais et non oui ok bon alors donc bonjour salut vous tu me m moi nous ne n pas plus jamais qui etes est ce cest nest du une c qu a ai j je vous avez as mon le un numero telephone donne mauvais faux svp stp sil te vous plait maintenant assez ca suffit harcelez harceler harcelement spam spams pourriels arnaque messages message textos texto textez texter sms derangez deranger ecrire ecrivez envoyez envoyer vos ces ce les des la deja dit demande connais interesse interessee fatigue tanne tannee ecoeure ecoeurant appelle appele toujours encore putain merde serieux franchement hey desole desolee personne bonne comment eu',
  notAfter: 'faut l il elle ne pas peut dois doit veut peux fait sans pour a un le arret on ca je',
}
