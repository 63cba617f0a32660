import { expect, test } from 'vitest'
import { isNudge } from '../../server/understanding/nudge.ts'
import { readText } from '../../server/understanding/reading.ts'

test.each([
  ...[
    '?',
    '??',
    '?!?',
    ' ? ? ',
    '¿?',
    'hello?',
    'Hello??',
    'hey?',
    'anyone there',
    'are you there?',
    'Hi, is anyone there?',
  ],
  ...['still there?', 'hola?', '¿hay alguien?', '¿siguen ahí?', 'allô?', "il y a quelqu'un?", 'vous êtes toujours là?'],
])('%j waits for an answer', (text) => expect(isNudge(readText(text))).toBe(true))

test.each([
  ...[
    '',
    '.',
    '...',
    '!',
    '\u200b',
    '😀',
    'hello',
    'hola',
    'my sink?',
    'hello? my toilet is clogged',
    'when?',
    'how much?',
  ],
  ...['anyone there on saturdays', '¿cuánto?', 'quand?', 'is anyone coming'],
])('%j says something else, or nothing', (text) => expect(isNudge(readText(text))).toBe(false))
