import fc from 'fast-check'
import { expect, test } from 'vitest'
import { whatWasAsked } from '../../server/understanding/asked/asked.ts'

test.each([
  [
    "Hey, it's Mike from Mike's Plumbing. I just missed your call. What are you looking to get done? Reply STOP to opt out.",
    'need',
  ],
  ['What can we help you with?', 'need'],
  ['Hi! How can I help?', 'need'],
  ["Got it. What's going on with the heater?", 'need'],
  ['Could you send us a photo of it?', 'need'],
  ['What do you need done?', 'need'],
  ['Thanks. What is the address for the job?', 'place'],
  ["What's the address?", 'place'],
  ['Where should we come?', 'place'],
  ['Where are you located?', 'place'],
  ['Please send the address.', 'place'],
  ['What postcode are you in?', 'place'],
  ["Great, and what's your name?", 'name'],
  ['Who am I speaking with?', 'name'],
  ['Can I get a name for the booking?', 'name'],
  ['What day works best for you?', 'time'],
  ['When would you like us to come?', 'time'],
  ['When suits you?', 'time'],
  ["What's a good time to come by?", 'time'],
  ['How soon do you need it?', 'time'],
  ['What time works?', 'time'],
  ['Tue 9-11, Tue 2-4 or Wed 8-10: which suits? Reply 1, 2, 3 or another time', 'choice'],
  ['I have Tuesday 9-11 or Wednesday 2-4. Would either work?', 'choice'],
  ['1) Tue 9-11 2) Wed 2-4 3) Fri 8-10. Which works?', 'choice'],
  ['We can do Tue 9-11 or Wed 2-4. Which one is best?', 'choice'],
  ['Does Tuesday 9-11 or Wednesday 1-3 work better?', 'choice'],
  ['Does Tuesday 9-11 work for you?', 'confirmation'],
  ['Shall I book you in for Tuesday at 9?', 'confirmation'],
  ['Is 28 Woodbine Cres the right address?', 'confirmation'],
  ['You are down for Tue Jan 20, 9-11. Reply C to confirm, R to move it.', 'confirmation'],
  ['So that is Friday at 3, correct?', 'confirmation'],
  ['Is this an emergency?', 'confirmation'],
  ["What's the best number to reach you?", 'phone'],
  ['What phone number can we call you on?', 'phone'],
  ['Thanks, we got it. Mike will be in touch.', null],
  ['You are booked for Tuesday 9-11. See you then!', null],
  ['', null],
  ['¿En qué le podemos ayudar?', 'need'],
  ['¿Qué necesita?', 'need'],
  ['¿Cuál es la dirección?', 'place'],
  ['¿Dónde es el trabajo?', 'place'],
  ['¿Cómo se llama?', 'name'],
  ['¿Me da su nombre?', 'name'],
  ['¿Qué día le queda mejor?', 'time'],
  ['¿Cuándo quiere que vayamos?', 'time'],
  ['Martes 9-11, martes 2-4 o miércoles 8-10: ¿cuál le conviene? Responda 1, 2 o 3', 'choice'],
  ['¿Le parece bien el martes a las 9?', 'confirmation'],
  ['¿Es correcta la dirección?', 'confirmation'],
  ['¿A qué número le llamamos?', 'phone'],
  ['De quoi avez-vous besoin ?', 'need'],
  ["Qu'est-ce qui se passe ?", 'need'],
  ['Comment puis-je vous aider ?', 'need'],
  ["Quelle est l'adresse ?", 'place'],
  ['Où devons-nous venir ?', 'place'],
  ['Quel est votre nom ?', 'name'],
  ['Comment vous appelez-vous ?', 'name'],
  ['Quel jour vous convient ?', 'time'],
  ['Quand êtes-vous disponible ?', 'time'],
  ['Mardi 9-11, mardi 14-16 ou mercredi 8-10 : lequel vous convient ? Répondez 1, 2 ou 3', 'choice'],
  ['Mardi à 9 h, ça vous va ?', 'confirmation'],
  ['Est-ce que mardi 9 h vous convient ?', 'confirmation'],
  ['À quel numéro peut-on vous joindre ?', 'phone'],
])('%j asks for %j', (said, asked) => {
  expect(whatWasAsked(said)).toBe(asked)
})

test('any words of ours are read without a fall, and twice alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (said) => {
      expect(whatWasAsked(said)).toBe(whatWasAsked(said))
    }),
  )
})
