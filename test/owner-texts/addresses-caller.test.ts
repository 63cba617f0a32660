import { expect, test } from 'vitest'
import { addressesCaller } from '../../server/owner-texts/addresses-caller.ts'

test.each([
  ...['See you at 4', "I'm there at 4, bring the keys", 'Hi Dana, tomorrow at 3 works. See you then.', 'On my way'],
  ...['The part costs 40 dollars', 'Thanks, I will call you at 5', 'Ok, tomorrow at nine then', 'Tomorrow at 10'],
  ...['I have to finish a job first, there by 3', 'Yes we can do that on Friday', 'Sorry we are booked until Friday'],
  ...['Can you send a photo of the valve?', 'Turn the water off, I am on my way', 'please send a photo'],
  ...['Good morning, is 9 fine for you?', 'No problem, the plumber is there at 2', 'Is tomorrow at 9 ok?'],
  ...["what's the address?", 'is it still leaking?', 'We do that, yes', 'Hello Dana, Mike here'],
  ...['Llego a las cuatro, gracias', 'le llamo en cinco minutos', 'voy en camino', '¿Cuál es la dirección?'],
  ...["J'arrive vers 16 h, merci", 'je vous appelle bientôt', 'on passe demain', "Quelle est l'adresse ?"],
])('“%s” is for a caller', (words) => {
  expect(addressesCaller(words)).toBe(true)
})

test.each([
  ...[
    'get milk',
    'need 3/4 copper and flux',
    'Running late honey, home by 6',
    'is this guy legit?',
    'too far, skip it',
  ],
  ...['your verification code is 445512', "can't, tell her to call Joe's 416 555 7777", 'dentist tomorrow at 9'],
  ...[
    'can you get the kids at 5?',
    "I'll be home at 6",
    'two bags of cement and a shovel',
    'truck needs an oil change',
  ],
  ...['hey can someone grab flux', 'good morning guys', 'u bolt and two clamps'],
  ...['call Dana tomorrow', 'what a day', 'she sounds nice', 'did the part arrive', 'who is this?', 'love you'],
  ...[
    'sale a comprar leche',
    'llego a casa a las 6',
    'este tipo es raro',
    'mi amor llego a las 6',
    'dos bolsas de cemento',
  ],
  ...['acheter du lait', "j'arrive à la maison vers 18 h", 'ce gars est bizarre', 'deux sacs de ciment', 'trop loin'],
])('“%s” may be for nobody', (words) => {
  expect(addressesCaller(words)).toBe(false)
})
