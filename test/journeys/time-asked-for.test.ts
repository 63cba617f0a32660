import { expect, test } from 'vitest'
import { watchWaiting } from '../../server/alerts/watch-waiting.ts'
import { booked, type Language, offered } from './leak-offered.ts'
import { owner, type Talk } from './talk.ts'

const nods: [Language, wish: string, nod: string, yes: string][] = [
  ['en', 'fri 10', 'perfect', 'see you then'],
  ['en', 'can you do friday at 10?', 'yes please', 'yes'],
  ['en', 'fri 10', 'sounds good, thank you!', 'yes'],
  ['en', 'fri 10', 'see you then', 'yep'],
  ['es', 'el viernes a las 10', 'perfecto', 'si'],
  ['es', 'el viernes a las 10', 'si', 'nos vemos'],
  ['fr', 'vendredi 10h', 'oui', 'oui'],
  ['fr', 'vendredi à 10 h', 'parfait', 'oui'],
]

test.each(nods)(
  'in %s, to "%s" that is free "%s" is asked whether to book it, and "%s" books it',
  async (...[language, wish, nod, yes]) => {
    const talk = await offered(language)
    await talk.says(wish)
    talk.reads()
    await talk.says(nod)
    expect(talk.reads().join()).toMatch(
      /(?:Fri May 15, 10-11:15am|viernes 15 de mayo, 10 a 11:15 am|vendredi 15 mai, 10 h à 11 h 15).* 1\.$/,
    )
    expect(booked(talk)).toEqual([])
    await talk.says(yes)
    expect(booked(talk)).toEqual(['2026-05-15T10:00:00'])
  },
)

test('a nod to a day alone takes no hour of it', async () => {
  const talk = await offered('en')
  await talk.says('friday afternoon')
  await talk.says('perfect')
  expect(talk.reads().join()).toContain('Which one suits')
  expect(booked(talk)).toEqual([])
})

test('who is asked by the hour and refuses it is offered others', async () => {
  const talk = await offered('en')
  await talk.says('fri 10')
  talk.reads()
  await talk.says('no')
  expect(booked(talk)).toEqual([])
  expect(talk.reads().join()).not.toContain('Fri 10-11am is still free')
})

const endings: [Language, texts: string[]][] = [
  ['en', ['thanks']],
  ['en', ['perfect', 'see you then']],
  ['en', ['perfect', 'thank you!']],
  ['es', ['perfecto', 'gracias']],
  ['fr', ['parfait', 'merci']],
]

test.each(endings)(
  'in %s, who ends with %s and has booked nothing reaches the owner, and may still choose',
  async (language, texts) => {
    const talk = await offered(language)
    talk.reads(owner)
    for (const text of texts) await talk.says(text)
    expect(booked(talk)).toEqual([])
    await watched(talk)
    expect(talk.reads(owner).join()).toContain('Needs you')
    await talk.says('3')
    expect(booked(talk)).toEqual(['2026-05-15T08:00:00'])
  },
)

test('thanks for what is booked reaches nobody', async () => {
  const talk = await offered('en')
  await talk.says('3')
  await talk.says('perfect, thanks')
  talk.reads(owner)
  await watched(talk)
  expect(talk.reads(owner)).toEqual([])
})

async function watched(talk: Talk): Promise<void> {
  await talk.passes({ minutes: 12 })
  watchWaiting(talk.shop)
  await talk.shop.settle()
}
