// The words that end, bring back and explain the texts, as carriers want to see them listed. More wordings are understood.

export const keywords = {
  stop: ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT', 'ALTO', 'ARRET'],
  start: ['START', 'UNSTOP'],
  help: ['HELP', 'INFO', 'AYUDA', 'AIDE'],
} as const
