import { expect, test } from 'vitest'
import { asksForHelp, asksWhetherToCall } from '../../server/understanding/asks-for-help.ts'
import { readText } from '../../server/understanding/reading.ts'

const asking = [
  ...['is someone coming?', 'is someone coming', 'how long?', 'how long', 'what should i do', 'ok just send someone'],
  ...['r u coming', 'are you guys on the way', 'anyone there?', 'hello??', 'when will someone be here', 'eta?'],
  ...['did anyone see this', 'did mike get my message', 'should i leave the house', 'do i open the windows'],
  ...['can i go back in', 'is it safe to stay', 'what now', 'now what', 'whos coming', 'any update'],
  ...['please send somebody', 'is anybody going to come or not', 'how soon can u get here', 'send a plumber'],
  ...['the smoke is thick is anyone coming', 'viene alguien', 'ya viene alguien', 'cuanto tardan', 'que hago'],
  ...['alguien viene?', 'mande a alguien', 'y ahora que?', 'me salgo de la casa?', 'ya le avisaron', 'cuando vienen'],
  ...["quelqu'un s'en vient?", "est-ce que quelqu'un vient", 'ca va prendre combien de temps', 'je fais quoi'],
  ...["qu'est-ce que je fais", "envoyez quelqu'un", 'vous arrivez quand', 'on fait quoi', 'allo?'],
]
const ofCalling = [
  ...['do i still need to call 911?', 'did you call 911', 'is the fire department coming'],
  ...['tengo que llamar al 911?', 'todavia llamo al 911', "est-ce que j'appelle le 911?", 'dois-je appeler le 911'],
]
const telling = [
  ...['hurry', 'ok', 'thank you', 'im outside now', 'my husband is home', '12 Elm Street Toronto', 'the water is off'],
  ...['still smells', 'my name is Dana', 'i called 911 already', 'we already called the fire department'],
  ...['come around the back', 'send the bill to my landlord', 'never mind', 'esta bien', 'ya sali', 'merci'],
  ...['todos estamos afuera', 'on est dehors', 'je suis au 12 rue Elm', 'les pompiers sont la'],
]

test.each([...asking, ...ofCalling])('asks for help: %s', (text) => {
  expect(asksForHelp(readText(text))).toBe(true)
})

test.each(ofCalling)('asks whether to call the emergency number: %s', (text) => {
  expect(asksWhetherToCall(readText(text))).toBe(true)
})

test.each(telling)('tells, and asks nothing: %s', (text) => {
  expect(asksForHelp(readText(text))).toBe(false)
})

test.each(asking)('asks nothing of calling: %s', (text) => {
  expect(asksWhetherToCall(readText(text))).toBe(false)
})
