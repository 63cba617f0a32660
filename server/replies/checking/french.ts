// How an acknowledgement goes in French: thanks, sorrow, understanding, hope. What stands in no phrase is not said.
import { frenchTaboos } from './french-taboos.ts'
import type { Grammar } from './grammar.ts'

const bad = withForms(
  `accablant affreux agacant alarmant angoissant bizarre bouleversant bruyant catastrophique choquant
   complique comprehensible contrariant decevant deconcertant decourageant delicat deplaisant deprimant derangeant
   desagreable desolant difficile dommage dommageable douloureux dur effrayant embarrassant embetant emouvant
   enervant ennuyeux eprouvant epuisant etouffant exasperant facheux fastidieux fatigant frustrant gelant genant
   glacant glacial horrible impressionnant incommodant incommode inconfortable injuste inquietant insupportable
   invivable irritant lassant lourd malheureux mauvais moche odieux penible perturbant pesant poignant
   preoccupant rageant regrettable saisissant salissant stressant suffocant tannant tendu terrible terrifiant
   tracassant traumatisant triste troublant`,
)
const badThing =
  'galere|soulagement|bonne nouvelle|ennui|dommage|souci|malchance|surprise|situation|probleme|stress|inconvenient|tracas|contretemps|desagrement|casse tete|cauchemar|epreuve|moment|inquietude|nouvelle|plaie|horreur|deception|poisse|frustration|gene|derangement|soucis|plaisir|calvaire|desastre|coup dur|choc|experience|chose|mesaventure|catastrophe|peur|pagaille'
const very =
  '(tres|vraiment|assez|plutot|extremement|tellement|si|particulierement|toujours|jamais|un peu|bien|sans doute|certainement|surement|pas|plus|fort|super|trop|du tout|forcement|aussi|surtout|encore|franchement|absolument|jamais tres|vite)'

export const french: Grammar = {
  phrases: {
    det: [
      "le|la|l'|les|un|une|des|du|de la|de l'|votre|vos|ce|cet|cette|ces|ton|ta|tes|son|sa|ses|d'|de|leur|une telle|un tel|peu de|peu d'|tres peu de|trop de|tant de|quelques|plusieurs|vos",
    ],
    thing: [
      "[tout|toute|tous|toutes] [<det>] [sous] <noun> {[et] <noun>} {(de|d'|du|des|en|dans|avec|pour|sans|sous|sur|a|au|aux|et|pres de|pres du|chez|par|dessous) [la|le|l'|les] [<det>] <noun> {<noun>}} [chez vous|a la maison] [(qui|que|qu'|dont|ou) <tell> {<tell>}]",
    ],
    told: [
      "(votre|vos|le|la|l'|les|un|une|des|du|vous|il|elle|c'|ce|cela|ca|tout|toute|tous|d'|de|son|sa) {<tell>} (<noun>|ca|cela|ceci|plus|pas|marche|fonctionne|fonctionnent|fonctionner|encore|chez vous|tout|lentement|face|traversez|vivez|subissez|cherchez|souhaitez|rencontrez|pensiez a nous|etait|perdu|ennuie|bien)",
    ],
    inf: [
      "[ne [pas|plus]] [se|s'] (etre|avoir|perdre|rester|vivre|devoir|subir|faire face a|se retrouver|retrouver|gerer|tomber|<er>) {<tell>}",
    ],
    about: [
      "(pour|sur|au sujet de|au sujet du|au sujet des|au sujet d'|a propos de|a propos du|a propos des|a propos d'|concernant|avec|de|d'|du|des|quant a|par rapport a|en ce qui concerne|quant au) (<thing>|ceci|cela|ca|ce qui (se passe|s' est passe|est arrive) [avec <thing>]|ce que <told>)",
    ],
    bad: [bad],
    feeling: [
      `{${very}} <bad> [(et|,) {${very}} <bad>]`,
      `{${very}} [un|une|de la|du|tout un|toute une|la|l'] {${very}} [vrai|vraie|gros|grosse|sacre|sacree|grand|grande|belle|petit|mauvais|mauvaise] (${badThing}) {${very}} [<bad>]`,
      "{(vraiment|certainement|surement)} (jamais|pas|pas du tout|guere|pas toujours|pas vraiment|rien) {(tres|vraiment|bien|toujours|forcement|si|d')} (facile|evident|drole|agreable|ideal|amusant|plaisant|gai|simple|confortable|rigolo|marrant) [du tout]",
      "[la] derniere chose (dont|qu' on|que l' on|que vous) {<tell>}",
    ],
    beside: [
      "[pour (vous|tout le monde|n' importe qui|toute la famille|votre famille|vous et <thing>)] [(a|de|d') (<inf>|vivre|gerer|entendre|subir)] [au quotidien] [quand <tell> {<tell>}] [,] [(surtout|encore plus|en plus) (avec|quand|sans|si|en|lorsque) {<tell>}] [(avec|pour|en|dans|sans|sur) <thing>]",
    ],
    seems: [
      `[ne|n'] [pas|jamais] [vous] (est|sont|doit|doivent|doit etre|doivent etre|peut etre|peuvent etre|semble|semblent|parait|a du etre|peut vite devenir|peut devenir|etait|a l' air|a l' air d' etre|peut|puisse etre|soit|doit vraiment etre|doit bien etre|est toujours|doit avoir ete|peut s' averer|serait) [pas|jamais] {${very}} [etre]`,
    ],
    detail: [
      "[le|la|l'|les|votre|vos|cette|ces|ce|cet|ton|tous les|toutes les|tous ces|toutes ces] [petit|petits|gentil|gentils|belle|bon|bons|aimables] (detail|details|information|informations|info|infos|precision|precisions|message|messages|adresse|reponse|appel|question|demande|description|explication|explications|signalement|retour|mise a jour|suivi|texto|mot|mots|commentaire|confiance|patience|comprehension|interet|gentillesse|note|renseignement|renseignements|photo|temoignage|indication|indications) [si gentils|tres gentils] [et (votre|vos|pour votre) (comprehension|patience|confiance|message|interet|appel)] [<about>]",
    ],
    act: [
      "[nous|m'|me|l'|y|le|les|bien vouloir|avoir bien voulu|de] [l'|en|le] [avoir|avez|ayez|avoir ete] (prevenus|prevenu|ecrit|contactes|contacte|informes|informe|parle|dit|signale|explique|expliquer|donne|posee|pose|contacter|ecrire|prevenir|informer|parler|dire|signaler|donner|alertes|alerte|alerter|avertis|averti|avertir|partage|partager|fait part|faire part|fait savoir|faire savoir|fait confiance|faire confiance|recontactes|recontacte|recontacter|pris contact|prendre contact|pris le temps|prendre le temps|appeles|appele|appeler|joints|joint|rejoints|joindre|rejoindre|choisis|choisi|choisir|penser|pense|decrit|decrire|preciser|precise|repondu|repondre|envoye|envoyer|mentionne|mentionner|raconte|raconter|transmis|transmettre|tenus au courant|tenir au courant|mis au courant|mettre au courant|demande|demander|communique|communiquer|fourni|fournir|interesse|interesser|renseigner|fait parvenir|pris la peine|patient|patients|interroges|consultes|consulter|relance|relances|sollicites|sollicite|fait signe|laisse|laisse un message|laisser un message|indique|indiquer|exprime) [a|en|avec|aupres de|par|de|d'] [nous|<shop>] [(de|d') (nous|l'|m'|me) (ecrire|contacter|expliquer|prevenir|parler|informer|dire|en parler)] [<detail>|que <told>|qu' <told>|ce qui se passe [avec <thing>]|ce qui (vous arrive|s' est passe)|<about>|cela|ca|ceci|<thing>] [avec nous|a nous] [<about>]",
      '<detail>',
      'votre [grand] interet [pour|envers] [<thing>]',
      'tout|cela|ca|ceci|ces gentilles paroles|votre gentillesse',
    ],
    thank: [
      '[et|encore|alors] (merci|un grand merci|grand merci|merci encore|[nous|je] vous (remercions|remercie|remercions encore)|[nous|je] (tenons|tiens) a vous remercier) [beaucoup|infiniment|sincerement|bien|encore|a vous|vivement|enormement|a vous egalement] [[,] <caller>] [,]',
    ],
    sorrow: [
      "[nous|je|j'|on|et] [en] [sommes|suis|est] {(vraiment|sincerement|tres|profondement|bien|tellement|tout|infiniment|aussi|navres et)} (desole|desoles|desolee|desolees|navre|navres|navree|navrees|tristes|triste|peines|attriste|attristes) [[,] <caller> [,]]",
    ],
    known: [
      "(a quel point|combien|comme) [<thing>|cela|ca|ceci|c'|ce|<inf>|une telle situation|il|ce genre de <noun>] [<seems>] <feeling> [<thing>] <beside>",
      "que [ce [n']|c'|cela|ca|ceci|il|<thing>|<inf>] <seems> <feeling> <beside>",
      "que [cela|ca|ceci|<thing>|ce <noun>|c'|ce] [puisse|peut|doit|vous|soit] [vous] (inquiete|inquieter|stresse|stresser|preoccupe|preoccuper|deranger|derange|embete|embeter|frustre|frustrer|agacer|agace|causer <noun>|ennuyer|<bad>) [<beside>]",
      "(votre|vos|la|l'|toute|le) [grande] (inquietude|inquietudes|frustration|stress|situation|souci|soucis|preoccupation|preoccupations|mecontentement|desarroi|agacement|deception|peine|colere|besoin|gene|impatience) [<about>|<beside>]",
      "[tres|parfaitement|tout a fait|bien] (bien|parfaitement|ce que (c'|cela|ca|vous) {<tell>}|la situation|pourquoi <told>)",
      'que vous (soyez|etes) {<tell>} (inquiet|inquiete|frustre|frustree|stresse|stressee|agace|agacee|mecontent|decu|decue|preoccupe|contrarie|inquiets)',
    ],
    sayings: [
      "<thank> [(pour|de|d'|a|en) [nous] <act> {([,] et [aussi] [de|pour|d']|,) <act>}]",
      '<thank> [nous] <act>',
      '<thank> de vous (renseigner|renseigner (aupres de nous|<about>)|interesser a <thing>|etre (renseigne|interesse|manifeste|adresse a nous))',
      "<sorrow> [(pour|de|d'|par) [apprendre|lire|voir|entendre|savoir|constater] [(cela|ca|ceci|tout cela|tout ca|<thing>|vous|la nouvelle|ce qui (vous arrive|s' est passe|se passe) [<about>]|<about>|(que|qu') <told>|cette <noun>)]]",
      "<sorrow> [pour] (<thing>|vous [et <thing>]|cela|ca|ceci|cette situation|le <noun>|la gene occasionnee|ce qui (vous arrive|s' est passe)|les desagrements)",
      "<sorrow> (que|qu'|si) <told>",
      "<sorrow> (d'|de l') avoir manque (votre <noun>|votre appel)",
      '<sorrow>',
      "[toutes|nos|mes|avec|avec toutes|veuillez accepter|je vous presente|nous vous presentons|recevez] [nos|mes|toutes nos] [plus] [sinceres|profondes] (excuses|condoleances|pensees|sympathies) [pour (<thing>|ce qui (vous arrive|s' est passe)|cela|ca|la gene occasionnee|ce <noun>|le derangement|l' attente|les desagrements|cette <noun>)] [a vous [et a <thing>]] [<caller>]",
      "(veuillez nous excuser|excusez nous|pardon|nous nous excusons|je m' excuse|nous nous en excusons|je m' en excuse|nous vous prions de nous excuser|nous vous demandons pardon) [sincerement] [pour (<thing>|cela|ca|la gene occasionnee|ce <noun>|l' attente|le derangement)]",
      "[c'|ce|cela|ca|ceci|<thing>|<inf>|tout cela|cette situation] [,] [c'|ce] <seems> <feeling> <beside>",
      '<feeling> <beside>',
      "(c'|ce|cela|ca|<thing>) [ne] (doit|peut|doivent) (pas|jamais) [vraiment] etre {(tres|vraiment|bien|toujours|si)} (facile|evident|drole|agreable|plaisant|simple|confortable) [du tout] <beside>",
      `(quel|quelle|quels|quelles) {(belle|bonne|mauvaise|sale|terrible|grosse|vraie|triste|gentille|si|chouette|jolie)} (${badThing}|idee|occasion|projet|emotion|attention|gentillesse|bonheur|joie) [[si|tres|plus] <bad>] [pour <thing>|pour vous|avec <thing>] [<beside>]`,
      "(c'|que c'|comme c'|cela|ca) [doit|peut] [est] (vraiment|tres|trop|bien|si) (gentil|aimable|sympa|sympathique|genereux|touchant) [de votre part|a vous|de (le|l') dire]",
      `(c'|que c'|comme c'|cela|ca) est (une|un|[vraiment|tres|trop|bien|si]) [belle|bonne|tres bonne] (idee|question|gentil|aimable|sympa|utile|apprecie|gentil a vous) [de votre part|<beside>]`,
      "[nous|je|j'|on] [vous] [le|l'] [bien|tres bien|tout a fait|parfaitement] (comprenons|comprends|comprend|imagine|imaginons|sais|savons|compatissons|compatis|concevons|entends|entendons|peux imaginer|pouvons imaginer|peux comprendre|pouvons comprendre|pouvons facilement comprendre|conçois) [tres bien|bien|parfaitement|tout a fait|totalement|sincerement|vraiment|completement|a votre situation] [<known>]",
      "[nous|j'] (esperons|espere) [bien] que (<thing>|vous [et <thing>]|tout le monde|votre famille|tout|chacun) (va|vont|allez|se porte|se portent|tiennent|tient) [tous] (bien|mieux|le coup|pour le mieux) [malgre <thing>|malgre tout|<beside>]",
      "[c'|ce|cela|ca] [est] [bien|tres bien] (compris|recu|bien recu|bien compris)|message [bien] recu|je vois|bien recu votre message|nous avons bien recu votre message [<about>]|entendu parler",
      '[tres] bonne question',
      "(avec [grand] plaisir|je vous en prie|de rien|bienvenue|tout le plaisir est pour nous|il n' y a pas de quoi|merci a vous)",
      "[nous sommes|je suis] [tres|vraiment|bien] (ravi|ravis|ravie|ravies|heureux|heureuse|contents|content|contente|soulages|soulage) [de|d'] [vous lire|vous entendre|l' apprendre|l' entendre|avoir de vos nouvelles|(que|qu') <told>|(apprendre|savoir|lire|entendre) (cela|que <told>|qu' <told>|la bonne nouvelle)]|tant mieux [pour vous|si <told>]",
      "[nous|j'|cela|ca] (nous|me) (fait|touche|touchent) [tres|vraiment|chaud au] [plaisir|coeur|beaucoup]",
      "[nous|j'] (apprecions|apprecie) [vraiment|beaucoup|sincerement|enormement] (<act>|que vous (<told>|pensiez a nous)|<detail>|cela)",
      '(nos|toutes nos|mes) (pensees|sympathies) (sont avec|vont a|vous accompagnent) [vous|a vous] [et <thing>] [ainsi que <thing>]',
      '[nous|je] (sommes|suis) de tout coeur avec vous [et <thing>]',
      "personne n' (aime|apprecie|a envie) [d'|de|vraiment] (<inf>|<thing>|cela|ca|avoir <thing>|vivre <thing>|vivre cela|ca)",
      "(c'|cela|ca) [nous|m'] (est [tres|bien|vraiment|fort] utile|aide [beaucoup|vraiment|enormement])",
      '[toutes nos] felicitations [(a|pour) <thing>]',
      "<thing> (pareille|pareil) [,] [c'|ce] <seems> <feeling> <beside>",
      "(c'|cela|ca|ce|<inf>) [,] [c'] (est|fait) (beaucoup|enormement) [de <noun>] [a (gerer|vivre|la fois)]",
    ],
    interjection: [
      'oh [non|la la|zut|mince|mon dieu|la|wow]|ah [non|mince|zut]|aie|zut|mince|ouf|bonjour|salut|bonsoir|ouille|mon dieu|eh bien|oups|wow|bonjour a vous|hum|ouh la la|oh la|re bonjour|bien le bonjour|malheureusement',
    ],
    light: ['<interjection> [[,] <caller>] [, [pas] <thing>]|<caller>'],
    link: [',|[,] (et|mais|car|alors|donc)'],
    core: ['<sayings> [[,] <caller>]'],
    sentence: ['{<light> [<link>]} <core> {<link> (<core>|<light>)}'],
    aside: ['<light> {<link> <light>}'],
  },
  nouns:
    'probleme problemes souci soucis situation ennui ennuis desagrement desagrements inconvenient inconvenients contretemps maison foyer famille logement message appel question detail details demande projet perte experience appartement endroit chose choses mauvais mauvaise mauvaises vieux vieille vieilles nouveau nouvelle nouvel pauvre gros grosse bizarre etrange grand petit petite petits telle tel gene derangement panne difficulte difficultes inquietude frustration stress attente retard confusion casse cassee bloque bloquee bouche bouchee coince coincee brise brisee abime abimee voiture auto vehicule cheveux enfants parents dehors besoin maintien tracas deces chaleur froid manque odeur odeurs bruit bruits malentendu mesaventure',
  bits: "a ai apres as au aux avec avez ayez c' ca ce cela ces cet cette chez comme d' dans de des depuis dessous du dont elle elles en encore es est et etait ete etes etre eu il ils j' je l' la le les leur lui mais malgre me meme m' n' ne ni ont ou par pas peu plus pour qu' quand que qui rien s' sans se ses si soit soient son sont sous soyez sur t' tellement tout toute toutes tous tres trop un une vers vos votre vous y marche fonctionne fonctionnent fonctionner fonctionnait marchait marchent reste restez rester pris prise face faire fait avoir ait aient avait aviez lorsque lentement encore passe passez arrive traversez vivez subissez rencontrez retrouve retrouvez cherchez souhaitez ayant etant ennuie dois devez peut puisse puissiez perdu toujours cause causes causee causees causent aille aillent va retrouve trouve vive viviez subissiez a pensiez pensez",
  states: 'est sont etes ont ait soit soient soyez etait fonctionne fonctionnent marche reste',
  negates: 'pas plus sans jamais aucun aucune rien ni non',
  tells: "(?<!ce )(?:que|qu')",
  asks: "(?:et |bonjour |alors )?(?:est ce|c' est quoi|pouvez|pourriez|peux|peut|puis je|combien|quand|ou|comment|qui|que|quel|quelle|avez|etes|faut|dois|devrais|y a t|si|est il|qu')",
  taboos: frenchTaboos,
}

/** Adjectives in both genders and numbers, as one choice. */
function withForms(adjectives: string): string {
  const forms = adjectives.split(/\s+/).flatMap((word) => {
    if (word.endsWith('eux')) return [word, `${word.slice(0, -1)}se`, `${word.slice(0, -1)}ses`]
    return word.endsWith('e') ? [word, `${word}s`] : [word, `${word}e`, `${word}s`, `${word}es`]
  })
  return forms.join('|')
}
