// How Spanish-speaking customers say that a time is asked for, refused, over, given up, or only spoken of.
import type { Phrases } from '../lexicon.ts'

export const spanishStances: Phrases = {
  ask: `
    puede, pueden, puedes, podria, podrian, podrias, necesito, necesitamos, nesecito, nesesito, ocupo, quiero,
    quisiera, queremos, quisieramos, quieren, busco, buscando, disponible, disponibles, disponibilidad, libre,
    libres, prefiero, preferiria, preferible, que tal, cita, agendar, reservar, venir, vengan, venga, viene,
    vienen, pasar, pasen, pase, puedo, podemos, me gustaria, me va bien, me viene bien, nos viene bien,
    nos va bien, me queda bien, me sirve, esta bien, estaria bien, estaria perfecto, seria, hay, tienen, tiene,
    tienes, tendrian, tendria, algo, alguien, alguno, estoy en casa, estare en casa, estoy libre, estare,
    por favor, porfa, porfavor, xfa, mejor, funciona, vale, me vale, conviene, me conviene, ojala, ideal,
    nos vemos, haber si, a ver si, urge, me urge, dejemos, dejamos, digamos, quedamos, quizas, tal vez, quiza,
    visita, hacer, hacerlo, mandar, manden, enviar, me quedo con, acepto, yo puedo, no me importa,
    no hay prisa, sin prisa, espero, se puede, seria posible, posible, ir, llevar, recoger, estamos en casa,
    me cuadra, no es urgente, que puedan, que pueda, tengo libre
  `,
  past: `
    desde, empezo, comenzo, dejo de, dejo, se rompio, se descompuso, se danó, se dano, se averio, se estropeo,
    exploto, revento, se revento, llame, llamamos, llamo, vino, vinieron, vinistes, viniste, dijo, dijeron,
    dijiste, me dijo, me dijeron, hace, hable, escribi, paso, se fue, fue, era, estaba, instalo, instalaron,
    arreglaron, arreglo, repararon, reparo, compre, compramos, se inundo, se apago, se atasco, se tapo, lleva,
    llevamos, llevo, ocurrio, note, notamos, se quedo, me quede, no vino, no vinieron, tenia, teniamos, salto,
    se cayo, perdi, esperando, mande, encontre, goteando, limpiaron, revisaron, cambiaron
  `,
  'not-left': `
    ni, ni el, ni la, tengo dentista, tengo medico, tengo doctor, tengo junta, tengo reunion, tengo una reunion, tengo clase, tengo clases,
    odio, hasta arriba, a tope, no, no puedo, no podemos, no puedo el, excepto, excepto el, menos, menos el, salvo, salvo el, ocupado,
    ocupada, no estoy, no estare, fuera, de viaje, tampoco, nunca, en vez de, en lugar de, en vez, en lugar, no me viene bien,
    no me va bien, no me sirve, no me queda bien, trabajo, imposible, no voy a poder, no podre, no me conviene,
    no me funciona, no hay nadie, nadie en casa, no habra nadie, nadie estara en casa, nadie estara, nadie esta en casa, no va a haber nadie,
    no es posible, no estaremos, cualquier dia menos, cualquier dia excepto
  `,
  'not-right': `
    es festivo, es feriado, esta complicado, se me complica, esta dificil, es dificil, me queda mal, ni hablar, esta lleno, estoy lleno, estoy llena,
    tengo dentista, tengo medico, tengo junta, tengo reunion, tengo una reunion, tengo clase, tengo clases, no puedo, no podemos, no me viene bien, no me va bien, no me sirve, no me queda bien, no, imposible, no hay nadie,
    no habra nadie, no va a haber nadie, nadie esta en casa, nadie estara en casa,
    no me conviene, no me funciona, no funciona, trabajo, no estoy, no estare, estoy ocupado, estoy ocupada,
    no es posible, no me cuadra, demasiado tarde, muy tarde, muy temprano, demasiado temprano, no podre,
    no voy a poder, no nos viene bien, no nos va bien, no sirve, estare fuera, estoy fuera, me viene mal,
    me va mal, no se puede, no vale
  `,
  neutral: `
    no funciona, no hay, no tengo, no tenemos, no enciende, no prende, no arranca, no enfria, no calienta,
    no hay problema, no importa, no se si, no hay agua, no sale, no cierra, no abre, no es urgente,
    no hay prisa, no corre prisa, trabajo hecho, un trabajo, el trabajo, no se, no hay luz, no tengo agua,
    no carga, no baja, no traga, no anda
  `,
  works: `
    esta bien, me va bien, me viene bien, me sirve, funciona, vale, perfecto, me queda bien, por favor, porfa,
    bien, genial, ok, seria, seria perfecto, mejor, era mejor, estaba mejor, me convenia mas, me conviene, puedo, podemos, si puedo, me parece bien,
    me cuadra
  `,
  contrast:
    'en realidad, no espere, no espera, espere no, espera no, no perdon, perdon no, no mejor, si no es, y si no es, y si no, si no, pero, asi que, porque, entonces, aunque, mientras, mas bien, sino que',
  move: `
    mover, cambiar, reprogramar, reagendar, pasar mi cita, posponer, aplazar, adelantar, retrasar, reprogramo,
    cambiarla, moverla, pasarla, pasarlo, cambiarlo, cambio, reprogramarla, pasar la cita, pasar nuestra cita,
    trasladar, retrasarla, retrasarlo, retrasarme, adelantarla, adelantarlo, posponerla, aplazarla, recorrerla, recorrer,
    atrasar, atrasarla, mueve, mueva, muevan
  `,
  existing: `
    mi cita, la cita, nuestra cita, tengo cita, tengo una cita, tenia cita, teniamos cita, tenemos cita,
    cancelar, cancelo, cancele, cancelen, cancela, cancelarla, anular, anule, anulen, tenia una cita, en vez de, en lugar de, mi turno, habiamos quedado,
    quedamos para, mi reserva, sigue en pie, programada, programado, agendada, agendado, reservado, reservada
  `,
  'existing-right': '',
  owner: 'mi, nuestra, la',
  hours: `
    abren, abre, abierto, abiertos, abierta, cierran, cierra, horario, horarios, trabajan los, trabajan,
    atienden, estan abiertos, que horario, a que hora abren, a que hora cierran, cerrado, cerrados,
    trabajan en, trabaja los, cobran mas, cuanto cobran, recargo
  `,
}
