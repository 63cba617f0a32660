import { expect, test } from 'vitest'
import { openTalk } from './talk.ts'

test.each<[what: string, texts: string[], known: Record<string, unknown>]>([
  [
    'a name that comes one question late',
    ['my toilet is clogged, 28 Woodbine Cres', 'why do you ask?', 'Priya'],
    { name: 'Priya', address: '28 Woodbine Cres' },
  ],
  ['what is no name', ['my toilet is clogged, 28 Woodbine Cres', 'why do you ask?', 'whatever'], { name: null }],
  [
    'a job named after a wish for somebody',
    ['can someone come tomorrow?', 'the toilet is clogged'],
    { service: 'clogged-toilet', need: 'the toilet is clogged' },
  ],
  ['a budget is no hour', ['I need a new faucet', 'around 20k budget'], { wanted: '[]' }],
  [
    'everything at once',
    ["Hi, I'm Dana. My toilet is clogged at 28 Woodbine Cres, tomorrow morning works"],
    { name: 'Dana', service: 'clogged-toilet', address: '28 Woodbine Cres' },
  ],
])('%s is understood for what it is', async (_what, texts, known) => {
  const { rings, says, enquiry } = await openTalk()
  await rings()
  for (const text of texts) await says(text)
  expect(enquiry()).toMatchObject(known)
})

test('a name or a nod changes no language, and whole words do', async () => {
  const { rings, says, reads, conversation } = await openTalk()
  await rings()
  for (const text of ['my sink is clogged', '12 Oak St, Toronto', 'Al']) await says(text)
  expect(reads().at(-1)).toBe('Got it, thanks. What day and time suit you?')
  await says('mañana por la tarde por favor')
  expect(reads().at(-1)).toContain('Le pasé su mensaje a Mike')
  expect(conversation().language).toBe('es')
})
