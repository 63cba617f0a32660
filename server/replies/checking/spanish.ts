// How an acknowledgement goes in Spanish: thanks, sorrow, understanding, hope. What stands in no phrase is not said.
import type { Grammar } from './grammar.ts'
import { spanishTaboos } from './spanish-taboos.ts'

const bad = withForms(
  `abrumador agobiante agotador alarmante angustiante angustioso aparatoso apestoso asfixiante aterrador
   bochornoso caluroso caotico complicado comprensible congelado conmovedor decepcionante delicado deprimente
   desafortunado desagradable desalentador desesperante devastador dificil doloroso duro engorroso enojoso
   escandaloso espantoso estremecedor estresante fastidioso fatal fea feo frustrante fuerte helado horrible
   horroroso impactante impotente incomodo inconveniente injusto inquietante insoportable insufrible irritante
   lamentable latoso malo maloliente molesto molestoso penoso perturbador pesado pestilente preocupante raro
   ruidoso sofocante sucio tedioso tenso terrible tremendo triste vergonzoso`,
)
const badThing =
  'molestia|molestias|alivio|lata|desagradable sorpresa|sorpresa|mala pasada|relajo|fastidio|pena|lastima|situacion|estres|problema|inconveniente|inconvenientes|susto|sustos|emocion|dolor de cabeza|lio|desastre|pesadilla|incomodidad|frustracion|angustia|mal rato|mala suerte|mala noticia|preocupacion|contratiempo|disgusto|coraje|rabia|tragedia|horror|mal momento|horror|barbaridad|desesperacion|impotencia|trastorno|caos'
const very =
  '(muy|tan|realmente|bastante|sumamente|verdaderamente|demasiado|siempre|mas|super|muchisimo|extremadamente|increiblemente|de verdad|un poco|de lo mas|bien|algo|sin duda|mucho|nada|particularmente|especialmente|tambien)'
const us = '(nos|le|les|te)'

export const spanish: Grammar = {
  phrases: {
    det: [
      'el|la|los|las|un|una|unos|unas|su|sus|tu|tus|este|esta|ese|esa|estos|estas|esos|esas|tanto|tanta|mucho|mucha|lo|todo el|toda la|todos los|todas las|todo ese|tanta|del|algun|alguna',
    ],
    thing: [
      '[<det>] [mal|gran] <noun> {[y] <noun>} {(de|del|en|con|por|para|sin|bajo|sobre|entre|a|al|y|debajo de|debajo del|desde|dentro de) [la|el|los|las] [<det>] <noun> {<noun>}} [que <tell> {<tell>}]',
    ],
    told: [
      '{<tell>} (<noun>|esto|eso|asi|ya|bien|usted|ustedes|pasando|pasa|paso|ocurre|ocurrio|sucede|sucedio|funcione|funciona|funcionen|funcionan|todo|todos|mismo|mucho|molesta|busca|buscando|necesita|necesite|escriba|contacte|avise|informe)',
    ],
    about: [
      '(sobre|por|para|acerca de|respecto a|con|del|de|en cuanto a|con respecto a|de lo de|lo de) (<thing>|esto|eso|ello|lo que (paso|pasa|esta pasando|ocurre|sucede|sucedio|ocurrio) [(con|en) <thing>])',
      'lo (de|del) <thing>',
      '<thing>',
    ],
    bad: [bad],
    inf: [
      '(<er>|estar|quedarse|tener|perder|ver|vivir|pasar por|lidiar con|sufrir|encontrarse|no poder|no tener|escuchar|oir) {<tell>}',
    ],
    feeling: [
      `{${very}} <bad> [(y|,) {${very}} <bad>]`,
      `[un|una|unas|toda una|todo un|nada] {${very}} [gran|verdadera|verdadero|autentica] (${badThing}) {${very}} [<bad>]`,
      '(nunca|no) [es|son|resulta|debe ser] [nada] (facil|agradable|divertido|ideal|comodo|lo ideal|gracioso|grato|bonito)|nada (facil|agradable|divertido|comodo|grato)',
      '[lo] [ultimo|peor] [que] (uno|alguien|usted) (quiere|necesita|espera)',
    ],
    beside: [
      '[para (usted|ustedes|ti|cualquiera|todos|toda la familia|su familia|usted y <thing>|su hogar)] [<inf>] [que <tell> {<tell>}] [<about>] [cuando <tell> {<tell>}] [,] [(sobre todo|especialmente|mas aun|y mas) (con|en|cuando|si|sin) {<tell>}] [(con|por|en|sin) <thing>]',
    ],
    seems: [
      `[no] [${us}|le|les|se] {${very}} (es|son|debe ser|deben ser|debe de ser|debe estar siendo|puede ser|pueden ser|suena|resulta|parece|ha de ser|tiene que ser|debio ser|es siempre|debe haber sido|debe resultar|puede resultar|sera|llega a ser|suele ser) {${very}}`,
    ],
    detail: [
      '[el|la|los|las|su|sus|tu|tus|todos los|todas las|toda la|esa|esos|esta|estos|todo el] [valiosa|valioso|mas|amables|amable|lindas|bonitas] (detalle|detalles|informacion|mensaje|mensajes|dato|datos|direccion|respuesta|aviso|pregunta|consulta|llamada|explicacion|descripcion|palabras|comentario|comentarios|solicitud|texto|aclaracion|nota|paciencia|comprension|interes|confianza|amabilidad) [tan amable|tan amables|tan lindas|amables] [y [su|la] (comprension|paciencia|confianza|interes|mensaje|llamada)] [<about>]',
    ],
    act: [
      '[habernos|haber|que nos haya] (avisarnos|avisar|avisado|contarnos|contar|contado|decirnos|dicho|informarnos|informado|escribirnos|escribir|escrito|contactarnos|contactar|contactado|comunicarse|comunicarte|comunicado|ponerse en contacto|comentarnos|comentado|explicarnos|explicar|explicado|compartir|compartirnos|compartido|darnos|dado|enviarnos|enviado|mandarnos|mandado|consultar|consultarnos|reportarlo|reportarnos|notificar|platicarnos|dejarnos saber|preguntar|preguntarnos|preguntado|llamar|llamarnos|llamado|confiar|elegirnos|pensar|pensado|considerarnos|acercarse|tomarse el tiempo (de|para) (escribir|escribirnos|contarnos|avisarnos)|hacernos saber|hacernoslo saber|mencionarlo|mencionar|avisarnoslo|acudir|responder|contestar|notificarnos|buscarnos|reportar|reportarnos|ser tan (amable|paciente|claro|claro)|estar en contacto|describir|describirnos) [con nosotros|con <shop>|a <shop>|a nosotros|en nosotros|nos|conmigo] [de nuevo|otra vez|nuevamente] [[de] que <told>|<detail>|<about>|(lo|de lo|todo lo) que <told>] [con nosotros] [<about>]',
      '<detail>',
      '(su|el|tu) [gran] interes [en|por] [<thing>|<inf>]',
      '(su|la|tu) (paciencia|comprension|confianza|amabilidad) [y [su] (paciencia|comprension|confianza|amabilidad)]',
      'todo|eso|esto|ello',
    ],
    thank: [
      '[de nuevo|nuevamente|y] (gracias|muchas gracias|muchisimas gracias|gracias de nuevo|le agradecemos|les agradecemos|te agradecemos|agradecemos|agradezco|le agradezco|te agradezco|se lo agradecemos|se agradece|lo agradecemos) [mucho|de verdad|sinceramente|de antemano|de nuevo|nuevamente|a (usted|ustedes|ti)] [[,] <caller>] [,]',
    ],
    sorrow: [
      '[lo] [de verdad|realmente|y] (lamento|lamentamos|siento|sentimos|lamentarlo|sentirlo) [mucho|muchisimo|tanto|sinceramente|de verdad|profundamente] [,] [<caller>] [,]',
    ],
    known: [
      '(lo|que) [muy|tan] (<bad>) que [le|les|te] (es|puede ser|debe ser|resulta|puede resultar|puede llegar a ser|son) [<thing>|<inf>|esto|eso|que <told>|una situacion asi|algo asi|(este|ese) tipo de <noun>] [<beside>]',
      '(su|tu|la|el) (frustracion|preocupacion|molestia|malestar|inquietud|angustia|estres|enojo|situacion|incomodidad|desesperacion) [<about>|<beside>]',
      'que [<thing>|<inf>|esto|eso|ello] [no] <seems> <feeling> <beside>',
      'que [esto|eso|<thing>] [no] [le|les|puede|debe|pueda] [le|les] (preocupa|preocupe|inquiete|moleste|angustie|cause|estrese|frustre|causar|causarle|causa|preocuparle|resultar|generar|generarle|provocar) [mucha|bastante|gran] (preocupacion|frustracion|molestia|molestias|estres|angustia|frustrante|preocupante|inquietud)',
      'lo que (siente|significa|esta pasando|es <inf>|esta viviendo)|como se siente|la situacion|perfectamente|bien|por lo que esta pasando',
      'que (este|esta|se sienta|se siente) {<tell>} (frustrado|frustrada|preocupado|preocupada|molesto|molesta)',
    ],
    sayings: [
      '<thank> [(por|de|que) [que] <act> {([,] y [tambien] [por]|,) <act>}]',
      '<thank> (<act>|que [nos] <told>|<about>)',
      '<sorrow> que no (pudimos|hayamos podido) (contestar|responder) su (llamada|mensaje)',
      '(disculpe|disculpa|disculpen) que no (pudimos|hayamos podido) (contestar|responder) su (llamada|mensaje)',
      '<sorrow> [<about>|que <told>|escuchar <about>|escuchar eso|escuchar esto|oir <about>|escuchar que <told>|saber que <told>|leer que <told>|enterarnos de que <told>|eso|esto|lo ocurrido|lo sucedido|lo que (le|les) (paso|ocurrio|sucedio|pasa)|lo que (paso|ocurrio|sucedio|pasa) [(con|en|a) <thing>]|lo que (esta|estan|le esta) pasando|[mucho] (las|la|los|el|su|sus|cualquier) <noun> {<tell>}|<inf>]',
      '(disculpe|disculpa|disculpen|perdone|perdon|una disculpa|nuestras disculpas|[le|les|te] (pedimos|ofrecemos|pido) [sinceras|muchas|una|una sincera|nuestras sinceras|nuestras] (disculpas|disculpa|perdon)|sentidas disculpas) [[por] (<thing>|eso|esto|lo ocurrido|lo sucedido|que <told>)|que <told>]',
      '[eso|esto|<thing>|<inf>|esa situacion|que <told>] <seems> <feeling> <beside>',
      '(nunca|no) es (facil|agradable|divertido|comodo|grato) <beside>',
      '[<thing>|<inf>] (((nunca|no) (es|son) [nada] (facil|agradable|divertido|comodo|grato))|[siempre] (preocupa|molesta|estresa|asusta|inquieta)) <beside>',
      `que {${very}} (<bad>|<noun>|bonito|lindo|amable|emocionante) {${very}} [<bad>] [<seems>] <beside>`,
      'que [muy] buena (idea|pregunta|noticia)',
      'que (bueno|bien|alegria|gusto) [que <told>|saberlo|saber eso|escuchar eso|saber que <told>]',
      `que {${very}} <bad> (situacion|momento|noticia|experiencia|problema) <beside>`,
      `que ((${badThing})|emocion|alegria|susto|(situacion|momento|noticia|problema|experiencia|dia) [tan|mas] [<bad>]) [[tan|mas] <bad>] <beside>`,
      '(que|un|mucho) gusto [saber de usted|leerle|leerlo|leerla|saludarle|saludarlo|saludarla|escucharle|saber de ti|en saludarle|recibir su mensaje]',
      '[claro que|si que|lo|la|le] [y] (entiendo|entendemos|comprendo|comprendemos|sabemos|se|imagino|me imagino|nos imaginamos|imaginamos|puedo imaginar|podemos imaginar|reconocemos) [muy bien|bien|perfectamente|totalmente|completamente] [<known>]',
      '[nosotros] (esperamos|espero|ojala) [que] (<thing>|usted|ustedes|usted y <thing>|todos|todo|su familia) (este|esten|se encuentre|se encuentren|siga|sigan) [todos] (bien|mejor|lo mejor posible|tranquilo|tranquilos)',
      '(entendido|comprendido|enterado|enterados|mensaje recibido|tomamos nota|recibimos su mensaje|hemos recibido su mensaje|ya veo)',
      '[es] [una] [muy] buena pregunta',
      '(de nada|con [mucho] gusto|es un placer|el placer es nuestro|no hay de que|a (usted|ustedes|ti)|a la orden)',
      '[es|son|que] [usted|ustedes] [muy|tan] (amable|amables|lindo|gentil) [de (su|tu) parte]',
      '[eso|esto] [nos] (ayuda|sirve) [mucho|bastante|muchisimo]',
      '(reciba|reciban|le damos|le enviamos|nuestro|nuestras|nuestra) [nuestro|nuestras|nuestra|nuestro mas|mas|mi mas] [sinceras|sentidas|sincero|mas] (sentido pesame|condolencias|pesame|simpatia|sincero pesame) [por <thing>]',
      'a nadie le [gusta|agrada|gustaria|gustan] [<inf>|<thing>|que <told>|eso|esto]',
      '(tiene|cuenta con) [toda] nuestra (comprension|simpatia|solidaridad)',
      '(felicidades|enhorabuena|felicitaciones) [(a|por|para) <thing>]',
      '(sentimos|lamentamos|siento|lamento) [mucho|muchisimo] (haberle|haberles|haberlo) (fallado|decepcionado|causado <noun>|hecho esperar)',
      '(tiene|tienen) [toda] [la] razon [(en|de|para) estar <bad>]',
      '[nos|me] (imaginamos|imagino) [lo|que] <known>|vaya [que] (<noun>|susto|sorpresa|lio|pesadilla|situacion|fastidio|molestia|problema) [[tan|mas] <bad>]',
      '(nos|me) (alegra|da gusto|da mucho gusto|da pena|apena|entristece|preocupa|alegramos) [mucho] [saber de usted|que nos (contacte|escriba|haya contactado|haya escrito)|leerle|leerlo|escuchar <about>|(escuchar|saber|oir|leer) (eso|esto|que <told>)|que <told>|eso|lo que <told>|lo (de|del) <thing>]',
    ],
    interjection: [
      'oh [no]|ay [no|caramba|que pena]|uy [no]|hola|hola de nuevo|vaya|caramba|uf|ufa|caray|ah|dios mio|hijole|que tal|buenas|ouch|cielos|guau|rayos|saludos|estimada|estimado|ay ay ay|lo sentimos|lo siento',
    ],
    light: ['<interjection> [[,] <caller>] [, <thing>]|<caller>'],
    link: [',|[,] (y|pero|asi que|porque|pues)'],
    core: ['<sayings> [[,] <caller>]'],
    sentence: ['{<light> [<link>]} <core> {<link> (<core>|<light>)}'],
    aside: ['<light> {<link> <light>}'],
  },
  nouns:
    'problema problemas inconveniente inconvenientes molestia molestias situacion asunto olor olores ruido calor frio casa hogar familia mensaje llamada pregunta detalle detalles detallitos consulta perdida experiencia apartamento lugar cosa cosas mal malo mala viejo vieja viejos viejas nuevo nueva nuevos nuevas grande solicitud incomodidad dificultad dificultades contratiempo preocupacion frustracion roto rota tapado tapada danado danada descompuesto descompuesta atascado atascada atrapado atrapada descompuesta averiado averiada inquilino bebe bloqueado bloqueada trabado trabada vehiculo auto carro coche cabello pelo hijos ninos padres papas espera retraso confusion afuera fuera todo ocurrido sucedido',
  bits: 'a al ante bajo con de del desde donde e el ella en entre es esa ese eso esta estan este esto esten estando estado fue ha haya hayan han hay la las le les lo los mas mucho mucha muy nada ni no o para pero por porque que se si sin sobre su sus tan tanto tanta tambien tenga tengan tener teniendo tiene todo toda todos un una usted ustedes y ya cuando como cada mientras pasando pasa pase paso ocurre ocurrio sucede sucedio funcione funciona funcionan funcionen quedado quedo quedarse quedo salga sale saliendo dejo dejado dando da causando causa causado haciendo hace hace haga hagan vez poder pueda pueden encuentre sido estar vaya va van fuera ir debe ser trate trata sufriendo viviendo lidiando enfrentando atravesando experimentando necesita necesite busca buscando tiene le nos mismo siga sigue despues tras pasado pasen pasara sucedido ocurrido encontro encontrado atrapado atrapada sin suceda ocurra vea ven contacte escriba avise informe comparta',
  states:
    'es son esta estan fue esten haya hayan ha han hay tiene tienen tenga tengan quedo dejo sea sean funcione funcionen sale',
  negates: 'no sin nunca ni nada tampoco nadie',
  tells: '(?<!lo )(?<!^)que',
  asks: '(?:y |oiga |hola )?(?:es|puedo|puede|pueden|puedes|podria|podrian|tengo que|debo|cuanto|cuanta|como|cuando|donde|que|cual|quien|si|se puede|sera|lo cubre)',
  taboos: spanishTaboos,
}

/** Adjectives in both genders and numbers, as one choice. */
function withForms(adjectives: string): string {
  const forms = adjectives.split(/\s+/).flatMap((word) => {
    if (word.endsWith('o')) return ['o', 'a', 'os', 'as'].map((end) => word.slice(0, -1) + end)
    return /[ea]$/.test(word) ? [word, `${word}s`] : [word, `${word}es`, `${word}a`, `${word}as`]
  })
  return forms.join('|')
}
