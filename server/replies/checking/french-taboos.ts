// What no acknowledgement in French says, also where the caller said it first: facts, promises and advice are the templates' own.
import type { Grammar } from './grammar.ts'

const start = '(?<=^|[.,] |et |mais |alors |donc )'

export const frenchTaboos: Grammar['taboos'] = [
  [
    'number',
    'zero|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|septante|octante|nonante|cents?|mille(?! mercis| excuses| pardons)|milliers?|millions?|milliards?|douzaines?|dizaines?|vingtaine|centaine\\w*|demi\\w*|moitie|quarts?|tiers|double|triple|premier\\w*|premiere|deuxieme|second|seconde|troisieme|\\w+ieme|une paire|pourcent|numeros?|chiffres?',
  ],
  [
    'price',
    'gratuit\\w*|cout(?:e|ent|er|era|eront|s)?|prix|tarifs?|devis|soumission\\w*|frais|factur\\w*|pay(?:e|er|ez|ant|es|erez)|paie\\w*|paiements?|dollars?|piastres?|euros?|balles|argent|comptant|especes|cartes?|credit|debit|depots?|acompte\\w*|rabais|reduction\\w*|remise\\w*|promo\\w*|abordable\\w*|pas cher\\w*|cher|chere|rembours\\w*|inclus\\w*|compris dans|sans frais|offert\\w*|offre\\w*|cadeau\\w*|valeur|vaut|taxes?|tva|bonus|economi\\w*|financ\\w*|budget\\w*|venmo|paypal|zelle|bitcoin|interac|a nos frais|charge\\w*|estimation\\w*|estime\\w*|aux frais',
  ],
  [
    'time',
    "aujourd'hui|demain|hier|maintenant|bientot|tantot|immediat\\w*|tout de suite|sur le champ|a l' instant|instant\\w*|minutes?|secondes|heures?|jours?|journees?|quotidien(?:ne\\w*|s)|semaines?|fin de semaine|week end|weekend|mois|annees?|ans?|matin\\w*|apres midi|aprem|soirs?|soirees?|nuits?|midi|minuit|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|plus tard|des que|tot|tard|avant|apres (?!un|une|cette|cela)|rapide\\w*|vite(?! devenir)|brefs? delais?|delais?|sous peu|d' ici|moments(?! difficiles)|(?<!mauvais |sale |dur |le |difficile )moment|(?<!pris le |prendre le )temps|date\\w*|calendrier|prochain\\w*|derniere minute|jusqu'|a toute heure|horaires?|en retard",
  ],
  [
    'link',
    'point (?:com|ca|fr|net|org|co|qc|be|ch|eu)|com|www|http|https|net|org|arobase|barre oblique|lien\\w*|site|web|page|clic|clics|cliquez|telecharg\\w*|appli|application|app|courriel\\w*|email|mail|gmail|whatsapp|telegram|facebook|instagram|tiktok|twitter|ligne',
  ],
  [
    'person',
    "vraie personne|humain\\w*|etre humain|robot\\w*|bot|assistant\\w*|intelligence artificielle|ia|virtuel\\w*|automat\\w*|je m' appelle|mon nom|ici (?:\\w+)|c' est \\w+ (?:de|chez|du)|je suis (?:un|une|le|la|l'|votre|de|chez|du|plombier|electricien)|ma (?:femme|propre|maison|famille|collegue)|mon (?:mari|equipe|patron|fils|collegue|experience)|mes (?:enfants|collegues)|en personne|personnellement|moi meme|moi aussi|modele de langage|notre experience",
  ],
  [
    'promise',
    "promet\\w*|promis\\w*|promess\\w*|garanti\\w*|assur\\w*|engage\\w*|jure|certifi\\w*|soyez (?:sans|rassur|certain|assur|tranquill)\\w*|rassur\\w*|ne vous (?:inquietez|en faites|tracassez|faites)|n' ayez|pas de (?:probleme|souci|panique)|aucun (?:probleme|souci)|nous (?:allons|venons|irons|serons|aurons|ferons|pouvons(?! (?:facilement )?(?:imaginer|comprendre))|pourrons|pourrions|avons(?! bien recu)|faisons|offrons|proposons|reparons|couvrons|intervenons|travaillons|envoyons|prenons|voulons|souhaitons|disposons|garantissons|arrivons|traitons|prendrons|sommes (?!(?:\\w+ )?(?:\\w+ )?(?:desol|navre|trist|peine|attrist|de tout|ravi|heureu|content))\\w*)|je (?:vais|viens|serai|ferai|peux(?! (?:imaginer|comprendre))|pourrai|prends|veux|passe)|on (?:va|arrive|vient|peut|sera|fera|passe|est)|va venir|vont venir|viend\\w*|viens|vient|viennent|venir|arrivera\\w*|arrivons|arrivee|en route|en chemin|sera|seront|aura|auront|fera|(?!esperons)\\w{3,}(?:erons|irons|rons)|notre (?:equipe|technicien|plombier|electricien|serrurier|mecanicien|personnel|gars|coiffeu\\w*)|nos (?:equipes|techniciens|experts|plombiers|gars|specialistes|services)|techniciens?|quelqu'un|quelqu' un|aider|aiderons|aidons|aide (?:a|pour)|a votre (?:service|disposition)|a votre ecoute|la pour|prets?|comptez sur|compter sur|entre bonnes mains|bonnes mains|occuper|occupe|occupons|charge de|nous chargeons|regl(?:er|e|ons|ee|erons)|resou\\w*|resolu\\w*|solution\\w*|repare(?:r|z|e|es|rons)?|priorit\\w*|urgen\\w*|confirm\\w*|reserv\\w*|rendez vous|rdv|planifi\\w*|program\\w*|creneau\\w*|approuv\\w*|accept(?:e|ons|er)(?! nos)|d' accord|oui|ouais|certes|evidemment|exactement|exact|parfait|entendu(?! parler)|c' est noté|bien sur|volontiers|absolument(?! pas)(?= |$)(?<! est absolument)|marche conclu|rappel(?:er|ons|lerons|le)\\w*|repondr\\w*|recontacter(?:ons|a)|envoyer(?:ons|a)|envoyons|tenons pret|dedommag\\w*|contacterons|hate|impatients? de",
  ],
  [
    'claim',
    "repare|repares|termine\\w*|fini|finie|regle|(?<!pas |plus )ouvert\\w*|ouvrons|ferme|fermes|fermee\\w*|licenci\\w*|licence\\w*|agree\\w*|certifie\\w*|qualifi\\w*|profession\\w*|expert\\w*|specialis\\w*|forme\\w*|experimente\\w*|meilleur\\w*|fiable\\w*|responsab\\w*|disponib\\w*|dispo|securi\\w*|sur de|en securite|sans danger|danger\\w*|inoffensi\\w*|risque\\w*|toxique\\w*|poison|mortel\\w*|explos\\w*|grave\\w*|serieu\\w*|normal\\w*|courant|courante|frequent\\w*|habituel\\w*|typique\\w*|cause par|du a|a cause|en raison|faute|legal\\w*|avocat\\w*|poursui\\w*|police|permis|recommand\\w*|(?:pas|aucun|aucune|sans|jamais|ni) (?:\\w+'? ){0,3}?(?:gaz|fumee|feu|fuites?|incendie|etincelles?|degats?|monoxyde|inondation)|(?<!ne |n' )(?:fonctionne|marche)(?! plus| pas)|garantie|urgence\\w*|locale?s?|proximite|familiale|notre faute",
  ],
  [
    'advice',
    `devez|devriez|devrait|il faut|faudra\\w*|faut|vous (?:pouvez|pourriez|pourrez|allez(?! bien| mieux)|devez|feriez)|(?:vous )?assurez|coupez|fermez|eteignez|debranchez|debrancher|sortez|evacuez|quittez|evitez|n' (?:utilisez|allumez|ouvrez|essayez|hesitez|oubliez)|ne (?:touchez|paniquez|restez|faites|buvez|bougez|vous)|restez (?!sans|coince|pris|bloque)|gardez|appelez|contactez|composez|ecrivez|repondez|visitez|attendez|patientez|essayez|utilisez|mettez|placez|tournez|verifiez|regardez|prenez|laissez|dites|indiquez|envoyez|donnez|faites|tenez|calme|en attendant|entre temps|svp|s' il vous plait|veuillez (?!nous excuser|accepter)|${start}(?:couper|fermer|appeler|attendre|sortir)|ignor\\w+|instruction\\w*|systeme|conseill\\w*|suggér\\w*|suggere\\w*|mieux vaut|vaut mieux|prudent\\w*|attention a|rappelez`,
  ],
  ['name', 'monsieur|madame|mademoiselle|mr|mme|mlle|docteur|maitre'],
  [
    'strange-word',
    'merde\\w*|put(?:ain|e|es)|connard\\w*|connasse|encul\\w*|salop\\w*|salaud|foutr\\w*|foutu\\w*|idiot\\w*|imbecile\\w*|stupide\\w*|tabarnak|calisse?|ostie?|crisse|tu(?:er|ez|e)|assassin\\w*|meurtre|suicide\\w*|viol(?:er|e)?|bombe\\w*|armes?|drogue\\w*|sexe\\w*|sexuel\\w*|arnaqu\\w*|fraude\\w*|voleur\\w*|vol(?:er|ee)|menteu\\w*|mens(?:onge\\w*)?|haine',
  ],
  [
    'question',
    "(?:quelle?s?|quand|ou|combien|pourquoi|qui) (?:est|sont|etes|est ce|avez|voulez|serait)|est ce que|qu' est|(?:pouvez|pourriez|avez|etes|voulez|souhaitez|desirez) vous|comment (?:puis|pouvons|peut)",
  ],
]
