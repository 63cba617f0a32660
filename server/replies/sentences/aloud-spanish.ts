import type { Sentences } from './sentences.ts'

/** What is said otherwise on the telephone than in a text. */
export const aloudSpanish: Partial<Sentences> = {
  hello: 'Hola.',
  gotIt: 'Gracias.',
  passedOn: {
    named: 'Le pasé su mensaje a {owner}, quien se pondrá en contacto con usted.',
    unnamed: 'Le pasé su mensaje al equipo, que se pondrá en contacto con usted.',
  },
  passedOnWithTimes: {
    named: 'Le pasé su mensaje a {owner}, con el horario que usted prefiere: {wanted}. Le daremos la respuesta.',
    unnamed: 'Le pasé su mensaje al equipo, con el horario que usted prefiere: {wanted}. Le daremos la respuesta.',
  },
  changePassedOn: {
    named: 'Le avisé a {owner} que usted quiere cambiar su cita. Le daremos la respuesta.',
    unnamed: 'Le avisé al equipo que usted quiere cambiar su cita. Le daremos la respuesta.',
  },
  cancelPassedOn: {
    named: 'Le avisé a {owner} que usted quiere cancelar. Le daremos la respuesta.',
    unnamed: 'Le avisé al equipo que usted quiere cancelar. Le daremos la respuesta.',
  },
  complaintPassedOn: {
    named: 'Lamento mucho lo ocurrido. Le pasé su mensaje a {owner}, quien se pondrá en contacto con usted.',
    unnamed: 'Lamento mucho lo ocurrido. Le pasé su mensaje al equipo, que se pondrá en contacto con usted.',
  },
  assistant: {
    named: 'Soy el asistente automático de {business}. Puedo pedirle a {owner} que le llame.',
    unnamed: 'Soy el asistente automático de {business}. Puedo pedirle a alguien que le llame.',
  },
  otherLanguage: {
    named: 'Perdón, solo hablo inglés, español y francés. Le pasé su llamada a {owner}.',
    unnamed: 'Perdón, solo hablo inglés, español y francés. Le pasé su llamada al equipo.',
  },
  declined: 'No hay problema. Si nos necesita más adelante, vuelva a llamarnos.',
  offer: 'Tenemos {slots}. ¿Cuál le conviene?',
  offerAlone: 'A esa hora tenemos {only}, o cerca, {others}. ¿Cuál le conviene?',
  offerNear: 'A esa hora no tenemos lugar, perdón. Lo más cercano es {slots}. ¿Cuál le conviene?',
  whichSlot: '¿Cuál le conviene: {slots}?',
  booked: 'Su cita queda reservada: {agreed}.',
  moved: 'Listo, su nueva cita es {agreed}.',
  cancelled: 'Su cita del {agreed} queda cancelada.',
  stands: 'Su cita es el {agreed}.',
  stillFree: 'Entonces, {agreed}. ¿Es correcto?',
  byPhone: 'No hay problema, eso lo podemos ver después.',
}
