// How English-speaking customers say from when and until when, and what may stand between two times.
import type { Phrases } from '../lexicon.ts'

export const englishBounds: Phrases = {
  'prep at': 'at, @, for like, say, for about',
  'prep around': `
    around, about, round, roughly, approx, approximately, at around, at about, ard, arnd, circa, abt,
    around about, closer to, close to, at like, around like, at approx, maybe around, near, somewhere around
  `,
  'prep after': `
    any day after, any other day after, another day after, some other day after, a different day after, other days after, anyday after, any days after,
    leave work at, off around, out of work at, off work around, home around, back around, back home at,
    but after, but not before, and not before, but no earlier than, but not earlier than, and no earlier than, and not earlier than, just not before, just not until, after,
    aftr, past, im in by, usually in by, normally in by, always in by, not b4, not b 4, later than, anytime after, any time after, from, starting, starting at, starting from, as of,
    since about, not before, no earlier than, not earlier than, no sooner than, not until, not til, not till,
    not until after, not till after, not til after, any time from, anytime from, nothing before,
    nothing earlier than, cant do before, cannot do before, cant before, cant do anything before, earliest is,
    the earliest is, earliest, not any earlier than, off at, off work at, get off at, get off work at,
    finish work at, finish at, done work at, done at, home at, home by, home from, back by, back at,
    get home at, get home by, home after, free at, free from, home from work at, home from work by,
    wont be home until, wont be home til, wont be home till, not home until, not home til, not home till,
    wont be home before, not home before, not home till after, not home until after, not home til after,
    not free until, not free till, not free til, not available until, not available till, not available til,
    not available before, work until, work till, work til, working until, working till, working til,
    at work until, at work till, at work til, busy until, busy till, busy til, in meetings until,
    in meetings till, in meetings til, in a meeting until, in a meeting till, in a meeting til, out until,
    out till, out til, cant until, cant till, cant til, cant do until, cant get there until, cant do till,
    wont be back until, wont be back till, not around until, not around till, not in until, not in till,
    dont get home until, dont get home till, dont get home til, dont finish until, dont finish till,
    dont get off until, dont get off till, dont get off til, dont finish work until, dont finish work till,
    dont get off work until, dont get off work till, dont get off work til, no one home until, no one home til,
    no one is home until, no one is home till, no one is home til, no ones home until, no ones home till, no ones home til,
    no one will be home until, no one will be home till, no one will be home til, nobody is home until, nobody is home till,
    nobody is home til, nobody will be home until, nobody will be home till, nobody will be home til, nobody home til,
    nobody home until, nobody home till, no one home till, nobody home before, no one home before,
    not anytime before, never before, anything after, any after, cant be there before, cant be there until,
    cant be home before, cant be home until
  `,
  'prep before': `
    this side of, go out at, going out at, go out around, heading out at, head out at, heading out around, head out around, go to work at,
    going to work at, have to go at, gotta go at, need to go at, have to be at work at, have to be at work by, have work at,
    start work at, starts work at, im gone at, were gone at, gone by, gone at, off to work at, off to school at,
    leave at, leaving around, take off at, leave for work at, leave the house at, have to leave at, have to leave by, need to leave by,
    gotta leave by, leaving at, someone home until, out by, leave around, but before, and before,
    but not after, but no later than, but not later than, and no later than, and not later than, and not after, just not after, before, b4, befor, bfore, prior to,
    earlier than, not after, no later than, not later than, nothing after, nothing later than, cant do after,
    cant after, any time before, anytime before, ahead of, sooner than, latest is, the latest is, latest,
    nothing past, not past, anything before, any later than
  `,
  'prep by': `
    by, between now and, from now until, from now till, from now to, sooner than or on, on or before,
    by end of, by the end of, no later then, by latest, by about, by around, by like, by no later than,
    at the latest by
  `,
  'prep until': `
    until, till, til, untill, up to, up until, thru, through, up till, only until, only till, only til,
    ending at
  `,
  'prep from': 'from, anytime from, any time from, anywhere from',
  'prep between': `
    between, betw, betwn, betwen, bewteen, beetween, inbetween, btw, btwn, bw, b/w, in between, between like, anytime between, any time between, anywhere between,
    sometime between, between about
  `,
  event: `
    school pickup, school pick up, school run, the school run, school drop off, school dropoff, pickup, pick up, drop off, dropoff,
    daycare pickup, daycare drop off, nursery pickup, nursery drop off, kindy pickup, kindy drop off
  `,
  'prep in': 'in, in about, in around, in like, in maybe, within maybe',
  'prep within': `
    within, within the, within the next, in the next, over the next, inside, in under, next, the next,
    in the coming, inside of, in less than
  `,
  'join or': `
    or, or even, or maybe, if not, or if not, otherwise, or else, or possibly, then, or failing that,
    failing that, or alternatively, alternatively, nor, or on, or any time, or anytime, and if not, or perhaps
  `,
  'join and': 'and, &, n, as well as, plus, +, and also, also, and maybe',
  'join to': 'to, -, til, till, until, thru, through, threw, --, and up to, to about, to around, to like',
  later: `
    or later, or after, onwards, onward, on wards, and later, or so onwards, and onwards, and after,
    or any time after, or anytime after, and on, or beyond, and beyond, at the earliest, earliest, or past,
    plus
  `,
  earlier: `
    or earlier, or before, at the latest, latest, or sooner, max, at latest, tops, and earlier, the latest,
    or any time before
  `,
  light: `
    on, the, any time, anytime, sometime, some time, maybe, either, preferably, for, like, perhaps, even, of,
    possibly, ideally, a, any, anytime on, mostly, usually, in, both, bright, just, really, all day, whole day,
    anytime at, one of, during, earlier, say, at some point, day, best, is best, only, else, time, instead,
    again, my, super, very, some, lets say, appointment, appt, slot, opening, openings, that, pref, pls,
    please, would be, is, are, would, be, window, as early as, as late as, come, spot, time slot, at, as,
    possible, if possible, all, whenever, ok, works
  `,
}
