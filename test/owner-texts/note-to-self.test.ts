import { expect, test } from 'vitest'
import { isNoteToSelf } from '../../server/owner-texts/note-to-self.ts'

test.each([
  ...['remind me to buy a valve', 'Note to self: order two traps', 'Reminder - truck service', 'Buy a 3/4 valve'],
  ...['need to pick up the keys', "Don't forget the ladder", 'todo: invoice', 'this is a test', 'Testing 1 2', 'lol'],
  ...['ok thanks', 'Ok thanks a lot mate!', 'haha nice one', 'Thank you so much', 'got it, will do', 'good morning'],
  ...['Recuérdame comprar una válvula', 'ok, muchas gracias', 'jajaja genial', 'tengo que comprar tubos'],
  ...[
    'Rappelle-moi de passer',
    'acheter un robinet',
    'merci beaucoup',
    "N'oublie pas l'échelle",
    'Hello box, are you there',
  ],
])('“%s” is for nobody', (words) => {
  expect(isNoteToSelf(words)).toBe(true)
})

test.each([
  ...["I'm there at 4, bring the keys", 'See you at 4', 'The part costs 40 dollars', 'Thanks, I will call you at 5'],
  ...['Ok, tomorrow at nine then', 'I have to finish a job first, there by 3', 'Yes we can do that on Friday'],
  ...['Can you send a photo of the valve?', 'Turn the water off, I am on my way', 'Llego a las cuatro, gracias'],
  ...["J'arrive vers 16 h, merci", 'Good morning, is 9 fine for you?', 'No problem, the plumber is there at 2'],
])('“%s” may be for a caller', (words) => {
  expect(isNoteToSelf(words)).toBe(false)
})
