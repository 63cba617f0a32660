import type { IntentWordings } from './wordings.ts'

const day =
  '(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|manana|pasado manana|hoy|otro dia|otra hora|otra fecha|proxima semana|la semana que viene|mas tarde|mas temprano|las \\d+|tarde|otro momento)'

export const spanish: IntentWordings = {
  spam: [
    'prestamos?(?: \\w+)? (?:pre ?aprobad\\w+|aprobad\\w+|disponible|rapid\\w+|personal\\w*|sin)|pre ?aprobad\\w+|credito (?:aprobado|inmediato|disponible)|gan[ae] (?:dinero|hasta|\\$)|inversion(?:es)? (?:garantizad\\w+|en)|criptomoned\\w+|posicionamiento (?:web|en google)|paginas? web|marketing digital|redes sociales para|haga clic|haz clic|de clic|pulse aqui|ha(?:s)? (?:ganado|sido seleccionad\\w+)|premio|sorteo|encuesta|vote por|trabaja desde casa|oferta (?:de trabajo|exclusiva|limitada)|su (?:paquete|cuenta) (?:esta|ha sido|fue)|verifique su cuenta',
  ],
  auto: [
    '(?:estoy|voy) (?:manejando|conduciendo)(?: \\w+){0,5} (?:luego|despues|respond\\w+|tarde|contest\\w+)|te (?:contesto|respondo) (?:luego|despues|mas tarde|al rato|cuando|en un)|respuesta automatica|mensaje automatico|(?:le |te )?(?:respondere|contestare|regreso la llamada|devolvere)(?: \\w+){0,3} (?:cuando|luego|despues|tarde|pronto)|fuera de la oficina|gracias por (?:contactar\\w*|comunicarse|su (?:mensaje|llamada|interes|consulta)|escribir\\w*|ponerse en contacto)|(?:hemos|he) recibido (?:su|tu) (?:mensaje|solicitud|consulta)|recibimos (?:su|tu) (?:mensaje|solicitud|consulta)|(?:su|tu) (?:mensaje|solicitud) (?:ha sido|fue) recibid[oa]|(?:nuestro horario|nuestras horas) (?:de (?:oficina|atencion|trabajo|servicio) )?(?:es|son)',
    '(?:buzon|correo) (?:de voz )?(?:esta )?lleno|no (?:responda|conteste|respondas) (?:a )?este (?:mensaje|numero|texto)|este (?:numero|mensaje)(?: \\w+){0,3} no (?:recibe|es monitoreado|acepta|esta)|de vacaciones hasta|regreso a la oficina|el numero que (?:usted )?marco|palabra clave (?:no valida|invalida|desconocida)',
  ],
  wrongNumber: [
    '(?:numero|persona|telefono|contacto) (?:equivocad[oa]|incorrect[oa])|(?:se )?equivoc(?:o|aste|ado|ada|aron)(?: de)?(?: numero| persona)?|quien (?:es|eres|habla|escribe|me escribe|son)(?! el (?:dueno|tecnico))|de quien es (?:este|el) numero|(?:no|nunca|yo no)(?: (?:le|te|los|les|lo|la))? (?:llame|marque|conozco|hable|contacte)(?! (?:el|la|hoy|ayer|antes|porque))|no (?:se|conozco) quien|aqui no (?:es|vive)|por error|^(?:(?:perdon|no|hola|disculpe) )*no (?:soy|fui|era) (?:yo|esa persona|la persona|el|ella)(?: (?:quien|el que|la que) (?:llamo|marco))?$|no (?:soy|fui|era) (?:yo )?(?:quien|el que|la que) (?:llamo|marco)|^(?:(?:perdon|no|hola) )*no soy (?!el dueno|la duena|duen|el inquilino|residente|de aqui|muy|experto|el propietario|la propietaria)\\p{L}+$',
  ],
  human: [
    '(?:hablar|platicar|comunicar\\w*|conversar|tratar)(?: (?:con|directamente))* (?:una? |el |la |algun )?(?:persona|alguien|humano|duen[oa]|encargad[oa]|gerente|tecnico|ustedes|usted|plomero|electricista|agente|asesor|representante|alguno|operador|jefe)|persona (?:real|de verdad)|(?:un|algun) (?:humano|agente|asesor|representante|operador)|alguien real',
    '(?:llam[ae](?:n|me|nme|nos|rme|rnos|ndome)?|marc[ae](?:n|me|nme|rme)|hablame|hableme|telefonea\\w*)(?: (?:por favor|porfavor|porfa|al|a|cuando pueda[ns]?|lo|mas|ahora|hoy|manana|en|ya|de|para|me|si|por|gracias))|(?:llamenme|llameme|llamame|marqueme|marcame|llamarme|llamen|llamenos|hablenme)|(?:me|nos) (?:puede[ns]?|podrian?|puedes|podrias|pueden|llama[ns]?|marca[ns]?|hablan|regresan)(?: (?:llamar|marcar|hablar|la llamada|regresar|por))?(?= (?:llamar|marcar|hablar|la llamada|telefono|por (?:favor|telefono)|al|$)|$)|(?:puede[ns]?|podrian?|puedes|prefiero|quiero|necesito|espero)(?: (?:que|me|nos|alguien|una|su|por))* (?:llam\\w+|marcar\\w*|llamada)|regres\\w+ la llamada|devuelv\\w+ la llamada|por telefono (?:por favor|mejor)',
    '(?:es|eres|esto es|son|usted es|hablo con|estoy hablando con)(?: (?:un|una|usted|este|esto|con|el|la|tu))* (?:robot|bot|maquina|ia|inteligencia artificial|persona real|humano|computadora|persona o|automatic\\w+|contestadora)',
  ],
  noCall: [
    '(?:no|sin|no hace falta|no necesita)(?: (?:me|nos|puedo|que))* (?:llam\\w+|marqu\\w+|hablar)|llam\\w+ (?:cuando (?:llegue|este|vayan|venga|salga|lleguen)|antes|al llegar)|(?:me|se) llamo|como se llama|ya llame|llame (?:ayer|hoy|antes|hace)|les llame|los llame|yo llamo|yo les llamo',
  ],
  emergency: ['emergencias?|urgencia'],
  cancel: [
    '(?:cancel|cansel)(?:ar|o|e|en|a|amos|ame|eme|enme|arme|arnos|arla|arlo|ela|elo|enla|enlo|amela|emela|ada|ado|emos|aremos|are|acion)|anul(?:ar|e|o|en|amos|arla|ela|enla|emos|are)|(?:quit|borr|elimin)(?:ar|e|en|a|o|amos)(?:me|nos)? (?:la|mi|esa|esta|nuestra|el) (?:cita|visita|reserva\\w*|turno)|(?:quit|borr|elimin|saqu)(?:e|en|a)(?:me|nos|nme) de (?:la|mi|esa|esta|su|el) (?:cita|visita|reserva\\w*|turno|agenda|horario)|(?:ya )?no (?:necesito|necesitamos|ocupo|ocupamos|voy a necesitar|requiero|quiero|hace falta) (?:que vengan?|(?:el |su |sus |la |mi )(?:servicios?|cita|visita|turno|reserva\\w*))|ya no (?:vengan?|vengo)|dar(?:le)? de baja (?:la|mi|esa|esta|nuestra|el) (?:cita|visita|reserva\\w*|turno)|(?:d(?:en|ele|enle|e)|pued\\w+ dar(?:le)?|ofrezcan?)(?: \\w+){0,4} (?:cita|lugar|espacio|turno|hora)(?: \\w+){0,3} a (?:otr[oa]|alguien)|liber(?:e|en|ar) (?:mi|la|el|ese|esa|nuestro) (?:cita|lugar|espacio|turno|horario)|no vengan?|(?:no (?:voy a )?(?:podre|puedo|podemos|podremos|poder|alcanzo|alcanzare))(?: (?:ir|llegar|asistir|estar|recibirl\\w*|acudir|atenderl\\w*))',
  ],
  noCancel: [
    '(?:olvide?n?|olvida|ignore|no haga caso)(?: (?:de|a))?(?: (?:lo (?:que (?:dije|escribi|puse) )?)(?:de|sobre|acerca de)(?: la)?)? (?:cancel|anul)\\w*',
    '(?:nadie|ustedes|usted|ellos|mike|han|ha|habian|no me)(?: \\w+){0,2} (?:cancelo|cancelaron|cancelado|anulo|anularon|anulado)|casi (?:la |lo )?cancel\\w+|iba a cancelar|no (?:quiero |voy a |he )?cancel\\w+|(?:alguna|si hay|una) cancelacion|politica de cancelacion|por cancelar|(?:me|nos|le|les) (?:habia |habian |ha |han )?cancel(?:o|aron|ado)',
  ],
  reschedule: [
    `re ?agend\\w+|re ?program\\w+|pospon\\w+|posponer|aplaz\\w+|recorrer la cita|(?:cambi(?:ar|o|e|amos|en|arla|arlo|armela|arme)|mov(?:er|amos|erla|erlo)|pasar(?:la|lo)?|muev\\w+|recorr\\w+|adelant\\w+|atras\\w+)(?: (?:la|el|mi|nuestra|de|su|para|a|fecha|hora|dia))* (?:cita|visita|fecha|hora|horario|dia|turno|reserva\\w*)|(?:cambi(?:ar|amos|arla|arlo|e|en)|mov(?:er|amos|erla|erlo)|pasar(?:la|lo)|dejarl[ao]|dejar|dejamos|muev\\w+|hacerl[ao])(?: (?:la|lo|el|para|pa|pal|a|al|mejor|de|mi|esto))* (?:${day})|(?:mejor|otro dia|otra fecha|otra hora)(?: \\w+){0,2} en (?:vez|lugar) de|en (?:vez|lugar) del? (?:${day})|(?:podemos|puedo|podriamos|se puede|podria)(?: \\w+)? (?:cambiarl[ao]|moverl[ao]|pasarl[ao]|otro dia|dejarl[ao])`,
  ],
  over: [
    '(?:ya no\\n)?(?:mi \\p{L}+|el \\p{L}+|la \\p{L}+|alguien)(?: ya)? (?:llego|vino|aparecio|regreso|volvio|trajo|consiguio|encontro)(?: con)? (?:la|las|mis?|sus?|unas?|otra|nuestras?) (?:otra )?(?:llaves?|copia)(?![^]{0,40}(?:pueden?|pasen?|entren?|vengan?))',
    'ya (?:pude|pudimos|logre|logramos|pudo) (?:entrar|abrir\\p{L}*)(?: (?:a|la|mi|el|casa|puerta|carro|coche))*|ya (?:entre|entramos|abri|abrimos)(?: (?:a|la|mi|el|casa|puerta|carro|coche))*|ya est(?:oy|amos) (?:a)?dentro|(?:ya )?(?:encontre|encontramos|halle|aparecieron|recupere) (?:la|las|mis?|nuestras) llaves?',
    'olvide?n?(?:lo|sela|selo|se)|olvidal[oa]|cambie de opinion|no importa|ya (?:encontre|encontramos|consegui\\w*|contrat\\w+|tengo)(?: a)? (?:otr[oa]|alguien|quien|un[oa]?)(?: (?:mas|otro|plomero|electricista|cerrajero|tecnico|mecanico|compania|persona))*|(?:encontre|encontramos|consegui|contrate|contratamos) (?:a )?(?:otr[oa]|alguien)(?: (?:mas|plomero|electricista|cerrajero|tecnico|mecanico|compania|persona))*',
    '(?:ya )?(?:mi \\w+ |el \\w+ )?(?:lo|la|se) (?:arregl\\w+|resolv\\w+|repar(?!acion)\\w+|compuso|solucion\\w+)(?: (?:el|la|mi) \\w+)?|ya (?:quedo|vino|vinieron|(?:esta|quedo|fue) (?:todo )?(?:arreglad[oa]|resuelt[oa]|list[oa]|reparad[oa]|solucionad[oa]))',
  ],
  unneeded: [
    '(?:mi \\w+ (?:dice que )?)?(?:lo|la) (?:va|vamos|voy|puede|puedo|podemos)(?: a)? (?:hacer|arreglar|reparar|cambiar|instalar|resolver)(?:lo|la)?(?: (?:el|ella|yo|nosotr[oa]s) mism[oa]s?)|mi \\w+ (?:dice que )?(?:lo|la) (?:va a|puede) (?:hacer|arreglar|reparar|cambiar|instalar|resolver)|(?:lo|la) (?:hago|arreglo|hacemos|arreglamos|cambio) (?:yo|nosotr[oa]s)(?: mism[oa]s?)?|ya (?:viene|va a venir|esta en camino|mandaron|va a mandar) (?:otr[oa]|alguien)(?: (?:mas|plomero|electricista|cerrajero|tecnico|mecanico|compania|persona))*',
    '(?:ya )?no (?:lo |la |los |las |me |se )?(?:necesit(?:o|amos|a)|ocup(?:o|amos)|voy a necesitar\\w*|requiero|hace falta|es necesario|va a ser necesario)(?: (?:nada|mas|ya|ayuda|plomero|un plomero|a nadie|usted|ustedes))*(?: gracias)?(?=$|\\n| \\|)|ya no (?:lo |la )?(?:quiero|necesito|hace falta)(?: (?:nada|mas|ya|ayuda|un plomero|a nadie))*',
  ],
  confirm: [
    'confirm(?:o|ado|ada|amos|adisimo)|(?:esta|me parece|todo|suena) (?:bien|perfecto|excelente|genial|muy bien)|de acuerdo|ahi (?:estare|nos vemos|estaremos|los espero)|nos vemos|(?:me|nos) (?:queda|viene|funciona|sirve|conviene|parece) (?:bien|perfecto|excelente|muy bien)|los espero|agend(?:a|e)lo|sale$|perfecto$|dale$|vale$|claro(?: que si)?$',
  ],
  decline: [
    'no,? ?gracias|no me interesa|no estoy interesad[oa]|(?:muy|demasiado|bastante) caro|(?:no me|no nos) (?:queda|viene|funciona|sirve|conviene|parece|alcanza)(?: bien)?|ninguno(?: de (?:esos|ellos|los))?|no puedo (?:ese|esa|esos|a esa|el|en ese)|lo voy a pensar|lo pienso|por ahora no|fuera de mi presupuesto',
  ],
  price: [
    '(?:me |nos )?(?:cobra[ns]?|cobrarian?|cobraran?|sale|cuesta) (?:mas|extra|algo (?:mas|extra|por))|cuanto(?:s)? (?:cuesta|cuestan|cobra[ns]?|cobras|sale|saldria|vale|valen|seria|es|costaria|me cobra[ns]?|me cobras|me sale|me saldria|me costaria|por|va a (?:costar|salir)|es lo|te debo|le debo|nos cobra\\w*|esta|estan|estaria|sera|cobrarian?|$)|a cuanto|en cuanto (?:sale|esta|queda|me)|(?:que|cual|cuales)(?: (?:es|son|el|la|los|las|su|sus|tu|seria|me|da|tiene|tienen))* (?:precios?|costos?|tarifas?|presupuesto)|precios?(?! (?:esta bien|no importa))|tarifas?|costo (?:de|por|del)|(?:me|nos) (?:puede[ns]?|podrian?|puedes|da|dan|daria)(?: (?:dar|pasar|enviar|mandar|hacer))?(?: (?:un|una|el|la))* (?:presupuesto|cotizacion|precio|estimado|costo)|cotiza(?:r|me|rme|n)\\b|(?:necesito|quiero|quisiera|busco|gustaria|ocupo)(?: \\w+){0,2} (?:cotizacion|presupuesto|estimado)|(?:presupuesto|cotizacion|estimado|estimados|cotizaciones|visita|consulta)(?: (?:es|son|tiene|sin|con))* (?:gratis|gratuit\\w+|costo|cargo)|(?:cobran?|cobras|cargo)(?: \\w+){0,3} (?:visita|presupuesto|estimado|cotizacion|ir|revision|diagnostico)|descuentos?|gratis\\b',
  ],
  noPrice: [
    'el precio (?:esta bien|no importa)|no importa (?:el precio|lo que cueste)|cuanto (?:tiempo|tarda\\w*|antes|dura|falta)|en cuanto (?:pueda\\w*|llegue|tenga\\w*|sea)',
  ],
  hours: [
    '(?:estan?|esta|siguen?|todavia|ya) (?:\\w+ )?(?:abiert[oa]s?|cerrad[oa]s?)|(?:a )?que (?:hora|horas|horario|dias)(?: (?:de|es|el|su|tienen|atienden|son|cual))* (?:abren|cierran|abre|cierra|trabajan|atienden|tienen|manejan|atencion|servicio|empiezan|laboran)|horarios?(?! (?:de la|me|de mi|prefiero|disponible))(?: de (?:atencion|servicio|trabajo|ustedes))?|hasta que hora|abren (?:los|el|hoy|manana|en|a|fines)|cierran (?:a|los|el|hoy)|(?:trabajan?|atienden?|abren|hacen|dan|tienen)(?: (?:servicio|citas|los|el|en|por|la|las|tambien|ustedes|de))* (?:fines? de semana|sabados?|domingos?|feriados?|dias festivos|noches?|24 horas|festivos)|24 horas|cuando (?:abren|cierran)',
  ],
  visit: [
    '(?:ya|todavia|aun|si)?(?: )?(?:vienen|viene en camino|estan en camino|vienen en camino|van a venir|va a venir|llegan|llegaron|vendran|viene el)|(?:a que hora|cuando) (?:llegan?|vienen?|llega el)|por donde (?:vienen|van|anda\\w*)|no (?:han |ha )?(?:lleg\\w+|vin\\w+|venido)|donde (?:estan|esta el|andan)|ya estoy (?:aqui|en casa|afuera)|voy (?:tarde|retrasad\\w+|en camino)|codigo de (?:la puerta|entrada)|factura|recibo|reembolso|garantia|(?:acept\\w+|pagar|puedo pagar)(?: \\w+){0,3} (?:tarjetas?|efectivo|cheques?|transferencias?)|tarjeta de credito|queja',
  ],
  need: [
    'necesit\\w+|quier[oe]\\w*|quisier\\w+|busc(?:o|amos|ando)|ocup(?:o|amos)|me gustaria|puede[ns]?|podrian?|puedes|podrias|pued[oa]|hay (?:manera|forma|posibilidad|chance|disponib\\w+|espacio|cita\\w*|lugar)|citas?|agendar|reservar|reservacion|ven(?:ir|ga|gan)|pasar|mand(?:ar|en|e)|envi(?:ar|en|e)|arregl\\w+|repar\\w+|instal\\w+|cambi\\w+|revis\\w+|limpi\\w+|quitar|destap\\w+|pint\\w+|cort(?:e|ar|arme)|(?:se (?:me |nos |le )?(?:\\w+o|\\w+aron|\\w+ieron))|no (?:funciona\\w*|sirve\\w*|prende\\w*|enfria\\w*|calienta\\w*|arranca\\w*|abre\\w*|cierra\\w*|enciende\\w*|sale|jala|baja|hay)|rot[oa]|descompuest[oa]|tapad[oa]|gotea\\w*|fuga|goter\\w+|atorad[oa]|dan[ae]d[oa]|quebrad[oa]|hacen|tienen|tengo (?:un|una|el|la)|problema|ayuda(?:r|rme|me)?|cotizacion|presupuesto|disponib\\w+|me quede|perdi|trabajo',
  ],
  thanks: [
    '(?:muchas |mil |muchisimas |ok |vale )?gracias|grax|grcs|grasias|se (?:lo )?agradece|(?:le|te|les|lo) agradezco|agradecid[oa]s?|muy amables?|dios (?:le|te|los|lo) bendiga',
  ],
  courtesy: [
    '(?:ok|okay|vale|bueno|perfecto|excelente|genial|listo|muy|bien|amable|si|sale|claro|de acuerdo|entendido|igualmente|por (?:todo|su (?:ayuda|tiempo|respuesta|atencion|servicio|amabilidad)|la (?:ayuda|informacion|respuesta|info)|responder|contestar|venir|avisar|lo de \\w+)|buen(?:os|as)? (?:dia|dias|tardes|noches|fin)|hasta (?:luego|pronto|manana)|nos vemos|saludos|bendiciones|senor|senora|amigo|jefe|hola|a usted|a ti|de verdad|todo|tan|y|la|el|ayuda|ustedes|usted|que tenga buen dia)',
  ],
}
