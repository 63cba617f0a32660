import type { SignWords } from './sign-words.ts'

export const spanish: SignWords = {
  gas: ['ga[sz]+|butano|propano'],
  gasThing: [
    '(?:estufa|calentador|boiler|calefon|caldera|cocina|horno|tanque|tubo|tuberia|manguera|linea) (?:de |del )gas',
  ],
  gasPipe: ['(?:tanque|tubo|tuberia|manguera|linea|llave|medidor|estufa|cilindro|toma) (?:de |del )gas'],
  smell: [
    '[hgj]?u?ele[ns]?|huelo|olemos|oliendo|oler|olor(?:es|sito)?|apesta[n]?|apestando|tufo|peste|pestilencia|[hj]ele',
  ],
  otherSmell: [
    'drenaje|cano|coladera|humedad|moho|quemado|basura|perro|pintura|bien(?! (?:feo|fuerte|mal|raro|horrible|gacho|intenso))|limpio|rico|pescado|plastico|cloaca|desague',
  ],
  escapes: [
    'fugas?|fug\\w+|escap\\w+|(?:sale|saliendo|salio|tira|tirando|pierde|perdiendo|saca)|chifl\\w+|silb\\w+|todos lados|todas partes|explot\\w+|rompi\\w*|abiert[oa]',
  ],
  weLeft: [
    'evacu\\w+|(?:nos|me|ya nos|todos) (?:salimos|sali|tuvimos que salir|fuimos|salieron)|(?:tuvimos|tuve) que (?:salir|salirnos|salirme)|(?:estamos|estoy) (?:afuera|fuera|en la calle)|salimos (?:de la casa|corriendo|todos)',
  ],
  coAlarm: ['(?:alarma|detector|sensor)(?: (?:de|del|el))* (?:monox\\w+(?: de carbono)?|co2?|carbono)'],
  sounds: [
    'son(?:ando|o|aba)|suena\\w*|pit(?:a|ando|o)|no (?:para|se calla|deja)|activ\\w+|dispar\\w+|salto|chill\\w+',
  ],
  smoke: ['humo|humareda|humead?\\w*|humeando'],
  fire: [
    'incendi\\w*|(?:en|hay|prendio|agarro|con|cogio|prendiendo|echando) (?:fuego|llamas|lumbre)|llamas|llamarada\\w*|flamas|se (?:esta |me |nos |le )*quem(?:a|ando)|ardiendo|prendi\\w+ en fuego|(?:fuego|lumbre) (?:en|(?:detras|debajo|dentro|encima|atras|abajo) del?|(?:bajo|sobre) (?:el|la|mi))|^(?:(?:ayuda|auxilio|socorro|hay|urgente|por favor) )*fuego (?:cocina|casa|garaje|garage|sotano|cuarto|bano|estufa|horno|secadora|atico|techo|sala)$',
  ],
  place: [
    'cocina|casa|sotano|garaje|cochera|cuarto|bano|atico|sala|departamento|edificio|estufa|horno|secadora|enchufe|tablero|pared|techo|carro|tienda|lavadora',
  ],
  help: ['ayuda|ayudenme|auxilio|socorro|911|rapido|urgente|apurense|emergencia|ya'],
  wire: ['cables?|alambres?|cableado|linea electrica|lineas? de luz'],
  bare: [
    'pelad[oa]s?|expuest[oa]s?|al descubierto|descubiert[oa]s?|suelt[oa]s?|colgando|caid[oa]s?|se cay\\w+|viv[oa]s?|chispeando|derretid[oa]s?|quemad[oa]s?|tirad[oa]s?|en el (?:piso|suelo)',
  ],
  touched: ['toc(?:o|ó|aron|ado|ando|ue)|agarr[oó]|electrocut\\w+|toques?|descargas?|corrientazo'],
  socket: [
    'enchufes?|tomacorrientes?|contactos?|tablero|panel|breakers?|fusibles?|interruptor(?:es)?|apagador(?:es)?|caja de (?:luz|fusibles|breakers)|extension|multicontacto|medidor de luz',
  ],
  hot: [
    'muy caliente|esta caliente|ardiendo|hirviendo|derrit\\w+|derret\\w+|quemando\\w*|quem(?:ad|o|ó)\\w*|hum(?:ea|eando)|chamusc\\w+|truena|tronando|zumbando',
  ],
  water: ['agua|fuga|chorro'],
  tap: ['agua|fuga|chorro|llave|tuberia|tubo|grifo|regadera'],
  noStopping: [
    'no (?:para|paran|deja|dejan|cesa|se detiene|se para|se quita|se cierra(?! (?:bien|del todo))|cierra(?! (?:bien|del todo))|quiere (?:parar|cerrar))(?! de (?:llamar|llover|ladrar))|no (?:la |lo |le |se |me )?(?:puedo|podemos|pude|pudimos|logro|logramos|se como|sabemos como|hay (?:como|forma de|manera de)|encuentro (?:como|la llave|donde))(?: \\w+){0,3} ?(?:parar\\w*|cerrar\\w*|cortar\\w*|detener\\w*|apagar\\w*|llave)|como (?:le hago para |puedo |la |lo |se |le )*(?:paro|cierro|corto|parar|cerrar|cortar|detener)|sin parar|fuera de control',
    '(?:llave|valvula)(?: \\w+){0,4} (?:rot[ao]|rompio|quebr\\w+|atorad[ao]|trabad[ao]|atascad[ao]|pegad[ao]|barrid[ao])(?: \\w+){0,4} agua(?: \\w+){0,2} (?:sigue|continua)',
  ],
  spreads: [
    '(?:se )?(?:me |nos |le )?(?:meti\\w+|metiend\\w+|mete|entr(?:o|a|ando))(?: \\w+){0,2} (?:a|al|por|en|bajo|debajo) (?:de )?(?:la |el |mi |nuestra )?(?:casa|sotano|cocina|puerta|sala|cuarto|garaje|departamento|tienda|ventana|recamara)|(?:ca(?:e|yendo|yo)|baj(?:a|ando)|sal(?:e|iendo)|escurr\\w+)(?: (?:por|de|desde))* (?:del?|el|los|las) (?:techo|focos?|lamparas?|luces|paredes)|(?:llega|llego|esta|hasta|sube|subio)(?: ya)? (?:a |por |hasta )?(?:las rodillas|los tobillos|la cintura|la rodilla|los enchufes)|todos lados|todas partes|por donde quiera|a chorros|chorreando|subiendo|desbord\\w+|sin parar|inund\\w+|brota\\w*',
  ],
  pipe: [
    '(?:tubos?|tuberias?|ca[nñ]os?|ca[nñ]erias?|llave de paso|toma de agua|manguera)(?: de(?:l)? agua| principal)*',
  ],
  bursts: [
    'revent\\w+|explot\\w+|estall\\w+|trono|se (?:me |nos )?(?:rompi\\w+|quebr\\w+|parti\\w+|troz\\w+|solto|zafo|rajo)|rompi\\w+|quebr[oó]',
  ],
  vessel: ['tinaco|boiler|calentador|valvula|llave|tanque|inodoro|excusado|manguera|cisterna'],
  blows: ['revent\\w+|explot\\w+|estall\\w+|trono'],
  overhead: ['techo|plafon|cielo raso|losa|tejado'],
  gives: [
    'se cae(?= por)|(?:a punto de|va a|por|quiere|empez\\w+ a|parece que se va a) (?:ca\\w+|venirse|colaps\\w+|derrumb\\w+|tronar|reventar)|colg(?:ado|ando)|pandead[oa]|abombad[oa]|hinchad[oa]|infl(?:ado|ando)\\w*|(?:esta|se) (?:esta )?(?:cay\\w+|hund\\w+|derrumb\\w+|colaps\\w+|venci\\w+|viniendo abajo|bajando|inflando|abombando|hinchando)|lleno de agua|se (?:me |nos )?(?:vino|viene) abajo|cuarteando',
  ],
  sewage: [
    'aguas? negras?|aguas? residuales|aguas? sucias?|drenaje|cloacas?|caca|mierda|popo|excremento|alcantarill\\w*|materia fecal',
  ],
  comesUp: [
    'sal(?:e|en|iendo|io|ga)|regres\\w+|devolv\\w+|devuelv\\w+|desbord\\w+|brot\\w+|rebos\\w+|sub(?:e|iendo|io)|inund\\w+|(?:por|en) (?:la |el |toda )?(?:regadera|tina|ducha|casa|bano|sotano|piso|coladera)|todos lados',
  ],
  somebody: [
    'mama|papa|mi madre|mi padre|espos[oa]|hij[oa]s?|ni[nñ][oa]s?|nen[ea]s?|beb[ei]s?|abuel[oa]s?|vecin[oa]s?|herman[oa]|alguien|una persona|se[nñ]or[a]?|el(?= (?:se|esta|quedo|no|ya|tambien))|ella|yo|trabajador|empleado|amig[oa]|perr[oa]|gat[oa]|chiquit[oa]|niet[oa]|todos',
  ],
  hurt: [
    'herid[oa]s?|lastim\\w+|lesionad[oa]s?|golpead[oa]|quemad[oa]s? (?:de|en) (?:la|el)|se quemo (?:la|el) (?:mano|brazo|cara|pie)|atrapad[oa]s?|no (?:se mueve|responde|reacciona|despierta|respira|puede (?:salir|moverse|respirar))',
  ],
  hurtAlone: [
    'sangr(?:a|ando|e)|herid[oa]s|inconscientes?|desmay\\w+|no (?:respira|puedo respirar|despierta)|electrocut\\w+|infarto|convulsion\\w*|ambulancia|hay (?:un |una )?herid[oa]s?|alguien (?:esta |se )?(?:herid\\w+|lastim\\w+)|(?:me|se|nos) (?:quede |quedo |quedamos )?(?:lastim\\w+|atrap\\w+)|estoy (?:atrapad|encerrad)[oa]|ahog\\w+|muriendo|se (?:cort[oó]|quem[oó]|aplast[oó]|machuc[oó]|fractur[oó]) (?:la|el|un|una) (?:mano|dedo|brazo|pie|pierna|cara|cabeza)|(?:trago|tragaron|bebio|tomo|comio|inhalo)(?: (?:el|la|un|una|poco|de|del))* (?:cloro|veneno|acido|limpiador|quimicos?|detergente|pilas?|destapacanos|blanqueador|thinner|sosa)|perd\\w+ (?:el )?conocimiento|sin conocimiento|quemadura\\w* (?:quimic\\w+|grave\\w*|de (?:segundo|tercer))|(?:me|le) (?:quema|arde|quemo)(?: (?:mucho|muchisimo))? (?:el cuero cabelludo|la piel)|se cayo de (?:la escalera|el techo|las escaleras)|se cayo del techo',
  ],
  held: ['(?:atrapad|encerrad|atorad|prensad)[oa]s?(?: (?:en|dentro|adentro|debajo))'],
  emergency: [
    '^(?:(?:es|tengo|tenemos|hay|esto|una|esta|hola|por|favor|ayuda|auxilio|gran|verdadera|urgente|se|me|salio|se trata de|trata|de) )*(?:emergencia|emerjencia)(?: (?:por favor|ayuda|urgente|llame\\w*|vengan?|ya|rapido|en (?:mi|la)|necesito|porfa)\\b.*)?$',
    '(?:es|tengo|tenemos|hay) una (?:gran |verdadera )?(?:emergencia|emerjencia)',
    '^(?:auxilio|socorro)$',
  ],
  egg: ['huevos?(?: (?:muy|bien))? (?:podrid\\w+|descompuest\\w+|echad\\w+)'],
  coName: ['monoxido(?: de carbono)?'],
  heated: ['boiler|calentador|caldera|calefon|tanque|termo|chimenea|radiador'],
  overheats: [
    'al rojo(?: vivo)?|rojo vivo|(?:va|esta a punto|por|apunto) (?:a |de )?(?:explotar|reventar|estallar)|(?:sale|saca|echa|tira|saliendo|sacando|echando|avienta)(?: (?:mucho|demasiado))* vapor|(?:golpes|golpeteos|tronidos|explosiones|ruidos)(?: \\w+){0,2} y vapor',
  ],
  torrent: ['a chorros?|a borbotones|como (?:una )?(?:fuente|cascada|manguera|rio)|a cubetadas|a mares'],
  runs: ['sal(?:e|iendo)|fug\\w+|tira|tirando|bota|cae|cayendo|brota\\w*|agua|pierde|corre|escup\\w+'],
  fuel: ['gasolina|combustible|diesel|nafta|keroseno'],
  spills: ['fuga|tira|tirando|derram\\w+|goteando|saliendo|sale|chorre\\w+|charco|huele|olor'],
  violence: [
    '(?:tiene|trae|traen|saco|con|hay (?:alguien|un hombre) con|apunta\\w* con|amenaza\\w* con)(?: (?:un|una|el|la|su))* (?:pistola(?! de (?:pintura|silicon|clavos|calor|agua))|arma|rifle|escopeta|cuchillo|navaja)',
    '(?:quiero|voy a|quisiera|pienso) (?:matarme|morir(?:me)?(?! de (?:risa|pena|verguenza|hambre))|suicidarme|quitarme la vida)|(?:me|se) (?:quiero|quiere|voy a|va a) (?:matar|morir|suicidar|quitar la vida)(?! de (?:risa|pena|verguenza|hambre))|suicid\\w+|no quiero (?:vivir|seguir viviendo)|(?:me|nos|la|lo|le) (?:quiere|quieren|va a|van a|esta tratando de|trata de|amenazo con) (?:matar|apunalar|disparar)|(?:me|nos|la|lo|le) (?:esta |estan )?(?:asalt\\w+|apunal\\w+|peg(?:ando|o)|golpe\\w+|disparar?on|ataco|atacaron|atacando|viol(?:o|ando)|secuestr\\w+)(?! (?:el|la) (?:puerta|pared|tubo|tuberia|precio))|se (?:metieron|estan metiendo|quieren meter) a (?:mi|la|nuestra) casa (?:ahorita|ahora|ya)|tiroteo|balacera|(?:hay|alguien|un hombre|ladron)(?: \\w+){0,3} (?:se metio|entro) a (?:mi|la|nuestra) casa',
  ],
  vehicle: [
    '(?:me quede |nos quedamos |estoy |se quedaron )?(?:sin frenos|(?:los |mis )?frenos (?:no (?:funcionan|sirven|responden|agarran)|fallaron|se fueron)|fallaron los frenos)(?=.{0,60}\\b(?:carretera|autopista|manejando|calle|bajada|camino|freeway|highway|trafico|ayuda)\\b)|(?:carretera|autopista|freeway)(?: \\w+){0,6} sin frenos',
    '(?:quede|quedamos|varad[oa]s?|parad[oa]s?|atorad[oa]s?|estoy)(?: \\w+){0,4} (?:en (?:las|la) vias?(?: del tren)?|en (?:medio|mitad) de la (?:carretera|autopista|calle|avenida))',
  ],
  innocent: [
    '(?:estufas?|calentador|boiler|calefon|cocina|horno|secadora|chimenea|asador|parrilla|instalacion|linea|toma|tuberia|recibo|cuenta|factura|precio|compania|senor|tanque|cilindro|detector|sensor|alarma) (?:de|del) gas(?! (?:huele|fuga|esta|tiene|se|tira|pierde|saca|sale|rot|con))|gasolinera|de gas a electric\\w+|gas o electric\\w+|sin gas|(?:echar|poner|comprar) gas',
    '(?:detector(?:es)?|alarmas?|sensor(?:es)?) de (?:humo|incendios?)|humo de (?:cigarro|escape)|fuego pirotecnico|prueba de humo|contra incendios?|danos? por \\w+',
    'cables? (?:de|del) (?:internet|tele|television|bocinas?|telefono|red|video)|(?:esconder|ocultar|pasar) (?:los |el )?cables?|agua caliente|tina caliente|comida caliente',
    '(?:bano|inodoro|excusado|taza|wc|escusado)(?: \\w+){0,4} no (?:para|deja|cierra)(?: de)?(?: (?:correr|tirar|llenar\\w*))?|gotea|goteando|goteo|gota a gota|drenaje (?:tapado|lento)|(?:destapar|limpiar|limpieza|revisar|inspeccion)(?: de| el| del| mi)* drenaje',
    'ventilador de techo|(?:pintar|arreglar|reparar|impermeabilizar|resanar)(?: (?:el|la|mi))* (?:techo|pared|barda)|lastima(?!d)|que lastima|se me hizo tarde|atrapado en (?:el )?trafico|purgar|sangrar (?:los |el )?(?:radiador\\w*|frenos?)',
    'no es (?:una )?emergencia|(?:luz|luces|salida|freno|servicio|servicios|numero|llamadas?|tarifa|casos?|caso) de emergencias?|emergencia (?:familiar|en el trabajo|personal)|(?:es|seria) (?:esto )?una emergencia o',
  ],
  habitual: [
    'cada (?:ano|verano|invierno|vez|que|mes|temporada|primavera)|siempre que|cuando (?:llueve|hay lluvia)|a veces|de vez en cuando|seguido se|todos los (?:anos|inviernos|veranos)',
    'cuando se (?:me |nos )?inunda|(?:en|durante) (?:las )?inundaciones',
  ],
  lowBattery: ['bateria\\w*|pilas?|chirr\\w+'],
  filler: [
    'en|la|el|mi|casa|cocina|hay|ayuda|por|favor|urgente|ya|rapido|auxilio|sotano|dios|mio|mucho|todo|todos|lados|hola|fuerte|de|emergencia|bano|cuarto|esta|vengan|creo|que|es|puede|ser|podria|parece|seguro|segura|estoy|como|si|un|poco|adentro|dentro',
  ],
}
