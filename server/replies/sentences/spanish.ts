import type { Sentences } from './sentences.ts'

export const spanish: Sentences = {
  askNeed: '¿En qué le podemos ayudar?',
  askPhoto: 'Si puede, mándenos una foto. Nos ayuda a ver qué se necesita.',
  askAddress: '¿Cuál es la dirección, con la ciudad?',
  askName: '¿Me da su nombre, por favor?',
  askTime: '¿Qué día y a qué hora le viene bien?',
  hello: 'Hola, gracias por escribirnos.',
  gotIt: 'Entendido, gracias.',
  photoThanks: 'Gracias por la foto.',
  hoursAre: 'Nuestro horario: {hours}.',
  yourLanguage: 'Sí, con gusto en español.',
  hoursUnknown: {
    named: 'Le pasé a {owner} su pregunta sobre el horario.',
    unnamed: 'Le pasé al equipo su pregunta sobre el horario.',
  },
  openThen: 'Estamos abiertos {open}.',
  closedThen: 'Estamos cerrados {closed}. Abrimos de nuevo {open}.',
  areasAre: 'Nuestra zona de servicio: {areas}.',
  areasUnknown: {
    named: 'Le pregunté a {owner} si cubrimos su zona.',
    unnamed: 'Le pregunté al equipo si cubrimos su zona.',
  },
  placeIs: 'Nos encuentra en {address}.',
  callOutFeeIs: 'La visita cuesta {fee}.',
  jobPriceAsked: {
    named: 'Le pregunté a {owner} por el precio del trabajo.',
    unnamed: 'Le pregunté al equipo por el precio del trabajo.',
  },
  priceUnknown: {
    named: 'Le pasé a {owner} su pregunta sobre el precio.',
    unnamed: 'Le pasé al equipo su pregunta sobre el precio.',
  },
  bookedUpTo: 'Por ahora damos citas hasta el {until}.',
  passedOn: {
    named: 'Le pasé su mensaje a {owner}, quien le responderá por aquí.',
    unnamed: 'Le pasé su mensaje al equipo. La respuesta le llegará por aquí.',
  },
  passedOnWithTimes: {
    named:
      'Le pasé su mensaje a {owner}, con el horario que usted prefiere: {wanted}. La respuesta le llegará por aquí.',
    unnamed:
      'Le pasé su mensaje al equipo, con el horario que usted prefiere: {wanted}. La respuesta le llegará por aquí.',
  },
  elsewherePassedOn: {
    named: 'Le pasé el trabajo en {place} a {owner}, quien le responderá por aquí.',
    unnamed: 'Le pasé el trabajo en {place} al equipo. La respuesta le llegará por aquí.',
  },
  otherPassedOn: {
    named: 'Le pasé la otra a {owner}, quien le responderá por aquí.',
    unnamed: 'Pasé la otra al negocio. La respuesta le llegará por aquí.',
  },
  willCall: {
    named: 'Le pedí a {owner} que se comunique con usted por teléfono.',
    unnamed: 'Le pedí al equipo que se comunique con usted por teléfono.',
  },
  changePassedOn: {
    named: 'Le avisé a {owner} que usted quiere cambiar su cita. La respuesta le llegará por aquí.',
    unnamed: 'Le avisé al equipo que usted quiere cambiar su cita. La respuesta le llegará por aquí.',
  },
  cancelPassedOn: {
    named: 'Le avisé a {owner} que usted quiere cancelar. La respuesta le llegará por aquí.',
    unnamed: 'Le avisé al equipo que usted quiere cancelar. La respuesta le llegará por aquí.',
  },
  complaintPassedOn: {
    named: 'Lamento mucho lo ocurrido. Le pasé su mensaje a {owner}, quien le responderá por aquí.',
    unnamed: 'Lamento mucho lo ocurrido. Le pasé su mensaje al equipo. La respuesta le llegará por aquí.',
  },
  notUnderstood: 'Perdón, no le entendí.',
  assistant: {
    named: 'Soy el asistente automático de {business}; {owner} puede intervenir aquí.',
    unnamed: 'Soy el asistente automático de {business}; una persona puede intervenir aquí.',
  },
  otherLanguage: {
    named: 'Perdón, solo escribo en inglés, español y francés. Le pasé su mensaje a {owner}.',
    unnamed: 'Perdón, solo escribo en inglés, español y francés. Le pasé su mensaje al equipo.',
  },
  declined: 'No hay problema. Si nos necesita más adelante, escríbanos por aquí.',
  offer: 'Tenemos {slots}. ¿Cuál le conviene? Responda {numbers} u otro horario.',
  offerAlone: 'A esa hora: {only}; cerca, {others}. ¿Cuál le conviene? Responda {numbers} u otro horario.',
  offerNear:
    'A esa hora no tenemos lugar, perdón. Lo más cercano: {slots}. ¿Cuál le conviene? Responda {numbers} u otro horario.',
  slotGone: 'Perdón, ese horario se acaba de ocupar.',
  slotOver: 'Perdón, ese horario ya pasó.',
  noneSooner: {
    named: 'Perdón, no tenemos nada antes. Ya le avisé a {owner}.',
    unnamed: 'Perdón, no tenemos nada antes. Ya le avisé al equipo.',
  },
  whichSlot: '¿Cuál le conviene: {slots}? Responda {numbers} u otro horario.',
  whichStreet: '¿En qué calle y número es?',
  whatIsWrong: '¿Qué cambiamos: la hora o la dirección?',
  orPick: 'O elija un horario: {link}',
  booked: 'Su cita: {agreed}. Para cambiarla, escríbanos por aquí.',
  moved: 'Listo, su nueva cita: {agreed}. Para cambiarla, escríbanos por aquí.',
  resized: 'Listo, su cita queda así: {agreed}. Para cambiarla, escríbanos por aquí.',
  needsLonger: 'Eso lleva más tiempo del que queda libre a esa hora.',
  movedByShop: 'Hemos cambiado su cita al {agreed}. Si no le viene bien, escríbanos por aquí.',
  cancelled: 'Su cita del {agreed} queda cancelada. Si nos necesita otra vez, escríbanos por aquí.',
  reminder: '{business}: su cita es el {agreed}. Responda C para confirmar o R para cambiarla.',
  confirmed: 'Gracias, su cita queda confirmada: {agreed}.',
  stands: 'Su cita es el {agreed}. Para cambiarla, escríbanos por aquí.',
  allStand: 'Sus citas: {visits}. Para cambiar una, escríbanos por aquí.',
  askCancel: 'Su cita es el {agreed}. ¿Cancelamos esa cita?',
  whichToCancel: '¿Cuál de sus citas cancelamos: {visits}?',
  whichToMove: '¿Cuál de sus citas cambiamos: {visits}?',
  otherJob: 'Y para la otra cita, ¿qué día y hora le convienen?',
  stillFree: 'Sí, todavía está libre: {agreed}. ¿La reservamos? Responda {number}.',
  allRight: 'No hay problema.',
  byPhone: 'No hay problema, eso lo podemos ver por teléfono.',
  alerted: {
    named: 'Acabo de mandarle un texto a {owner}. Si empeora, llame al {emergencyNumber}.',
    unnamed: 'Acabo de mandarle un texto al equipo. Si empeora, llame al {emergencyNumber}.',
  },
  nobodyAnswered: 'Nadie ha contestado. Llame ya al {emergencyNumber}, o a otra empresa.',
  stillTexted: {
    named: 'Le mandé un texto a {owner}; nadie ha contestado todavía. Es todo lo que sé hasta ahora.',
    unnamed: 'Le mandé un texto al equipo; nadie ha contestado todavía. Es todo lo que sé hasta ahora.',
  },
  stillTrying: 'Sigo intentando comunicarme con el equipo. Es todo lo que sé hasta ahora.',
  callingNow: 'Alguien del equipo le está llamando ahora.',
  takenOn: {
    named: '{owner} ya se encarga de esto. Es todo lo que sé hasta ahora.',
    unnamed: 'Alguien del equipo ya se encarga de esto. Es todo lo que sé hasta ahora.',
  },
  callYourself: 'Yo no puedo llamar al {emergencyNumber} por usted.',
  alreadyPassedOn: {
    named: '{owner} tiene su mensaje. Es todo lo que sé hasta ahora.',
    unnamed: 'El equipo tiene su mensaje. Es todo lo que sé hasta ahora.',
  },
  signedStart: '{business}: ',
}
