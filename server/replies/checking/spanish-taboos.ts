// What no acknowledgement in Spanish says, also where the caller said it first: facts, promises and advice are the templates' own.
import type { Grammar } from './grammar.ts'

const start = '(?<=^|[.,;] |y |pero |por favor |solo |entonces )'

export const spanishTaboos: Grammar['taboos'] = [
  [
    'number',
    'cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\\w+|veint\\w+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|cientos?|ciento|doscient\\w+|trescient\\w+|cuatrocient\\w+|quinient\\w+|seiscient\\w+|setecient\\w+|ochocient\\w+|novecient\\w+|mil(?! gracias| disculpas| perdones)|miles|millon\\w*|docenas?|medio|media|mitad|doble|triple|primer[oa]?|segund[oa]s?|tercer[oa]?|cuart[oa]s?|quint[oa]|par de|porcentaje|numeros?',
  ],
  [
    'price',
    'gratis|gratuit\\w*|regal\\w*|cuest\\w+|cuant\\w*|cost[oóea]\\w*|precios?|tarifas?|presupuest\\w*|cotiz\\w*|cobr\\w*|pag(?:o|os|a|ar|ue|uen|an|ando|ado|ara|aran)|dolar(?:es)?|pesos?|euros?|centavos?|efectivo|tarjetas?|deposito|descuent\\w*|oferta\\w*|promo\\w*|barat\\w*|economic\\w*|car[oa]s?(?= que| $)|factur\\w*|reembols\\w*|dinero|plata|valor|vale|incluid\\w*|incluye\\w*|sin cargo|cargo|cargos|impuestos?|iva|bono|rebaj\\w*|ahorr\\w*|financ\\w*|credito|debito|venmo|paypal|zelle|bitcoin|cortesia|seguro medico|invita la casa',
  ],
  [
    'time',
    'hoy|mananas?|ayer|ahora|ahorita|ya mismo|enseguida|en seguida|pronto|inmediat\\w*|instante\\w*|minut\\w*|segundos|horas?|horario\\w*|dias?|diari\\w*|semanas?|semanal\\w*|fin de semana|mes|meses|anos?|tardes?|noches?|madrugada|mediodia|medianoche|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|despues de las|antes de|temprano|luego|al rato|hace rato|cuanto antes|rapid\\w*|brevedad|en breve|momentos|momentito|ratito|(?<!mal |este |ese |dificil )momento|(?<!mal )rato|(?<!tomarse el |tomarte el )tiempo|fecha\\w*|calendario|plazo|proxim\\w*|siguiente|ultima hora|a tiempo|siempre abierto|veinticuatro|desde las|hasta',
  ],
  [
    'link',
    'punto|com|www|http|https|net|org|arroba|barra|diagonal|enlace\\w*|sitio|pagina|web|clic|click|haga clic|pulse|descarg\\w*|aplicacion|app|correo|email|gmail|whatsapp|telegram|facebook|instagram|tiktok|twitter|linea',
  ],
  [
    'person',
    'persona real|humano|humana|humanos|robot|bot|asistente|inteligencia artificial|ia|virtual|automatiz\\w*|me llamo|mi nombre|soy|somos|habla (?:con|\\w+)|le habla|le saluda|aqui (?:\\w+)|mi (?:espos\\w+|mama|casa|equipo|jefe|companer\\w+|experiencia|herman\\w+|amig\\w+|familia)|en persona|personalmente|modelo de lenguaje|a mi me|me paso|nuestra experiencia|anos de',
  ],
  [
    'promise',
    'prome\\w+|garanti\\w+|asegur\\w+|comprome\\w+|jur[ao]\\w*|seguro que|ten(?:ga|gan) (?:la )?(?:seguridad|certeza|confianza)|vamos|vamos a|voy|va a|van a|iremos|ire|ira|iran|llegar\\w*|llega|llegan|llegamos|lleguemos|llegue\\w*|vendr\\w+|viene|vienen|venimos|enviar(?:emos|e|an|a|le)?|envi(?:o|a|amos|an)(?! de)|mandar(?:emos|e|an|a|le)?|mandamos|en camino|de camino|estar(?:emos|e|a|an)|tendr\\w+|podremos|podra\\w*|podria\\w*|podemos (?!imaginar)|puedo (?!imaginar)|har(?:emos|e|an|a)|\\w{2,}(?:aremos|eremos|iremos)|ayudar\\w*|ayudemos|ayude|ayudamos|le ayuda\\w*|nuestro (?:equipo|tecnico|personal|plomero|electricista|cerrajero|mecanico|estilista)|nuestros (?:\\w+)|tecnico\\w*|alguien|cuent(?:e|a|en) con (?!toda nuestra|nuestra)|encarg\\w*|ocup(?:ar|are|aremos|amos|arnos)\\w*|atend\\w*|atiend\\w*|atencion|arregl\\w*|repar(?:ar|ara|aremos|ado|ada|amos|e|en|ando)\\w*|soluci\\w*|resolv\\w*|resuelv\\w*|resuelt\\w*|estamos (?!muy)|aqui|a su disposicion|a sus ordenes|listos?|dispuest\\w*|ofrec(?:emos|er)(?! (?:disculpas|una disculpa|sinceras|mil))|brindar\\w*|brindamos|tenemos|hacemos|trabajamos|cubrimos|cubiert\\w*|damos servicio|en buenas manos|priorid\\w*|priori\\w*|urgen\\w*|confirm\\w*|agend\\w*|reserv\\w*|cit(?:a|as|ar|amos|ado)|program\\w*|turnos?|aprob\\w*|acept\\w*|acuerd\\w*|si senor\\w*|claro(?! que)|por supuesto|perfecto|vale|correcto|exacto|desde luego|hecho|sin problema|no hay problema|no se preocupe\\w*|no te preocupes|tranquil\\w*|contestar\\w* (?!su|tu)|respond(?:er)?emos|contactaremos|comunicaremos|nos (?:pondremos|comunicamos|ponemos)|queremos|quiero|deseamos|esperamos (?:poder|verl|atend|ayud|serv)|de inmediato|compens\\w*|cambiamos|(?:^|[.] )(?:si|ok|okay|sale)(?= )',
  ],
  [
    'claim',
    'arreglad\\w*|reparad\\w*|terminad\\w*|solucionad\\w*|abiert\\w*|abrimos|abrir(?=emos)|(?<!no )abre\\w*|cerrad[oa]s?|cerramos|licenci\\w*|certific\\w*|asegurad\\w*|capacitad\\w*|profesional\\w*|expert\\w*|calificad\\w*|experienci\\w* de|mejor(?:es)?(?! posible)|confiable\\w*|responsab\\w*|disponib\\w*|segur[oa]s?|seguridad|segur\\w*|peligr\\w*|inofensiv\\w*|riesg\\w*|toxic\\w*|venen\\w*|mortal\\w*|explo\\w*|grave|graves|gravedad|seri[oa]|emergencia\\w*|normal\\w*|comun|habitual|tipic\\w*|se debe a|causad[oa] por|debido a|culpa|legal\\w*|abogad\\w*|demand(?:ar|a)|policia|permis\\w*|recomend\\w*|(?:no|sin|nunca|ni) (?:\\w+ ){0,3}?(?:gas|humo|fuego|fugas?|incendio|chispas?|dano|monoxido|inundacion)(?! (?:es|son))|(?<!no )(?:funciona|funcione)(?= |$)(?! no)|garantia|poliza\\w*|local\\w*|cerca|somos|numero uno|honest\\w*',
  ],
  [
    'advice',
    `deb(?:e|en|es|eria|erian|emos)(?! (?:ser|de ser|estar siendo|haber|resultar|sentirse))|(?:tiene|tienes|tienen|hay|tendria) que(?! ser)|es (?:necesario|importante|mejor|recomendable|preciso)|conviene|aseg\\w+|apag(?:ue|a|uen|ar)(?= (?:el|la|los|las|todo|su))|cierr(?:e|en)|desconect\\w*|desenchuf\\w*|salg(?:a|an) (?:de|ahora|inmediat)|evacu\\w*|evit\\w*|no (?:use|usen|toque|toquen|abra|abran|encienda|prenda|haga|hagan|entre|beba|intente|olvide|salga|llame|se)(?= )(?! (?:le|les|vaya|va|haya|ha))|mantenga\\w*|mantengase|tenga (?:cuidado|paciencia|calma)|cuidado|llamenos|escribanos|${start}(?:llame|llamen|marque|escriba|responda|visite|espere|aguarde|intente|trate|pruebe|use|utilice|ponga|coloque|gire|revise|verifique|compruebe|contacte|digan?os|indique|envie|mande|comuniquese|apague|cierre|abra|salga|haga|tome|deje|corte|quite|limpie)|calma|paciencia por favor|dejenos|permitanos|diganos|envienos|mandenos|avisenos|avise|contactenos|por favor|favor de|no dude|sientase|mientras tanto|ignor\\w+|instruccion\\w*|sistema|aconsej\\w*|suger\\w*|seria (?:bueno|mejor)|recuerde`,
  ],
  ['name', 'senor|senora|senorita|sr|sra|srta|don|dona|doctor|doctora'],
  [
    'strange-word',
    'mierda\\w*|put[ao]s?|pendej\\w*|cabron\\w*|ching\\w*|jod\\w*|cono|idiota\\w*|estupid\\w*|imbecil\\w*|mat(?:ar|o|en|ado)|asesin\\w*|suicid\\w*|viol(?:ar|acion|ado)|bomba de|arma|armas|droga\\w*|sexo|sexual\\w*|estaf\\w*|fraude\\w*|ladron\\w*|rob(?:o|ar|aron|ado)|mentir\\w*|mentira\\w*|odio',
  ],
  [
    'question',
    '(?:^|(?<=[.,;] ))(?:que|cual|cuales|cuando|donde|quien|cuanto|cuantos) (?:es|son|esta|necesita|desea|quiere|seria|puede|le gustaria|fecha|direccion)|como (?:puedo|podemos|le|es|se llama)|(?:^|[.] )(?:puede|podria|quiere|desea|necesita|tiene|me) (?!toda)(?:\\w+)',
  ],
]
