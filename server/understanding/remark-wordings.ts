/** One language's words by which a remark is known, as regular expressions over bare words. */
export type RemarkWordings = {
  /** What somebody wants or has trouble with: no phone says so by itself. */
  wish: readonly string[]
  call: readonly string[]
  whoWrites: readonly string[]
  areas: readonly string[]
}

export const remarksInEnglish: RemarkWordings = {
  wish: [
    '(?:i|we|id|im|were)(?: \\w+){0,2} (?:need|have a|have an|have no|got a|like|looking|wondering|want)(?! to focus)|(?:can|could|would) (?:you|someone|somebody)|my (?:\\w+ ){1,3}(?:is|are|wont|keeps|has|broke|stopped)|theres a|there is a',
  ],
  call: [
    '(?:call|phone|ring|buzz|dial) (?:me|us)|(?:give|gimme|giving)(?: (?:me|us))? (?:a )?(?:call|ring|bell|buzz|phone call|shout|callback|call back)|call ?back|(?:can|could|may) (?:i|we) (?:just |please )?(?:call|phone|ring)|(?:want|need|prefer|like|expecting|waiting for)(?: (?:to get|to have|a|you to|someone to|somebody to))* (?:phone call|call|callback)|(?:talk|speak|chat)(?: \\w+){0,3} (?:on|over|by) (?:the )?phone|(?:someone|somebody|anyone|you) (?:please )?(?:call|phone|ring) (?:me|us)|have (?:him|her|them|someone|somebody|mike) call|^(?:(?:please|pls|plz|just|hi|hello) )*call(?: (?:please|pls|plz|asap))*$',
  ],
  whoWrites: [
    '(?:are you|are u|r u|r you|are these|am i (?:talking|texting|speaking|chatting)(?: (?:to|with))?|is this|is that|is it|this is|^you|^u|^this)(?: (?:you|u|a|an|just|even|the|to|with|actually|some|some kind of|sort of|like|talking|texting))* (?:bot|robot|chat ?bot|ai|machine|computer|automated|automatic|auto reply|autoreply|chatgpt|real(?: person| human)?|actual(?: person| human)|live (?:person|human)|human|person|recording|program|software)(?! (?:booking|repair|door|gate|system|room|part|opener|feeder|problem|issue|leak|emergency|deal|leather|wood|hair|estate|studio|quick|busy|fast|good|bad|cheap|close|soon|broke\\w*|i can|to (?:talk|speak)|who can))',
    '^(?:\\w+ )?who(?:s| is| are| r| am i)? ?(?:this|dis|you|u|it|texting|messaging|talking|speaking)(?: (?:please|pls|to|with|me|texting|from))*$',
    '(?:bot|robot|machine|ai|computer) or (?:a |an )?(?:real |actual )?(?:human|person|someone)|(?:human|person) or (?:a |an )?(?:bot|robot|machine|ai|computer)',
  ],
  areas: [
    '(?:do|does|are|will|would|can|could)(?: (?:you|u|ya|yall|guys|your))+ (?:also |still |even )?(?:service|cover|serve|travel|come out|come|go out|go|deliver|work|operate)(?: (?:to|in|out to|out|all the way to|as far as|near|into|around))+ (?!me$|my |to |\\d|look|see|take|fix|check|the house|the shop|tomorrow|today|tonight|this|next|and|on|at|now|asap|with|by )\\w+',
    '(?:do|does)(?: (?:you|u|ya|yall|guys|your (?:company|shop|team)))+ (?:also )?(?:service|cover|serve) (?!my |the |a |an |hot|gas|water|furnace|ac |all (?:makes|brands))\\w+|(?:what|which) (?:areas?|cities|towns|zip codes?|postal codes?|neighbou?rhoods?|parts of)|service areas?|(?:is|are) (?:\\w+ ){1,3}(?:in|within|inside|outside) your (?:service )?(?:area|range|zone)|how far (?:do|will) (?:you|u)',
  ],
}

export const remarksInSpanish: RemarkWordings = {
  wish: [
    'necesit\\w+|quier[oe]|quisiera|tengo (?:un|una)|(?:puede|podria|pueden) (?:venir|arreglar|ayudar\\w*)|mi \\w+ (?:no|esta)',
  ],
  call: [
    '(?:llame|llameme|llamame|llamenme|llamen|llamar|marqueme|marcarme|marquenme|telefoneeme)(?:me|nos)?|(?:me|nos) (?:puede|podria|pueden|podrian|puedes|podrias) (?:llamar|marcar)|(?:puede|podria|pueden|puedes) (?:llamarme|marcarme|llamarnos)|por telefono|devolver(?:me)? la llamada|(?:quiero|prefiero|necesito) (?:una llamada|hablar)',
  ],
  whoWrites: [
    '(?:es|eres|sera|estoy (?:hablando|chateando) con)(?: (?:usted|esto|este|un|una|tu|solo))* (?:robot|bot|maquina|persona(?: real| de verdad)?|humano|automatico|computadora|inteligencia artificial|ia)|robot o (?:una )?persona|^(?:\\w+ )?(?:quien|con quien) (?:es|eres|habla|hablo|me escribe|me habla|es usted)(?: usted| este)?$',
  ],
  areas: [
    '(?:dan|da|ofrecen|hacen|prestan|trabajan|cubren|atienden|van|vienen|llegan|sirven)(?: (?:ustedes|usted|tambien))*(?: servicios?)? (?:en|a|hasta|por) (?!mi |la casa|domicilio|las |los fines|que |camino|venir|hoy|manana|\\w+[aei]r |domingo|sabado)\\w+|(?:que|cuales) (?:zonas|areas|ciudades|colonias|barrios)|area de servicio|zona de servicio',
  ],
}

export const remarksInFrench: RemarkWordings = {
  wish: [
    'besoin|(?:je|j) (?:voudrais|aimerais|veux)|j ai (?:un|une)|(?:pouvez|pourriez) vous|(?:mon|ma) \\w+ (?:est|ne|fuit|coule)',
  ],
  call: [
    '(?:appelez|appeler|appelle|rappelez|rappeler|rappelle|telephonez|telephoner)(?: |-)?(?:moi|nous)|(?:m|me|nous) (?:appeler|rappeler|telephoner)|(?:un|par) (?:appel|telephone|coup de fil)|rappel telephonique|(?:parler|discuter) (?:au|par) telephone|(?:veux|voudrais|prefere|besoin d un) (?:un )?(?:appel|rappel)',
  ],
  whoWrites: [
    '(?:est ce|es tu|etes vous|c est|cest|est ce que (?:c est|vous etes|je parle a)|vous etes|t es|tu es|suis je|je parle)(?: (?:que|vous|tu|un|une|bien|juste|a))* (?:robot|bot|machine|vraie personne|personne reelle|humain|automatique|ordinateur|ia|intelligence artificielle)|robot ou (?:un |une )?(?:humain|personne)|^(?:\\w+ )?(?:c est qui|qui est ce|qui etes vous|qui es tu|qui m ecrit|qui ecrit|c est qui ca)$',
  ],
  areas: [
    '(?:vous|tu)? ?(?:desservez|couvrez|servez|allez|venez|deplacez|travaillez|intervenez)(?: vous)?(?: (?:a|au|aux|en|sur|dans|jusqu a|jusqua|vers))+ (?!la maison|domicile|mon |ma |quelle heure|quel )\\w+|(?:quel|quelle|quels|quelles) (?:secteurs?|regions?|villes?|zones?|quartiers?)|(?:desservez|couvrez)(?: vous)? (?!le |la |les |l |des |mon |ma )\\w+|zone desservie|secteur desservi',
  ],
}
