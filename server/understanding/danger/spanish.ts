import type { DangerWordings } from './wordings.ts'

const socket =
  '(?:enchufes?|tomacorrientes?|toma ?corrientes?|contactos?|tomas?|tablero|panel|breakers?|caja de (?:breakers?|fusibles|luz|la luz)|fusibles?|interruptor(?:es)?|apagador(?:es)?|switch|cables?|cableado|instalacion electrica|medidor|cuadro(?: electrico| de luces)?|centro de carga|pastillas?|lampara|foco|luz|electricidad|extension|cargador)'
const child =
  '(?:beb[ei]s?|ni[nñ][oa]s?|hij[oa]s?|nen[ea]s?|chiquit[oa]s?|perr[oa]s?|perrit[oa]s?|gat[oa]s?|mama|papa|abuel[oa]|esposa|esposo|niet[oa])'
const vessel =
  '(?:tubos?|tuberias?|ca[nñ]os?|ca[nñ]erias?|llaves?(?! (?:del? (?:la |mi |el |su )?(?:puerta|casa|chapa|cerradura|carro|coche|auto|reja|candado|oficina|entrada)|a?dentro|en la (?:chapa|cerradura|puerta)))|mangueras?|tanque|tinaco|boiler|calentador|calefon|caldera|termo|radiador|lavadora|inodoro|excusado|wc|v[aá]lvula|grifo|drenaje|cisterna|lavaplatos|regadera)'

const ill =
  '(?:(?:nos|les|a todos) duele[n]? (?:mucho )?la cabeza|a todos (?:nos |les )?(?:duele|mareo|dio)|(?:estamos|estan|andamos) (?:tod[oa]s )?(?:enferm\\w+|mal del estomago)|ganas de vomitar|dolor(?:es)? de cabeza|mareos?|maread[oa]s?|nauseas?|vomit\\w+|desmay\\w+|inconscientes?|no (?:despierta|reacciona)|perdio el conocimiento|adormilad[oa]s?)'
const burner =
  '(?:calentador|calenton|caldera|boiler|calefaccion|calefactor|estufa|calefon|chimenea|anafre|brasero|generador|monox\\w+|alarma de co|carro prendido|motor prendido)'

export const spanish: DangerWordings = {
  gas: [
    '(?:huele|huelo|olor|ole|uele|apesta|olemos|oliendo|oler|oli|olia|olian|oliamos)(?: (?:mucho|muy|bastante|fuerte|raro|feo|un poco|poco|como|a|al|de|del|en|la|casa|cocina|todo|toda))* ga[sz](?! (?:lp station|natural station))|peste a ga[sz]',
    '(?:fugas?|escape|perdida)(?: (?:grande|fuerte|de|del|en|el|la|tanque|estufa|tuberia|linea|mi|tubo|manguera|calentador))* ga[sz](?: natural| lp| butano)?(?! (?:revision|deteccion))|(?:escapa|escapando|saliendo|sale|fugando|tirando|pierde|perdiendo)(?: (?:el|mucho|un))* ga[sz]|ga[sz](?: (?:esta|se esta))? (?:escap\\w+|saliendo|fug\\w+)|(?:huele|olor) a (?:huevos?|podrid\\w+)(?: podridos?)?',
    '(?:rompi|rompimos|rompieron|golpe\\w+|perfor\\w+|corte|cortaron|pico|picaron)(?: (?:el|la|un|una|tubo|tuberia|linea|manguera|de|del))* (?:del?|el) ga[sz]|(?:tubo|tuberia|manguera|llave|tanque|linea|estufa)(?: (?:del?|el|gas))+ (?:se )?(?:rompi\\w+|rot[oa]|esta rot[oa]|fug\\w+|tira|pierde|gotea)',
    '(?:le|les) (?:di|dimos|dieron|pego|pegue|pegamos|pegaron) al gas|(?:maquina|retroexcavadora|excavadora|pala|pico|trabajadores|contratista)(?: \\w+){0,3} (?:pego|pegaron|rompio|rompieron|corto|cortaron|golpeo)(?: (?:a|al|el|la))* ga[sz]',
  ],
  co: [
    '(?:dice|marca|muestra|indica|lee) (?:que )?(?:el )?(?:co|monoxido)(?: (?:en|a|de))* (?:[3-9]\\d|[1-9]\\d\\d)(?!\\d)',
    'alarma de monoxido (?:esta )?(?:suena|sonando|pitando|pita|se activo|activada)',
    '(?:alarma|detector|sensor)(?: (?:de|del|el))* (?:monox\\w+(?: de carbono)?|co2?|carbono)(?: (?:esta|se|que|no|para|deja|de|ya|mi|en|la|casa)){0,6} (?:son\\w+|pit\\w+|activ\\w+|salt\\w+|dispar\\w+|prend\\w+|encendi\\w+|bip\\w+)|(?:suena|sono|sonando|pita|pitando|activo|salto)(?: (?:la|el|mi))* (?:alarma|detector)(?: de(?:l)?)* (?:monox\\w+|co)',
    '(?<!\\b(?:alarmas?|detector|detectores|sensor|sensores) (?:de |del |para )?)monoxido(?: de carbono)?(?: (?:en|alto|dentro|detectad\\w+)|$)|intoxica\\w+|envenena\\w+ (?:con|por) (?:monox\\w+|gas)|(?:dolor de cabeza|mareo|maread[oa]s?)(?: \\w+){0,8} (?:calentador|caldera|boiler|calefaccion|estufa|calefon)',
    `${ill}(?: \\w+){0,8} ${burner}|${burner}(?: \\w+){0,8} ${ill}`,
    '(?<!\\bhumo )(?:alarma|detector)(?: (?:de|del|la|el|en|mi|pared|pasillo|cocina|recamara|cuarto|casa|sala|monox\\w+|co2?|carbono))* (?:marca|indica|dice|muestra|lee|esta en|llego a|subio a)(?: (?:como|casi|a|mas de))* (?:[3-9]\\d|[1-9]\\d\\d)(?! (?:volts|grados|%|pesos|dias))',
    'detector(?: (?!humo|humos|fuga|agua|metales|movimiento)\\w+){0,5} (?:no (?:para|deja|se calla|se apaga)|sigue)(?: de)? (?:pit\\w+|son\\w+|chill\\w+|bip\\w+)|(?:pita|suena|chilla|bipea|pitidos?)(?: \\w+){0,2} (?:cuatro|4) veces|(?:cuatro|4) pitidos',
  ],
  gasGuessed: [
    '(?:es|sera|seria|puede ser|podria ser|creo que es|acaso es|no se si es) (?:una? )?(?:fuga de )?ga[sz](?: (?:creo|que|si|pero|porque|es que|me)){0,3} (?:huele|olor|apesta)(?: (?:a|como a|muy|mucho|bien|un poco))* (?:eso|asi|raro|fuerte|mucho|feo|igual|ese|gas)?',
    `(?:bomberos|(?:compania|los|senor|tecnico|gente) (?:de|del|de la) ga[sz])(?: \\w+){0,12} (?:(?:volvio|regreso|sigue|otra vez|de nuevo|todavia|aun)(?: (?:el|a|la|oliendo|hay|mismo))* (?:olor|oliendo|oler|huele)|(?:huele|olor)(?: \\w+){0,3} (?:otra vez|de nuevo|volvio|regreso|todavia|aun|sigue))|(?<!\\b(?:estufa|calentador|boiler|secadora) de )ga[sz](?: \\w+){0,5} ${ill}|${ill}(?: \\w+){0,4} (?:por|con|del|el) (?:el )?(?:olor (?:a|de) )?ga[sz]`,
    '(?<=\\bga[sz]\\b.{0,40})(?:alarma|detector)(?: (?:ya|se|todavia|aun))* (?:sigue|no (?:para|deja|se calla)|suena|sonando|pita\\w*)|(?:estoy segur[oa] que|seguro que|si) es gas',
  ],
  coAlone: [
    '^(?:(?:hola|ayuda|urgente|por favor|la|una|mi|auxilio|emergencia|hi|there) )*alarma(?: (?:de|del))* (?:monox\\w+(?: de carbono)?|co2?|carbono)(?: (?:ayuda|urgente|por favor|gracias|auxilio|que hago|thanks))*$',
  ],
  electrical: [
    '(?:hace|hacen|haciendo|echa|echan|echando|saca|sacan|sacando|salen|saliendo|salta|saltan|saltaron|saltando|sale|tira|tirando|avienta|aventando|veo|vi|vimos|dio|hizo|hay|salieron|saco|echo|suelta|soltando|con|chispas?)(?: (?:unas|muchas|muchos|una|de|del|el|la|en))* chispa(?:s|zos?)?|chisp(?:as|azos?|ea|eando|orrote\\w+|arrote\\w+)|(?:corto ?circuito|cortocircuito|en corto)',
    '(?:me|le|nos|se|te)(?: (?:dio|da|dan|dieron|pego|esta dando|estan dando))(?: (?:un|una|la|fuerte|toques?))* (?:toques?|corriente|descargas?|calambr\\w+|choque|corrientazo|patada|pasa corriente)|(?:me|se|le|nos) electrocut\\w+|(?:recib\\w+|sufri\\w+|agarr\\w+|llev\\w+|sinti\\w+|senti)(?: (?:un|una|fuerte|gran))* (?:descarga|choque electrico|toques?|corrientazo|calambrazo)|descarga electrica|choque electrico|da (?:toques|corriente|calambre)|pasa corriente|electrocutad[oa]',
    `(?:huele|olor|huelo|oliendo)(?: (?:mucho|raro|feo|como|a|al|de|algo))* (?:quemad[oa]|cable|cables|plastico)(?: \\w+){0,5} ${socket}|${socket}(?: \\w+){0,5} (?:huele|olor)(?: (?:mucho|como|a))* quemad[oa]|(?:huele|olor) a (?:cable|plastico)s?(?: quemad[oa]s?)?`,
    `${socket}(?: (?:esta|estan|se|esta muy|muy|de|la|el|cocina|luz|pared|bano|esta saliendo|sale|saca|echa|saliendo|echando|sacando|salio|electrico|mi|puso|pusieron|todo|bien)){0,6} (?:caliente|calienta|calentando|hirviendo|derret\\w+|quemand\\w+|quemo|humo|humeando)(?! agua)|humo(?: (?:de|del|en|el|la|sale|saliendo|un|desde)){1,4} ${socket}|(?:se )?(?:esta|estan) quemando(?: (?:el|los|un|la))* ${socket}`,
    '(?:cable|cables|linea|lineas|poste)(?: (?:de|la|luz|electric\\w+|alta|tension|se|esta|estan|se cay\\w+))* (?:cay\\w+|caid[oa]s?|tirad[oa]s?|en el (?:piso|suelo))|se (?:cayo|rompio|solto)(?: (?:un|una|el|la|los|unos))* (?:cables?|lineas?|postes?)|cables? (?:pelados?|vivos?|expuestos con)|agua(?: (?:en|cae|cayendo|sobre|entra|entrando|sale|saliendo|gotea|goteando|al|por|del?|el|la|los|las)){1,5} (?:enchufe|tablero|panel|contacto|tomacorriente|lampara|foco|instalacion electrica|electricidad|caja de)|(?:agua|charco|fuga)(?: \\w+){0,3} (?:tocando|toca|junto|debajo|cerca|alcanz\\w+|moj\\w+|llega\\w*|bajo)(?: (?:a|al|de|del|el|la|los|las|casi)){0,3} (?:enchufes?|tablero|panel|contactos?|tomacorrientes?|breakers?|caja de (?:luz|fusibles|breakers)|cables?)|(?:enchufes?|tablero|contactos?|tomacorrientes?|breakers?)(?: (?:esta|estan|se|muy|todo|todos)){0,3} (?:mojad[oa]s?|mojo|inundad\\w+)',
    '(?:gote\\w+|escurr\\w+|chorre\\w+|filtr\\w+)(?: (?:agua|mucho|directo|toda))* (?:por|del?|en|sobre|desde)(?: (?:la|el|las|los|un|una))* (?:lamparas?|focos?|luces|luz|plafon|candil|enchufes?|contactos?|apagador|tablero|ventilador)',
  ],
  flames: [
    '(?:se|esta|estan|todo)(?: (?:esta|estan|nos|me|le|esta todo))* (?:incendi\\w+|quemando|quema|prendiendo fuego)(?! el foco)|incendi(?:o|andose)|(?:hay|tiene|tenemos|salio|salen|veo|agarro|prendio|en|con|cogio) (?:fuego|llamas|flamas)|fuego en (?:la|el|mi)|en llamas|prendio fuego|(?<!\\b(?:es|eres|son|esta|estan|estuvo|quedo|quedaron|puro|quedan|sos|estas|corte|un|a|pegan|de) )fuego$|explo(?:to|sion)',
  ],
  smoke: [
    '(?:hay|sale|saliendo|salio|veo|mucho|tira|echa|echando|saca|sacando|huele a|lleno de|llena de|olor a|con) (?:(?:mucho|un poco de|bastante|el) )?humo|humo(?: (?:en|por|negro|blanco|de la|del|saliendo))|humeando|(?<!\\b(?:detector|detectores|alarma|alarmas|sensor) de )humo$|huele a (?:quemado|algo quemandose)|olor a quemado',
  ],
  flood: [
    '(?:geiser|geyser|torrente) de agua|(?:un|como un) rio de agua',
    'inund(?:a|o|ad[oa]s?|ando|andose|acion|amos|aron|e|o)(?! de (?:llamadas|mensajes|trabajo))',
    `(?:se me |se nos |se |me |nos )?(?:rompi\\w+|revent\\w+|explot\\w+|trono|estall\\w+|ruptura|troz\\w+|quebr\\w+)(?: (?:el|la|un|una|los|las|mi|me|nos|se|de))* ${vessel}(?: de(?:l)?)*(?: agua)?|${vessel}(?: (?:de|del|agua|principal|la|el|cocina|bano|se|me|nos|ha|esta|que|caliente|sotano)){0,6} (?:revent\\w+|explot\\w+|estall\\w+|rompio|rota del todo|trono)`,
    'agua(?: (?:esta|se|por|no|sigue|cae|hay|saliendo|sale|corriendo|tirada|regada))* (?:por (?:todos lados|todas partes|donde quiera|toda la|todo el)|en todos lados|a chorros|chorre\\w+|subiendo|por el techo|del techo|entrando|desbord\\w+)|(?:cae|cayendo|sale|saliendo|baja|bajando|entra|entrando|gotea mucha|chorrea|chorreando|tirando|brota|brotando|filtra|filtrando|escurre|escurriendo)(?: (?:mucha|muchisima|el|la|demasiada|un chorro de|chorros de))* agua(?: \\w+){0,3} (?:techo|paredes?|pared|luces|todos lados|todas partes|casa|sotano|cocina|sala|cuarto|chorros?|piso)|sale agua a chorros|chorros? de agua|(?:lleno|llena|llen\\w+) de agua|agua hasta|(?:no (?:puedo|podemos|se) (?:cerrar|parar|como cerrar|detener)(?: (?:el|la|llave|del?))*) agua|(?:centimetros|pulgadas|cm) de agua|desbord\\w+(?: \\w+){0,4} (?:todos lados|casa|piso|todo)|(?:tirando|sale|saliendo) (?:mucha|muchisima|demasiada) agua',
    '(?:llov\\w+|lluev\\w+|llueve)(?: \\w+){0,2} (?:a?dentro|en (?:mi|la|el|nuestra|toda la) (?:casa|cocina|sala|cuarto|sotano|comedor|bano|recamara|garaje|techo))',
  ],
  other: [
    '(?:aguas? negras?|drenaje|cloacas?|caca|mierda|popo|aguas? (?:sucias?|residuales)|desague|alcantarill\\w+)(?: (?:se|esta|estan|nos|me|salen|por|la|el|del?))* (?:sal\\w+|regres\\w+|devolv\\w+|desbord\\w+|brot\\w+|rebos\\w+|subi\\w+|invad\\w+)|(?:sale|salen|saliendo|regresa|regresan|regresando|brota|brotan|rebosan?)(?: (?:las?|el|los|mucha))* (?:aguas? negras?|caca|mierda|popo|aguas? residuales|desague)',
    `(?:encerrad[oa]s?|atrapad[oa]s?|atorad[oa]s?)(?: \\w+){0,6} ${child}|${child}(?: \\w+){0,6} (?:encerrad[oa]|atrapad[oa]|atorad[oa]|adentro|dentro|encerro|solo en)|(?:se quedo|deje|dejamos|esta)(?: (?:encerrad[oa]|mi|el|la))* ${child}(?: \\w+){0,4} (?:carro|coche|auto|adentro|dentro|casa|cuarto|bano)|(?:llaves|cerrad[oa]|carro|coche)(?: \\w+){0,8} ${child} (?:esta )?(?:adentro|dentro)`,
    '(?:atrapad[oa]|encerrad[oa]|atorad[oa])s?(?: \\w+)? en el (?:elevador|ascensor|bano)|(?:techo|pared|muro|losa)(?: (?:se|esta|nos|me|esta por|va a|ya))* (?:cay\\w+|caer|derrumb\\w+|colaps\\w+|hund\\w+|viene abajo)|se (?:cay\\w+|esta cayendo|derrumb\\w+|colaps\\w+)(?: (?:el|la|un|parte del?))* (?:techo|pared|muro|arbol)|(?:alguien|un hombre|ladr\\w+)(?: \\w+)? (?:esta )?(?:tratando de (?:entrar|meterse)|metiendo)|no respira|inconsciente|reaccion alergica|desmay\\w+|leño sobre',
    '(?:alguien|un (?:hombre|tipo|senor|desconocido|ladron)|unos (?:tipos|hombres|ladrones)|ladrones|mi ex|el ladron)(?: (?:se|me|nos))* (?:esta|estan|anda|andan|quiere|quieren|intenta|intentan|trata de|tratan de|esta tratando de)(?: (?:se|a|de))* (?:entrando|entrar|meterse|metiendose|metiendo|meter|forz\\w+|romp\\w+|tumb\\w+|pate\\w+|abri\\w+)(?: (?:a|en|por|la|mi|el|de|nuestra))* (?:casa|puerta|ventana|departamento|cerradura|chapa|reja|tienda|fuerza)|(?:me|nos) (?:esta|estan|viene|vienen|anda|andan|sigue|siguen) (?:siguiendo|persiguiendo)|(?:alguien|un (?:hombre|tipo|carro)|unos (?:tipos|hombres)) (?:me|nos) (?:sigue|persigue|vienen? siguiendo)',
  ],
  negations: [
    '(?:no|ya no|sin|nada de|ni|nunca|tampoco|ningun[oa]?|jamas)(?: (?:hay|es|se|esta|estan|era|hubo|tengo|tiene|tenemos|veo|vemos|sale|salen|sentimos|siento|huelo|he|una?|el|la|ningun[oa]?|de|del|parece|que|sea|olor|olores|a|nada|me|nos|le|emergencia|hace|echa|mas))*',
  ],
  hypotheticals: [
    'si(?: (?:hay|hubiera|hubiese|tengo|tuviera|se|huele|oliera|llegara|algun dia|un dia|alguna|una|hacer|fuera|acaso))+(?: \\w+){0,3}|en caso de(?: \\w+){0,3}|para (?:evitar|prevenir|que no)(?: \\w+){0,5}|(?:miedo|riesgo|peligro) (?:de|a)(?: \\w+){0,3}|(?:podria|puede que|pudiera|podria haber)(?: \\w+){0,3}|antes de que(?: \\w+){0,3}|cuanto (?:cuesta|cobran?|sale|vale|seria)(?: \\w+){0,6}|(?:ustedes )?(?:reparan|arreglan|hacen|detectan|atienden|revisan|instalan|cambian)(?: \\w+){0,4}|(?:instalar|cambiar|poner|revision de|prueba de|detector de(?! (?:co2?|monox\\w+|gas|carbono)\\b))(?: \\w+){0,4}',
  ],
  begun: [
    '(?:pero )?ahora (?:si|ya)(?: (?:huele|hay|se (?:siente|huele)|sale))?(?: (?:mucho|fuerte|a gas))?$|ahora (?:hay|huele)(?: (?:mucho|fuerte|uno|una))?$|hasta (?:ahora|hoy|ahorita|esta (?:manana|tarde|noche))',
  ],
  past: [
    '(?:el|la) (?:ano|mes|semana|primavera|verano|invierno|oto[nñ]o|vez|lunes|martes|miercoles|jueves|viernes|sabado|domingo) pasad[oa]|pasad[oa] (?:ano|mes)|hace (?:\\w+ )?(?:anos?|meses|mes|semanas?|dias|tiempo|mucho(?! (?:frio|calor|viento|aire|ruido)))|ayer|antier|anteayer|(?:tuvimos|tuve|hubo|despues de|tras|por) (?:una? |el |la )?(?:inundacion|incendio|fuego)|danos? (?:por|de|del?) (?:agua|inundacion|incendio|humo|fuego)|en (?:19|20)\\d\\d',
  ],
  still: [
    'otra vez|de nuevo|volvio (?:el|la|a)|regreso el olor|todavia|aun|sigue|siguen|no para|no deja|no se detiene|ahora (?:huele|sale|se|hay|esta)|ahorita',
  ],
  solved: [
    'ya no (?:suena|pita|huele|sale|gotea|chispea|se sale)|(?:era|fue) (?:solo )?la (?:pila|bateria)',
    '(?:fuga|olor|problema|inundacion|tubo|incendio)(?: (?:de|del|ga[sz]|agua|la|el|ya|esta|fue|quedo))* (?:arreglad[oa]|reparad[oa]|resuelt[oa]|apagad[oa]|solucionad[oa])',
    '(?:ya|esta|quedo|fue)(?: (?:lo|la|se|esta|me|nos|todo|fue|quedo|los))* (?:arregl\\w+|resuelt[oa]|repar\\w+|solucion\\w+|control\\w+|paro|detuvo|apag\\w+|ces[oó]|bien todo|sec[oa]|seco|se fue)|(?:bomberos|compania de gas|la de gas) (?:ya )?(?:vino|vinieron|reviso|revisaron|llegaron|dijeron)|(?:pero )?ahora (?:ya )?no(?=\\n|$)|falsa alarma|ya (?:no (?:huele|sale|hay|pasa)|paso(?! (?:una?|dos|tres|cuatro|cinco|media|mucho|mas|casi|como|otra|\\d+)(?: |$))|par[oó]|todo bien)|bajo control',
    '(?:era|fue|eran)(?: (?!gas|no)\\w+){0,4} (?:asado|asador|parrilla|carne asada|barbacoa|fogata)',
  ],
  shutOff: [
    '(?<!\\b(?:puedo|podemos|como|se|pude|para|debo|no|hay que) )(?:ya )?(?:cerre|cerramos|cerraron|cortamos|corte|cortaron|apague|cerro)(?: (?:la|el|llave|de|del|paso|principal|toma|valvula))* (?:agua|llave|paso|valvula|principal)|(?:llave|agua|paso)(?: (?:del?|agua|principal|general|ya))* (?:esta|ya esta) (?:cerrad[oa]|cortad[oa])',
  ],
  runsOn: [
    '(?:cerre|cerramos|corte|cortamos|cerrada?)(?: \\w+){0,4} (?:agua|llave|paso|valvula)(?: \\w+){0,3} (?:pero|y)(?: \\w+){0,3} (?:sigue|siguen|todavia|aun)(?: \\w+){0,2} (?:saliendo|cayendo|corriendo|sale|cae|tirando)',
  ],
  praise: ['encant\\w+|genial|increible|corte|peinado|pelo|cabello|chido|padre'],
}
