import type { ComplaintWordings } from './complaint.ts'

const trade =
  '(?:plomer[oa]|fontaner[oa]|electricista|mecanic[oa]|tecnic[oa]|cerrajer[oa]|estilista|peluquer[oa]|barber[oa]|contratista|instalador|repartidor|obrero)s?'
const person = `(?:gente|equipo|personal|muchachos?|chicos?|tipos?|hombres?|senor(?:es)?|empleados?|trabajador(?:es)?|personas?|ayudantes?|${trade})`
const work = '(?:trabajo|servicio|reparacion|arreglo|instalacion|atencion|visita|corte|obra)s?'
const your = '(?:su|sus|tu|tus|el|la|los|las de ustedes)'
const ourPerson = `(?:(?:su|sus|tu|tus) ${person}|(?:el|la|los|las) ${person} que (?:mando|mandaron|enviaron|envio|vino|vinieron)(?: ustedes)?|${person} de ustedes)`
const bad =
  '(?:pesim[oa]s?|mal[oa]s?|mal|malisim[oa]s?|horribles?|terribles?|fatal(?:es)?|lamentables?|desastros[oa]s?|un desastre|una porqueria|una basura|una verguenza|inaceptables?|incompetentes?|groser[oa]s?|irrespetuos[oa]s?|inutil(?:es)?|deficientes?|chafa|asco|un asco|borrach[oa]s?|descuidad[oa]s?|poco profesional(?:es)?)'
const very = '(?:(?:nada|muy|bien|tan|demasiado|totalmente|realmente|bastante|super|un|una|de lo mas) )*'
const noShow =
  '(?:(?:nunca|no|jamas|todavia no|aun no) (?:(?:me|nos|se|ha|han|habia|habian|siquiera|ni) )*(?:vino|vinieron|venido|llego|llegaron|llegado|aparecio|aparecieron|aparecido|presento|presentaron|presentado|llamo|llamaron|llamado|regreso|regresaron|volvio|volvieron|contestaron|respondieron|termino|terminaron|arreglo|arreglaron|arreglado|cumplio|cumplieron)|(?:me|nos) (?:dejo|dejaron|han dejado) (?:plantad[oa]s?|esperando|tirad[oa]s?|botad[oa]s?|colgad[oa]s?|a medias|peor)|(?:se )?olvid(?:o|aron) de (?:mi|nosotros)|(?:me|nos) (?:cancelo|cancelaron|fallo|fallaron|quedo mal|quedaron mal))'
const harm =
  '(?:rompio|rompieron|dano|danaron|arruino|arruinaron|estropeo|estropearon|rayo|rayaron|quebro|quebraron|ensucio|ensuciaron|destrozo|destrozaron|robo|robaron|mancho|mancharon|empeoro|empeoraron|inundo|inundaron|mintio|mintieron|(?:dejo|dejaron) (?:\\w+ ){0,3}(?:hech[oa]s? )?(?:un |una )?(?:asco|porqueria|sucio|sucia|tirado|tirada|cochinero|desastre|mugre|a medias|sin terminar|mal|peor|lleno|llena)|(?:llego|llegaron) (?:muy )?tarde|(?:llego|vino) borracho)'
const fixed =
  '(?:arreglaron|arreglo|repararon|reparo|instalaron|instalo|cambiaron|cambio|destaparon|destapo|pusieron|puso|hicieron|hizo|vinieron|vino|soldaron|reemplazaron|conectaron|estuvieron|limpiaron)'
const again =
  '(?:otra vez|de nuevo|nuevamente|sigue|siguen|todavia|aun|igual|peor|lo mismo|volvio|volvieron|ya se|ya no)'
const money =
  '(?:(?:me|nos) (?:cobro|cobraron|cobrando|estan cobrando|han cobrado) (?:\\w+ ){0,2}(?:de mas|demasiado|doble|dos veces|mucho|extra|mas)|(?:me|nos) (?:estafo|estafaron|robaron|enganaron|engano|timaron|vieron la cara)|estafa(?:dores|dor)?|robo|ladron(?:es)?|rateros?|sinverguenzas?|abus(?:o|ivos|aron))'

export const complaintInSpanish: ComplaintWordings = {
  ours: [
    `(?:su|sus|tu|tus) (?:ultim[oa] |primer[oa]? )?${work}(?: \\w+){0,2} (?:fue|es|estuvo|quedo|esta|fueron|salio|son) ${very}${bad}|(?:el|la|los) (?:ultim[oa] )?${work} que (?:me |nos )?(?:hicieron|hizo|hiciste)(?: \\w+){0,3} ${very}(?:${bad}|${again})`,
    `${ourPerson}(?: \\w+){0,6} (?:${noShow}|${harm}|${money}|(?:es|era|fue|fueron|son|estaba|llego) ${very}${bad})`,
    `(?:ustedes|usted)(?: \\w+){0,2} (?:${noShow}|${harm}|${money}|(?:son|es|fueron) ${very}(?:${bad}|irresponsables?|mentiros[oa]s?))`,
    `(?:\\w+ )?(?:que|donde) (?:ustedes |usted |su \\w+ )?(?:me |nos |ya )*${fixed}(?: \\w+){0,4} (?:${again}|gotea\\w*|fuga|tira agua|se (?:rompio|dano|cayo|descompuso|tapo|quemo)|no (?:funciona|sirve|enfria|calienta|quedo|aguanto)|esta (?:goteando|fugando|tirando|rot[oa]|tapad[oa]|mal))`,
    `(?:ustedes |usted |ya )(?:me |nos |lo |la )*${fixed}(?: \\w+){0,6} ${again}`,
    `${again}(?: \\w+){0,6} (?:despues de que|desde que|aunque) (?:me |nos |lo |la |ya |ustedes |usted )*${fixed}`,
    `despues de (?:su|que)(?: \\w+){0,6} ${again}`,
    `(?:esperando|espero|espere|esperar)(?: \\w+){0,3} (?:a |por )?(?:${your} ${person}|que (?:vengan|lleguen|alguien venga|llegue|me llamen|venga|manden)|ustedes|alguien|al ${person})`,
    '(?:dijeron|dijo|dijiste|prometieron|quedaron|quedo|iban|iba|tenian|tenia|debian|debia)(?: \\w+){0,3} (?:venir|llegar|que (?:venian|vendrian|iban a venir|llegaban|llegarian|vendria|llegaria))',
    `no (?:estoy|estamos|quede|quedamos|quedo) ${very}(?:content[oa]s?|satisfech[oa]s?|conforme|feliz|felices)|(?:decepcionad[oa]s?|molest[oa]s?|enojad[oa]s?|inconforme|furios[oa]s?|hart[oa]s?|indignad[oa]s?) (?:con|por|de|del)`,
    '(?:nunca|jamas|no)(?: \\w+){0,2} (?:volver[ae]?|vuelvo|volvere|regreso|los recomiendo|recomiendo|los recomendaria|contratar\\w*)(?: \\w+){0,3}(?:ustedes|con ustedes|sus servicios|a contratar\\w*|a llamar\\w*)|que clase de (?:empresa|servicio|compania|gente)',
  ],
  anybodys: [
    '(?:una |poner una |tengo una )?quejas?|quejarme|reclamo|reclamar|reclamacion|reembols\\w*|devuelvan? (?:mi|el|me el) dinero|devuelvanme|devolucion|(?:quiero|regresen|regresenme|devuelvame|devolver|recuperar)(?: \\w+){0,3} dinero|(?:mi|un) abogado|demandar\\w*|una demanda|profeco|mala resena|defensa del consumidor',
    `(?:mal|muy mal|mala|muy mala|horrible|terrible|pobre|pesim[oa]) ${work}|${work} ${very}(?:pesim[oa]|mal[oa]|mal hech[oa]|horrible|terrible)|pesim[oa]|(?:el|la) ${work} (?:quedo|salio|estuvo|fue) ${very}(?:${bad})|mal hech[oa]|inaceptable|(?:es|esto es|que) (?:una )?(?:burla|verguenza|falta de respeto|ridiculo)|muy (?:molest[oa]|decepcionad[oa]|enojad[oa]|insatisfech[oa])|perdida de tiempo`,
    `(?:nadie|ningun ${person})(?: (?:me|nos|ha|siquiera|se))* (?:vino|venido|llego|llegado|llamo|llamado|aparecio|aparecido|presento|presentado|viene|llega|aparece)`,
    `${noShow}(?! (?:el agua|la luz|agua|luz|el gas))|${money}|(?:rompieron|danaron|arruinaron|estropearon|rayaron|quebraron|ensuciaron|destrozaron|robaron|mancharon|empeoraron|inundaron|mintieron|dejaron (?:todo |la \\w+ |el \\w+ |un |una )?(?:sucio|sucia|tirado|tirada|cochinero|desastre|mugre|a medias|sin terminar|mal|peor)|llegaron (?:muy )?tarde)`,
    `(?:sigo|seguimos|estoy|estamos|llevo|llevamos)(?: \\w+){0,3} esperando(?! (?:el |la |una |un )?(?:agua|respuesta|presupuesto|pieza|cotizacion))|(?:espere|esperamos|esperando|llevo|llevamos)(?: \\w+){0,2} (?:todo el dia|toda la (?:manana|tarde)|horas|desde (?:las|la|ayer|temprano|esta)|(?:dos|tres|cuatro|cinco|\\d+) horas)`,
    `(?:la )?(?:cuenta|factura|cobro) (?:esta|es|viene|salio) (?:mal|equivocad[oa]|muy alt[oa]|incorrect[oa])|no (?:voy|vamos) a pagar|cobr\\w+ de mas|(?:no fue|no es) lo que (?:acordamos|quedamos|me dijeron)|no (?:terminaron|acabaron|termino) (?:el|la) ${work}|${work} (?:sin terminar|a medias|incomplet[oa])`,
    '(?:es la )?(?:segunda|tercera|cuarta|quinta|sexta|decima|enesima) vez que(?: \\w+){0,5}|(?:el )?mismo problema otra vez|(?:arreglo|reparacion) no (?:duro|sirvio|aguanto|funciono)',
  ],
  others: [
    `(?:otr[oa]s?|anterior(?:es)?|ultim[oa]|primer|ex|antigu[oa]|mi|nuestro|un|algun) (?:compania|empresa|taller|salon|${person})(?: anterior)?(?: (?!ustedes\\b|usted\\b|su\\b)\\w+){0,8}`,
    `(?:el|la) (?:compania|empresa|taller|${person}) (?:anterior|de antes|que (?:contrate|contratamos|llame|llamamos|tenia|encontre|use))(?: (?!ustedes\\b|usted\\b|su\\b)\\w+){0,8}`,
    '(?:mi|el|la) (?:caser[oa]|duen[oa] (?:de la casa|anterior)|albanil)(?: (?!ustedes\\b|usted\\b|su\\b)\\w+){0,8}|en otr[oa] (?:lado|lugar|parte)(?: \\w+){0,6}|nadie mas(?: \\w+){0,6}',
  ],
  household: [
    '(?:mi|mis|el|la) (?:espos[oa]|marido|mujer|vecin[oa]|inquilin[oa]|herman[oa]|cunad[oa]|hij[oa]|papa|mama|jef[ea]|cliente|seguro)s?',
  ],
  none: [
    '(?:inquilin[oa]s?|vecin[oa]s?|clientes?|espos[oa])(?: \\w+){0,2} quej\\w+|ninguna queja|sin quejas|no (?:tengo|hay) quejas?|(?:muy )?(?:buen|excelente|gran) (?:trabajo|servicio)(?: \\w+){0,4}|muy mal olor|mal olor|huele (?:muy )?(?:mal|horrible)|no esta mal|nada mal',
    'perdon(?: \\w+){0,8}|disculp\\w+(?: \\w+){0,8}|si no (?:vienen|viene|llegan|llega|puede)(?: \\w+){0,6}|(?:esperando|espero) (?:la |una |su )?(?:respuesta|pieza|cotizacion|presupuesto|confirmacion)|(?:yo )?(?:no pude|llegue tarde|se me olvido|olvide)(?: \\w+){0,6}|abogados (?:de|y)|despacho de abogados',
  ],
}
