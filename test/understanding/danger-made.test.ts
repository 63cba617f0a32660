import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDanger } from '../../server/understanding/danger/danger.ts'
import { readText } from '../../server/understanding/reading.ts'
import { slippedIn } from '../slipped.ts'

const read = (text: string) => readDanger(readText(text))

type Row = { is: 'danger' | 'none'; texts: string[] }
const rows = readFileSync(join(import.meta.dirname, 'danger-fresh.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .flatMap((line) => {
    const { is, texts } = JSON.parse(line) as Row
    return texts.map((text) => ({ is, text }))
  })

test.each(rows)('$is: $text', ({ is, text }) => {
  expect(read(text) === 'none' ? 'none' : 'danger').toBe(is)
})

/** Every way to put one of each list after another. */
function madeOf(...lists: readonly (readonly string[])[]): string[] {
  return lists.reduce<string[]>((made, list) => made.flatMap((begun) => list.map((next) => begun + next)), [''])
}

const missedIn = (texts: readonly string[]) => texts.filter((text) => read(text) === 'none')
const toldIn = (texts: readonly string[]) => texts.filter((text) => read(text) !== 'none')

// What people put around what they fear.
const leads = ['', 'hi, ', 'Hello this is Ana. ', 'sorry to bother you but ', 'can you come asap, ', 'not sure but ']
const ends = ['', ' please help', '!!!', ' what should I do?', '. 28 Woodbine Cres', ' thanks', ' and my kids are here']
const spanishLeads = ['', 'hola, ', 'disculpe la molestia, ', 'creo que ']
const spanishEnds = ['', ' por favor ayuda', '!!', ' que hago?', ' gracias']
const frenchLeads = ['', 'bonjour, ', 'désolé de déranger, ', 'je pense que ']
const frenchEnds = ['', ' svp aidez-moi', ' !!', ' que faire ?', ' merci']

const places = ['the kitchen', 'my basement', 'the furnace room', 'the hallway']

describe('made of signs, whatever stands around them', () => {
  const inEnglish: [what: string, says: readonly string[]][] = [
    [
      'gas',
      madeOf(
        [
          'i smell ',
          'there is a smell of ',
          'we can smell ',
          'smel ',
          'strong odor of ',
          'stinks of ',
          'whiff of ',
          'leaking ',
        ],
        ['gas', 'gaz', 'propane', 'natural gas', 'GAS'],
        [' in '],
        places,
      ),
    ],
    [
      'gas',
      madeOf(
        ['the ', 'our '],
        ['gas line', 'gas pipe', 'gas meter', 'propane tank'],
        [' is '],
        ['leaking', 'hissing', 'ruptured', 'broken and leaking'],
      ),
    ],
    [
      'smoke',
      madeOf(
        ['smoke from ', 'smoke is coming out of ', 'thick smoke in ', 'theres smoke near ', 'Smoke. From '],
        ['the dryer', 'my furnace', 'the panel', 'the attic', 'the vents', 'an outlet', 'the microwave', 'the fridge'],
      ),
    ],
    [
      'fire',
      madeOf(
        ['the dryer', 'my stove', 'the outlet', 'our deck', 'the microwave'],
        [' is on fire', ' caught fire', ' burst into flames'],
      ),
    ],
    [
      'sparks',
      madeOf(
        ['the outlet', 'my breaker', 'the light switch', 'an extension cord', 'the panel'],
        [' is sparking', ' sparked', ' is hot and melting', ' shot sparks'],
      ),
    ],
    [
      'wires',
      madeOf(
        ['exposed', 'bare', 'live', 'frayed', 'dangling'],
        [' wire', ' wires', ' electrical cable'],
        [' in the wall', ' and my kid touched it', ' hanging from the ceiling'],
      ),
    ],
    [
      'water',
      madeOf(
        ['i cant ', 'we cannot ', 'unable to ', 'dont know how to '],
        ['stop the water', 'turn the water off', 'turn off the water', 'shut off the main', 'close the water valve'],
      ),
    ],
    [
      'pipes',
      madeOf(
        ['a pipe', 'the main water line', 'our water main', 'the supply line'],
        [' burst', ' broke', ' just snapped', ' exploded', ' has split open'],
      ),
    ],
    [
      'ceilings',
      madeOf(
        ['the ceiling', 'my bathroom ceiling', 'the roof'],
        [' is bulging', ' is sagging', ' is about to fall', ' is collapsing', ' came down', ' is coming down'],
      ),
    ],
    [
      'sewage',
      madeOf(
        ['sewage', 'raw sewage', 'poop', 'the sewer', 'toilet water'],
        [' is coming up', ' is backing up', ' backing up into the tub', ' is overflowing'],
        ['', ' in the basement'],
      ),
    ],
    [
      'people',
      madeOf(
        ['someone', 'my dad', 'my kid', 'a worker', 'my wife'],
        [' is hurt', ' is unconscious', ' is bleeding', ' is trapped', ' got electrocuted', ' is not breathing'],
      ),
    ],
    [
      'water where current is',
      madeOf(
        ['water is touching ', 'there is a puddle under ', 'water running onto ', 'water dripping into '],
        ['the breaker panel', 'an outlet', 'my fuse box', 'the electrical panel', 'my power strip'],
      ),
    ],
    [
      'what is feared to be there',
      madeOf(['im afraid its ', 'worried that there is ', 'scared we have '], ['a gas leak', 'a strong gas smell']),
    ],
    [
      'what is about to blow',
      madeOf(
        ['the water heater ', 'our boiler '],
        ['is glowing red', 'is about to explode', 'is shooting steam', 'is red hot'],
      ),
    ],
    [
      'violence',
      madeOf(['he has a gun', 'someone is pointing a gun at me', 'i want to kill myself', 'my son was stabbed']),
    ],
    [
      'emergencies',
      madeOf(['this is an emergency', 'its an emergency', 'we have an emergency', 'EMERGENCY', 'real emergency']),
    ],
  ]
  test.each(inEnglish)('%s, in English', (_what, says) => {
    expect(missedIn(madeOf(leads, says, ends))).toEqual([])
    expect(missedIn(says.map((text) => text.toUpperCase()))).toEqual([])
  })

  const inSpanish: [what: string, says: readonly string[]][] = [
    [
      'gas',
      madeOf(
        ['huele a ', 'huele raro, como a ', 'hay olor a ', 'hay fuga de ', 'se siente un olor a ', 'uele a '],
        ['gas', 'gaz', 'propano'],
        ['', ' en la cocina', ' en toda la casa'],
      ),
    ],
    [
      'humo y fuego',
      madeOf(
        ['sale humo de ', 'hay fuego en ', 'se está quemando ', 'hay humo en '],
        ['la secadora', 'la estufa', 'el tablero', 'la cocina'],
      ),
    ],
    [
      'agua',
      madeOf([
        'el agua no para',
        'se está saliendo el agua y no para',
        'no puedo parar el agua',
        'no podemos cerrar el agua',
        'se reventó el tubo',
        'se rompió la tubería',
        'agua por todos lados',
      ]),
    ],
    [
      'lo demás',
      madeOf([
        'el techo se está cayendo',
        'hay cables pelados',
        'mi hijo se electrocutó',
        'alguien está herido',
        'mi mamá está sangrando',
        'salen aguas negras por la tina',
        'es una emergencia',
      ]),
    ],
  ]
  test.each(inSpanish)('%s, in Spanish', (_what, says) => {
    expect(missedIn(madeOf(spanishLeads, says, spanishEnds))).toEqual([])
  })

  const inFrench: [what: string, says: readonly string[]][] = [
    [
      'gaz',
      madeOf(
        ['ça sent le ', 'ça sent pas bon, comme du ', 'il y a une odeur de ', 'fuite de ', 'ca pue le '],
        ['gaz', 'gas', 'propane'],
        ['', ' dans la cuisine', ' chez nous'],
      ),
    ],
    [
      'fumée et feu',
      madeOf(
        ['il y a de la fumée dans ', 'le feu a pris dans ', 'de la fumée sort de '],
        ['la cuisine', 'la fournaise', 'la sécheuse'],
      ),
    ],
    [
      'eau',
      madeOf([
        "je ne peux pas arrêter l'eau",
        "l'eau n'arrête pas de couler",
        "on arrive pas à fermer l'eau",
        'le tuyau a éclaté',
        "de l'eau partout",
      ]),
    ],
    [
      'le reste',
      madeOf([
        'le plafond va tomber',
        'il y a des fils dénudés',
        "quelqu'un est blessé",
        'mon père saigne',
        'les égouts remontent dans la douche',
        "c'est une urgence",
      ]),
    ],
  ]
  test.each(inFrench)('%s, in French', (_what, says) => {
    expect(missedIn(madeOf(frenchLeads, says, frenchEnds))).toEqual([])
  })
})

describe('made of the same words, and no danger', () => {
  const sold = [
    'gas stove',
    'gas fireplace',
    'gas dryer',
    'smoke detector',
    'carbon monoxide detector',
    'CO alarm',
    'fire pit',
    'fire extinguisher',
    'flood sensor',
    'ceiling fan',
  ]
  test.each(sold)('somebody wants a %s', (thing) => {
    const wishes = madeOf(
      ['do you install ', 'need a quote for a ', 'how much for a new ', 'can you install my ', 'want to replace the '],
      [thing],
      ['', ' please', ' next week?'],
    )
    expect(toldIn(wishes)).toEqual([])
  })

  const dangers = [
    'gas smell',
    'smell of gas',
    'gas leak',
    'smoke',
    'sparks',
    'flooding',
    'fire',
    'water everywhere',
    'sewage coming up',
    'emergency',
  ]
  test.each(dangers)('%s is denied', (danger) => {
    expect(
      toldIn(
        madeOf(
          ['no ', 'there is no ', 'we have no ', 'thankfully no ', 'there isnt any '],
          [danger],
          ['', ', just no heat', ' at all'],
        ),
      ),
    ).toEqual([])
  })

  test.each(['gas leak', 'flood', 'kitchen fire', 'burst pipe'])('%s was long ago', (danger) => {
    expect(
      toldIn(
        madeOf(['we had a '], [danger], [' last year', ' two years ago', ' in 2019'], [', want it inspected', '']),
      ),
    ).toEqual([])
  })

  test.each(['the gas leak', 'the flood', 'the burst pipe', 'the leak'])('%s is over', (danger) => {
    expect(
      toldIn(
        madeOf(
          [danger],
          [' is fixed', ' is fixed now', ' was repaired', ' has been fixed'],
          [' thanks', ', thank you'],
        ),
      ),
    ).toEqual([])
  })

  const looks = [
    'i was fired',
    'smoking hot deal',
    'the gas station on 5th',
    'gas bill is high',
    'you guys are on fire',
    'my back hurts so pick up the couch',
    'stuck in traffic',
    'trapped air in the radiators',
    'brake pads need bleeding',
    'hot tub wiring',
    'live at 12 Oak',
    'basement floods every spring',
    'CO alarm chirps, low battery',
    'i was shocked how expensive it was',
    'im on Fire Lane 6 and the sink is clogged',
    'my dishwasher floods? no it just doesnt drain',
    'the co alarm is not going off anymore it was the battery',
    'smoking is not allowed on site right?',
    'worried it floods again next spring',
    'can you help me with a toilet',
    'the breaker for the water heater trips',
    'gun safe needs opening',
    'the boiler light is red',
  ]
  test.each(looks)('%s', (text) => {
    expect(toldIn(madeOf(['', 'hi, ', 'sorry, '], [text], ['', ' thanks', ' lol']))).toEqual([])
  })
})

test('what is over ends nothing that is told after it', () => {
  expect(read('Thanks, the sink is fixed. Now the kitchen is on fire')).toBe('fire')
  expect(read('The leak was repaired. I smell gas')).toBe('gas')
  expect(read('False alarm, thought I smelled gas')).toBe('none')
})

test('hostile texts are read as fast as others', () => {
  const parts = [
    'gas ',
    'no no ',
    'water wont ',
    'the the the ',
    'smell ',
    'not not that i dont ',
    'emergency please ',
    'cant ',
    'a',
    '🔥',
    'газ ',
    'no puedo ',
    'fire in the ',
    'my my my hand ',
    'water is on the ',
    'outlet in the ',
    'the brakes ',
    'floods? ',
    'a b c d ',
    'please help ',
  ]
  for (const part of parts) expect(typeof read(part.repeat(Math.ceil(1600 / part.length)))).toBe('string')
})

test.each([
  'smoke coming from the furnace',
  'the outlet is sparking',
  'water pouring through the ceiling',
  'the basement is flooding',
  'carbon monoxide alarm going off',
  'baby locked in the car',
  'sewage coming up in the tub',
  'el enchufe esta echando chispas',
  'se esta inundando el sotano',
  'hay humo en la cocina',
  'le plafond est en train de tomber',
  'la prise fait des etincelles',
])('is heard whichever of its long words the thumb slips in: %j', (text) => {
  expect(missedIn(slippedIn(text))).toEqual([])
})

test.each([
  'no gas smell, just no heating',
  'smoke detector install in three rooms',
  'spark plugs need changing',
  'gas fireplace installation quote',
  'detector de humo nuevo para instalar',
])('is not heard in a look-alike with such a slip: %j', (text) => {
  expect(toldIn(slippedIn(text))).toEqual([])
})
