// What a model says on a good day: plain, short, and nothing that it was not told.
import { fillSchema, type Leaf } from './fill-schema.ts'
import { type ChatRequest, lastUserWords } from './prompts.ts'

const thanks = {
  english: [
    'Thanks for letting us know, that helps.',
    'Got it, thanks for the details.',
    'Sorry to hear that, thanks for writing.',
  ],
  spanish: ['Gracias por avisarnos, eso nos ayuda.', 'Entendido, gracias por los detalles.'],
  french: ['Merci de nous prévenir, cela nous aide.', 'C’est bien noté, merci pour les détails.'],
}

export function goodAnswer(request: ChatRequest, turn: number): string {
  if (request.format === 'json') return '{}'
  if (request.format) return JSON.stringify(fillSchema(request.format, fillerFor(lastUserWords(request))))
  const sentences = thanks[languageOf(request)]
  return sentences[turn % sentences.length] ?? ''
}

/** The language that the prompt asks for. */
function languageOf({ messages }: ChatRequest): keyof typeof thanks {
  const words = messages.map(({ content }) => content).join('\n')
  if (/\b(french|français|en français)\b/i.test(words)) return 'french'
  return /\b(spanish|español)\b/i.test(words) ? 'spanish' : 'english'
}

const hints: Record<string, RegExp> = {
  address:
    /\b\d{1,5} (?:[A-Z][a-z]+ ){1,3}(?:St|Street|Ave|Avenue|Rd|Road|Cres|Crescent|Dr|Drive|Lane|Ln|Blvd|Way|Court|Ct)\b\.?/,
  name: /(?:this is|i'm|my name is|it's|soy|je suis|me llamo|je m'appelle) ([A-Z][a-zé]+)/i,
  email: /\S+@\S+\.\w+/,
  phone: /\+?\d[\d ()-]{8,}\d/,
}

function fillerFor(words: string) {
  const found = (name: string) => {
    const match = hints[name]?.exec(words)
    return match ? (match[1] ?? match[0]).trim() : null
  }
  return {
    items: 0,
    isNull: (name: string) => found(name) === null,
    leaf: ({ name, type, choices }: Leaf) => {
      if (choices.length > 0)
        return choices.find((one) => one === 'other' || one === 'none' || one === null) ?? choices[0]
      if (type === 'boolean') return false
      return type === 'string' ? (found(name) ?? '') : 0
    },
  }
}
