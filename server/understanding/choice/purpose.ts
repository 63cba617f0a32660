// "Tomorrow to look at the tap": what somebody is to come for, and no more.
export function isPurpose(words: string): boolean {
  return purpose.test(words) && !asksMore.test(words)
}

const purpose =
  /^(?:(?:and|or|instead|please|then|around|for|at|in|the|morning|afternoon) )*(?:to|and|y|et|a|para|pour|for|por) (?:(?:come|take|have|venir|passer) )?(?:(?:a|the|my|un|una|le|la|el|mi|lo|me) )*(?:look|see|fix|repair|check|do|replace|install|unclog|clear|inspect|visit|job|tap|sink|toilet|leak|drain|faucet|it|this|that|arregl\w*|repar\w*|revis\w*|ver\w*|mirar\w*|cambi\w*|instal\w*|destap\w*|regarder|voir|reparer|verifier|changer|installer|deboucher|jeter)(?!\p{L})/u
const asksMore =
  /\b(?:how|what|who|which|whether|if|bring|wear|park|call|text|also|plus|cuanto|como|quien|traer|trae|llam\w+|tambien|combien|comment|qui|apport\w+|appel\w+|aussi)\b/u
