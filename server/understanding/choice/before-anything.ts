// "I have to check with my husband first": what comes first is no place in a list.

/** Of the words before "first" in its sentence and those behind it, in small letters without accents. */
export function comesFirst({ before, behind }: { before: string; behind: string }): boolean {
  if (behind === '') return !asOne.test(before) && (doing.test(before) || hasTo.test(before))
  return before === '' && somebody.test(behind) && doing.test(behind)
}

const asOne = /\b(?:the|la|el|le|lo|du|al|au|del|option|number|slot|please|ok|okay|and|or)$/
const somebody =
  /^(?:i|we|id|i'd|ill|i'll|let|lemme|tengo|tenemos|debo|quiero|voy|dejeme|dejame|je|on|il faut|laissez)(?![\p{L}])/u
const doing =
  /\b(?:check|ask|talk|speak|call|confirm|verify|see|look|find|finish|think|know|eat|clean|fix|pay|let me|preguntar|pregunto|hablar|consultar|ver|checar|confirmar|llamar|revisar|pensar|saber|demander|parler|voir|verifier|confirmer|appeler|savoir)\b/
const hasTo = /\b(?:need|have|has|had|want) to\b/
