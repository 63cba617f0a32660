// What is asked of the shop itself and names no job: who comes, what it carries, how long it takes, what is waived.
import { anyOf } from './bare-clauses.ts'

/** "Do you carry Lennox?", "who will be coming?". Takes bare clauses, one a line. */
export function asksOfShopItself(text: string): boolean {
  return asking.test(text)
}

const lead =
  '^(?:(?:and|so|but|ok|okay|hi|hey|hello|um|oh|btw|also|please|just|question|quick question|(?:i was |was |im )?(?:just )?(?:wondering|curious)(?: if| whether)?|can i ask|may i ask|tell me|do you know|y|pero|hola|oye|disculpe|buenas|quisiera saber(?: si)?|et|mais|bonjour|alors|dites moi|est ce que|savez vous) )*'
const you = '(?:you|u|ya|yall)(?: (?:guys|all|also|still|even|ever|folks|people))*'
const ours =
  '(?:your|ur|the|his) (?:\\w+ )?(?:guys?|techs?|technicians?|plumbers?|electricians?|mechanics?|stylists?|locksmiths?|crew|team|people|workers?|staff|owner|company|shop)'
const times =
  '(?:time|times|anything|something|openings?|slots?|spots?|availability|appointments?|appts?|room|someone|somebody|anyone|anybody|free|available)'

const asking = lines(
  // What they have, use and do besides the jobs.
  `${lead}(?:do|does|will|would) (?:${you}|${ours}) (?:carry|stock|sell|deal (?:with|in)|work with|recommend|honou?r|belong|speak(?! (?:any )?(?:english|spanish|french))|rent|hire|file|wear|guarantee|allow|need (?:me|us|anything|access|(?:a |any )?(?:photos?|pictures?|pics?|deposit))|want (?:me|us)|bring (?:your|all|the|their))`,
  `${lead}do ${you} use (?!the|my|our|it)`,
  `${lead}do ${you} (?:have|got) (?!(?:\\w+ ){0,3}${times})(?:a|an|any|your|parts|experience|reviews|references|insurance|parking|wifi|gift|female|male|women|weekend|evening)`,
  `${lead}do ${you} do (?:emergenc\\w+|same day|commercial|residential|after hours|new construction|free|mobile|house calls?)`,
  // Who they are.
  `${lead}(?:are|r|is) (?:${you}|this|it) (?:the (?:same|shop|ones?|place|company|people|guys?|salon|garage)|a (?:local|franchise|chain|real|family|small|big)|an? \\w+ (?:dealer|franchise|company|business)|related|affiliated|associated|part of|connected|hiring|legit|local|family|still in business|new in)`,
  `${lead}(?:is|are) ${ours} (?:a |an |all )?(?:\\w+ )?(?:master|licensed|certified|qualified|experienced|trained|background)`,
  `${lead}who(?:s|ll)?(?: (?:is|will|would|be|actually|exactly|the))* (?:coming|come|comes|doing|does|do|showing|owns|runs|owner|boss|manager|technician|tech|stylist|going to (?:come|do))`,
  // How long, how soon, with what.
  'how long (?:does|do|will|would|should|did|is|are)(?: \\w+){0,6} (?:take|takes|last|lasts)',
  `how long (?:is|s) (?:the|your|a|an) (?:\\w+ ){0,2}(?:warrant\\w+|guarantee|appointment|wait|visit|job|service|session)|how (?:long|many years) (?:have|has) (?:${you}|${ours})`,
  `how (?:fast|quick|quickly)(?: \\w+)? (?:can|could|will|would|do) (?:${you}|someone|somebody|anyone|he|they)|(?:whats|what is|what s) your (?:response|wait|turnaround) time`,
  `${lead}(?:can|could|may|should|do) (?:i|we)(?: (?:just|also|have to|need to))* (?:bring (?:my|our) own|supply|provide|buy (?:the|my|our)|use (?:my|our) own|bring (?:a|my|our|the) (?:kids?|child\\w*|dog|baby|friend|parts?|products?|materials?)|get (?:a|an) (?:receipt|invoice|copy)|watch|wait (?:there|inside|while))`,
  `${lead}is there (?:a |an |any |free |still )*(?:parking|warrant\\w+|guarantee|discount|minimum|waiting room|wifi|bathroom|bus|deposit|contract|catch|elevator|wheelchair|long wait)|is (?:it|your (?:shop|salon|place)|the (?:shop|salon)) (?:wheelchair|kid|pet|dog|child|accessible)`,
  '(?:what|which) (?:brands?|products?|makes|kinds? of|types? of) (?:\\w+ ){0,2}(?:do|are|does|can)|(?:whats|what is) (?:your|the|ur) (?:\\w+ )?(?:warrant\\w+|policy|website|rating|licen[cs]e|minimum|turnaround)',
  '(?:any|an?|offer|have|do|give|got)(?: \\w+){0,2} (?:discounts?|coupons?|promos?|promotions?|specials)(?! (?:code|delivery|order))',
  `(?:do|does|would) ${you} (?:charge|bill) by the|(?:by|per) the (?:hour|job) or (?:by|per) the|(?:flat rate|hourly) or `,
  '(?:fees?|visit|call ?out|charge|cost|deposit)(?: \\w+){0,3} (?:count|counts|credited|deducted|waived|apply|applied|included|refundable|refunded|back)(?: \\w+){0,3} (?:if|to|towards?|when|off|against)',
  `${lead}(?:do|must|should) (?:i|we|my \\w+|someone|somebody) (?:need|have|got)? ?(?:to )?be (?:home|there|present|here)|(?:is|are) (?:my |our |the )?\\w+ (?:allowed|welcome)(?= |$)|${lead}can (?:my|our) \\w+ (?:come|wait|watch|sit)|${lead}(?:do|will|can) ${you} (?:pull|get|handle|need) (?:the |a |any )?permits?`,
  // Whether it may be used meanwhile, how it gets to us, and who has to ask for it.
  `${lead}(?:(?:is|are|would|will|should)(?: \\w+){1,3} |is )?(?:still |ok and )?(?:safe|ok|okay) to (?:drive|use|run|flush|shower|touch|sleep|stay|keep (?:driving|using|running))`,
  `${lead}(?:can|could|should|may) i (?:still |keep )?(?:drive|driving|flush|shower|use(?:ing)?) (?:it|the (?:car|truck|toilet|water|shower|sink|outlet|furnace|heat))`,
  `${lead}(?:(?:can|could|do|does|will|would) ${you} (?:do |offer |have (?:a )?)?|(?:can|could) (?:someone|somebody|anyone) )(?:tow(?:ing|s)?(?: truck)?(?= |$))`,
  `${lead}(?:does|do|should|must|will|would|can|is) (?:the|my|our) (?:landlord|landlady|super|property manager|owner|tenant|insurance|insurer|home ?warranty|strata|condo board)(?= )`,
  // Spanish.
  `${lead}(?:es|sera|seria) (?:seguro|peligroso) (?:manejar|conducir|usar|seguir|prender|encender|banarse)|${lead}(?:puedo|podemos|se puede) (?:seguir )?(?:manejar|manejando|conducir|usarl[oa]|usar (?:el|la) (?:carro|coche|bano|agua|regadera|inodoro))`,
  `${lead}(?:(?:pueden|puede|podrian) (?:remolcar\\w*|mandar (?:una )?grua)|(?:tienen|tiene|mandan) (?:servicio de )?(?:grua|remolque))|${lead}(?:tiene que|debe|puede)(?: llamar\\w*)? (?:llamar )?(?:el dueno|mi casero|el casero|la casera|el arrendador)|${lead}(?:el dueno|mi casero|el casero|mi seguro|el seguro) (?:tiene que|debe|cubre|paga)`,
  `${lead}(?:tengo|tenemos|hay) que (?:estar|quedarme|dejar)|${lead}(?:puedo|podemos) (?:esperar|quedarme|ver|llevar a mi)(?! (?:hasta|el|al|unos?)\\b)`,
  `${lead}(?:trabajan|trabaja|laboran) con (?!(?:cita|tiempo)\\b)\\w+|${lead}(?:venden|manejan|usan|utilizan) \\w+`,
  '(?:tienen?|hay|dan|da|ofrecen?|hacen|manejan)(?: \\w+){0,3} (?:descuentos?|promocion\\w*|ofertas?|estacionamiento|parqueo|experiencia|referencias|sala de espera|wifi|garantias?)',
  `${lead}(?:quien|quienes) (?:va|van|vendra|vendran|viene|vienen|seria|sera|hace|haria|es el dueno)`,
  'cuanto (?:tiempo )?(?:se )?(?:tardan?|demoran?|lleva|dura|toma)|cuanto tiempo|que tan (?:rapido|pronto) (?:pueden?|llegan?|vienen?|podrian?)|en cuanto tiempo',
  '(?:puedo|podemos|puede uno|se puede)(?: yo)? (?:llevar|traer|usar|comprar|poner) (?:(?:mis|mi|nuestr[oa]s?) (?:propi[oa]s? )?(?:piezas?|partes?|refacciones|repuestos|materiales?|productos?|tinte)|yo l[oa]s?|mis propi\\w+)',
  `${lead}(?:son|es)(?: (?:ustedes|usted))* (?:los mismos|la misma|el mismo|parte de|una franquicia|de la zona|locales)`,
  `${lead}(?:hacen|atienden|dan|tienen)(?: \\w+)? (?:emergencias|urgencias|servicio de (?:emergencia|urgencia))`,
  '(?:descuentan?|rebajan?|perdonan?|reembolsan?|abonan?|quitan) (?:la|el|ese|esa|lo de la) (?:visita|costo|cargo|cuota|tarifa|revision)|(?:la visita|el cargo|la cuota|el costo)(?: \\w+){0,4} (?:se (?:descuenta|abona|perdona|rebaja)|incluid\\w+|gratis si)',
  // French.
  `${lead}(?:est ce |c est |est il )?(?:encore )?(?:dangereux|securitaire|prudent|sur) (?:de |d )(?:conduire|rouler|utiliser|s en servir|laisser)|${lead}(?:je peux|puis je|peut on|on peut) (?:encore |continuer (?:a|de) )?(?:conduire|rouler|m en servir|utiliser (?:l eau|la douche|la toilette|le lavabo|l auto))`,
  `${lead}(?:pouvez vous|vous pouvez|faites vous|vous faites|avez vous|vous avez)(?: (?:la|le|du|une|un))* (?:remorqu\\w+)|${lead}(?:(?:mon|le|ma|la) (?:proprio|proprietaire|assurance|assureur) (?:doit|devrait|couvre|paie)|(?:faut il que|il faut que|c est) (?:mon|le) (?:proprio|proprietaire))`,
  `${lead}(?:faut il|dois je|est ce que je dois|il faut|devons nous) (?:que je (?:sois|reste)|etre|rester)|${lead}(?:je peux|puis je|peut on|on peut) (?:attendre|rester|regarder)(?! (?:a |au |jusqu|demain|lundi)\\b)|(?:votre|la) politique d\\w*`,
  `${lead}(?:vous )?(?:travaillez|vendez|utilisez|tenez|offrez)(?: vous)? (?:avec \\w+|(?:du|des|de la|les|la marque) \\w+)`,
  `(?:y a t il|il y a|y a|avez vous|vous avez|offrez vous|vous offrez|donnez vous|faites vous)(?: \\w+){0,3} (?:garanties?|rabais|promotions?|stationnement|parking|licences?|permis|assurances?|references|salle d attente|experience|financement)`,
  `${lead}(?:c est )?qui (?:va|vient|viendra|sera|fait|fera|ferait)(?! (?:ecrit|parle))`,
  'combien de temps|ca prend (?:combien|longtemps)|(?:dans|en) combien de temps|quel est (?:votre|le) delai',
  '(?:je peux|puis je|on peut|peut on)(?: \\w+)? (?:apporter|fournir|amener|utiliser|acheter) (?:mes|mon|ma|nos|les|le) (?:propres? )?(?:pieces?|materiau\\w*|materiel|produits?|robinet|teinture)',
  `${lead}(?:etes vous|vous etes|c est) (?:les memes|la meme|le meme|affilies?|une franchise|du coin|une entreprise)`,
  `${lead}(?:faites|offrez|avez)(?: vous)? (?:les |des |un |le )?(?:urgences?|service d urgence)`,
  '(?:frais|deplacement|visite)(?: \\w+){0,5} (?:deduits?|deduite|inclus|incluse?|credites?|creditee?|rembourses?|remboursee?|annules?)',
)

function lines(...wordings: string[]): RegExp {
  return new RegExp(anyOf(wordings).source, 'mu')
}
