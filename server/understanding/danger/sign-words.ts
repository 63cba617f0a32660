/** What a sign of danger is made of; each is told by one language's words for it, as regular expressions over bare clauses. */
export type Sign =
  | 'gas'
  | 'gasThing'
  | 'gasPipe'
  | 'smell'
  | 'otherSmell'
  | 'escapes'
  | 'weLeft'
  | 'coAlarm'
  | 'sounds'
  | 'smoke'
  | 'fire'
  | 'place'
  | 'help'
  | 'wire'
  | 'bare'
  | 'touched'
  | 'socket'
  | 'hot'
  | 'water'
  | 'tap'
  | 'noStopping'
  | 'spreads'
  | 'pipe'
  | 'bursts'
  | 'vessel'
  | 'blows'
  | 'overhead'
  | 'gives'
  | 'sewage'
  | 'comesUp'
  | 'somebody'
  | 'hurt'
  | 'hurtAlone'
  | 'held'
  | 'emergency'
  | 'egg'
  | 'coName'
  | 'heated'
  | 'overheats'
  | 'torrent'
  | 'runs'
  | 'fuel'
  | 'spills'
  | 'violence'
  | 'vehicle'

export type SignWords = Record<Sign, readonly string[]> & {
  /** What only looks like a sign: passed over. */
  innocent: readonly string[]
  /** Happens now and then, and not said to happen now. */
  habitual: readonly string[]
  /** Of an alarm: its battery is empty. */
  lowBattery: readonly string[]
  /** What may stand around the bare name of a danger without saying anything else. */
  filler: readonly string[]
}
