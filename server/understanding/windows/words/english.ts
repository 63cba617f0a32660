// What English-speaking customers write about time; the key says what the words mean.
import type { WordList } from '../lexicon.ts'
import { englishBounds } from './english-bounds.ts'
import { englishStances } from './english-stances.ts'

export const english: WordList = {
  strong: {
    'weekday 1': 'monday, mondays, mondy, munday, mondsy, monady, moday',
    'weekday 2': 'tuesday, tuesdays, tuesd, tues, teusday, tusday, tuseday, tuesdy, tueday, tuesdsy',
    'weekday 3': `
      wednesday, wednesdays, wednsday, wensday, wendsday, wednesay, weds, wednes, wedensday, wens, wedn,
      wednseday, wenesday, wednsdy
    `,
    'weekday 4': `
      thursday, thursdays, thurs, thur, thursdy, thrusday, thirsday, thersday, thurday, thurdsay, thirs,
      thursdsy
    `,
    'weekday 5': 'friday, fridays, fridy, firday, fryday, frday, friady',
    'weekday 6': 'saturday, saturdays, saterday, saturdy, satuday, satday, staurday, saturaday',
    'weekday 7': 'sunday, sundays, sundy, suday, sunady',
    'month 1': 'january',
    'month 2': 'february, febuary',
    'month 6': 'june',
    'month 7': 'july',
    'month 8': 'august',
    'month 9': 'september, sept',
    'month 10': 'october',
    'month 11': 'november',
    'month 12': 'december',
    'days 0': `
      today, todays, tday, 2day, tdy, later today, today sometime, same day, rest of the day, rest of today
    `,
    'days 1': `
      tomorrow, tommorow, tommorrow, tomorow, tomorro, tomorrows, tmrw, tmw, tmrrw, tmorrow, tomrow, tomm, tmr,
      tmro, tmoro, tomoz, tomoro, tomora, tmoz, tomos, tommorw, tomorr, tommoro, tomororw, tomorrrow, tmorow,
      toworrow, tommorrows, 2morrow, 2morow, 2moro, 2morro, 2mro, 2mrw, 2mrow, 2moz, 2mara, morrow, tmrow, tomar,
      tomorrow sometime
    `,
    'days 2': `
      day after tomorrow, the day after tomorrow, day after tmrw, the day after tmrw, day after tmr,
      the day after tmr, day after tmw, overmorrow, day after 2moro, day after 2morrow, the day after 2morrow,
      day after tom
    `,
    'days -1': 'yesterday, yday, yest, yesterdays, the day before, the other day, day before yesterday',
    'daypart 0 morning': 'this morning, this mornin, this am, this a.m.',
    'daypart 0 afternoon': 'this afternoon, this arvo, this aft, this pm, sarvo, this p.m., this afternon',
    'daypart 0 evening': 'this evening, this eve, this evenin',
    'daypart 0 night': `
      tonight, tonite, 2nite, 2night, tnite, this night, tonight sometime, later tonight, late tonight
    `,
    'daypart -1 night': 'last night, last nite, last evening, the other night, overnight',
  },
  own: {
    'weekday 1': 'mon, mons',
    'weekday 2': 'tue, tu, tuesday s',
    'weekday 3': 'wed',
    'weekday 4': 'thu, thrs, thr, thurday',
    'weekday 5': 'fri, frid, fris',
    'weekday 6': 'sat, sats',
    'weekday 7': 'sun, suns',
    'month 1': 'jan',
    'month 2': 'feb',
    'month 3': 'march, mar',
    'month 4': 'april, apr',
    'month 5': 'may',
    'month 6': 'jun',
    'month 7': 'jul',
    'month 8': 'aug',
    'month 9': 'sep',
    'month 10': 'oct',
    'month 11': 'nov',
    'month 12': 'dec',
    'part morning': `
      morning, mornings, mornin, morn, mornings only, early doors, crack of dawn, the crack of dawn, after breakfast,
      after brekkie, after brekky, brekkie time, breakfast time, after drop off, after school drop off,
      after dropping the kids off, after the school run, after school run, between breakfast and lunch, in the morning, in the mornings, in the am, in the a.m.,
      of the morning, first thing, first thing in the morning, first thing in the am, before lunch, before work,
      bright and early, am, a.m., ams, before school, morning time, first appointment, first appt
    `,
    'part afternoon': `
      afternoon, afternoons, arvo, avo, avro, arvs, aft, afternon, aftrnoon, afternoonish, in the afternoon, in the afternoons,
      in the arvo, in the pm, in the p.m., after lunch, pm, p.m., pms, after school, between lunch and dinner, arvos, afternoon time,
      afternoon sometime
    `,
    'part evening': `
      evening, evenings, evenin, eve, in the evening, in the evenings, after work, after dinner, dinner time,
      dinnertime, after hours, evening time, after tea, teatime, tea time, suppertime, supper time, after supper
    `,
    'part night': 'night, nights, nite, at night, at nite, late night, night time, nighttime, in the night',
    greeting: `
      good morning, good afternoon, good evening, good night, goodnight, gd morning, gm, mornin all, good day,
      g day, goodmorning, goodafternoon, happy monday, happy friday,
      have a good weekend, nice weekend, have a great weekend, good weekend, great weekend, have a great night,
      have a good one, good nite, great day, nice day, nice evening, great evening, great afternoon,
      top of the morning, morning mate, morning all, morning guys, morning there, morning mike, evening all,
      every morning, lunch break, my lunch break, earliest one, the earliest one, latest one, the latest one, number one, option one,
      option two, option three, number two, number three, first one, second one, third one, wed like, wed love,
      wed prefer, wed need, wed appreciate, wed be, wed rather, wed want, wed just, wed also, wed really,
      every night, every day, everyday, every evening, every afternoon, every week, every month, every weekend,
      all night, all morning, all afternoon, all evening, all weekend, all week, day and night, by the way,
      at least, at all, these days, nowadays, one day, some day, someday, at the moment, right now, at this time,
      at this point, night light, night lights, night latch, nightlatch, night club, second hand, half way,
      half bath, half of, half the, half a, half full, half empty, half an, half day, half price, half inch,
      half baths, the sun, sun room, sun light, sun damage, sun deck, sun shade, it sat, sat in, sat there,
      sat on the, just sat, been sat, sat down, sat around, full sun, sunday drivers, all sat, may be, may i,
      i may, may have, may need, we may, it may, you may, march in, evening out, second floor
    `,
    'clock 12:00': `
      noon, midday, mid day, noonish, noontime, lunchtime, lunch time, lunch, lunch hour, noon time, high noon,
      12 noon, 12noon
    `,
    'clock 00:00': 'midnight, 12 midnight, mid night',
    'ampm am': 'amish, in the morning, of the morning, in the am, a.m., am, a.m, oclock in the morning, a m, ams',
    'ampm pm': `
      pmish,       in the afternoon, in the evening, in the arvo, in the pm, p.m., pm, p.m, p m, in the eve, pms
    `,
    'ampm night': 'at night, at nite, in the night',
    'end-of-day': `
      eod, end of day, end of the day, end of business, close of business, cob, eob, e.o.d., days end,
      close of day, end of today, end of the working day, end of play, close of play
    `,
    'late-day': `
      end of day, end of the day, end of the working day, late in the day, last thing, last appointment, last appt,
      last appointment of the day, last appt of the day, last slot of the day, last one of the day, last job of the day,
      latest appointment, latest you come
    `,
    'one-after': `
      the one after, the one after that, the one after next, the one following, the next one, the following one,
      the week after, the week after that, one after
    `,
    'end-of-week': `
      eow, end of week, end of the week, end of this week, the weeks end, weeks end, later this week,
      later in the week
    `,
    oclock: "oclock, o clock, o'clock, clock, sharp, on the dot, hrs, hr",
    ish: 'ish, is h, -ish',
    'minutes 30': 'half past, half, half passed, half after',
    'minutes 15': `
      quarter past, a quarter past, quarter after, a quarter after, qtr past, 1/4 past, 15 past, fifteen past
    `,
    'minutes -15': 'quarter to, a quarter to, quarter till, quarter til, quarter of, a quarter till, qtr to, 1/4 to',
    'minutes 5': 'five past, 5 past',
    'minutes 10': 'ten past, 10 past, ten after',
    'minutes 20': 'twenty past, 20 past, twenty after',
    'minutes 25': 'twenty five past, 25 past',
    'minutes -20': 'twenty to, twenty till',
    'minutes -5': 'five to, five till',
    'minutes -25': 'twenty five to',
    'number 1': 'one',
    'number 2': 'two',
    'number 3': 'three',
    'number 4': 'four',
    'number 5': 'five',
    'number 6': 'six',
    'number 7': 'seven',
    'number 8': 'eight',
    'number 9': 'nine',
    'number 10': 'ten',
    'number 11': 'eleven',
    'number 12': 'twelve',
    'number 15': 'fifteen',
    'number 20': 'twenty',
    'number 30': 'thirty',
    'number 25': 'twenty five, twentyfive',
    'number 35': 'thirty five, thirtyfive',
    'number 40': 'forty',
    'number 45': 'forty five, fortyfive',
    'number 50': 'fifty',
    'number 55': 'fifty five, fiftyfive',
    'few 1': 'a, an',
    'few 2': 'couple, a couple, couple of, a couple of, coupla, a coupla',
    'few 3': 'few, a few, several',
    'ordinal-mark': 'st, nd, rd, th',
    'ordinal 1': 'first',
    this: 'this, this coming, the coming, coming, this upcoming, upcoming, dis, the upcoming',
    next: 'next, nxt, the next, the following, nex, following',
    last: 'last, this past, the past, past, the last, previous',
    'after-next': 'after next, after this one, after that',
    'from-now': 'from now, time',
    ago: 'ago, back, prior, earlier, straight, running, in a row',
    'day-after': `
      the day after, the next day, the following day, next day, day after, day later, the day after that
    `,
    'unit day': 'day, days',
    'unit week': 'week, weeks, wk, wks',
    'unit fortnight': 'fortnight, fortnights',
    'unit weekend': 'weekend, weekends, wkend, wknd, wkends, week end, w/e, wkd',
    'week-of': 'w/c, wk of, wk commencing, wk starting, wk beginning',
    'unit weekday': `
      weekday, weekdays, during the week, weeknight, weeknights, week days, week day, working days, m-f, m - f
    `,
    'unit month': 'month, months',
    'unit year': 'year, years, yr, yrs',
    'unit hour': 'hour, hours, hr, hrs, hrs time',
    'unit minute': 'minute, minutes, min, mins',
    'week-edge start': `
      beginning of, start of, the beginning of, the start of, early, first part of, first half of
    `,
    'week-edge end': 'end of, the end of, later, latter part of, tail end of, the back end of, late',
    'week-edge middle': 'middle of, the middle of, mid',
    ...englishBounds,
    ...englishStances,
  },
  markers: `
    its, get, if, be, us, out, come, there, has, they, he, she, will, could, about, been, lets, any, time,
    oclock, noon, mon, tue, wed, thu, fri, sat, sun, the, you, and, is, my, can, for, to, have, need, please,
    at, works, after, before, it, of, that, your, are, or, this, next, with, what, when, how, someone, would,
    hi, hey, thanks, not, was, we, i, im, pm, am, do, anytime, good, ok, by, morning, afternoon, evening,
    around, between, from, but, earlier, later, than, no, only, til, until
  `,
  followers: `
    i, im, ill, id, ive, we, well, were, you, u, your, my, he, she, they, it, its, that, thats, there, if, as,
    is, would, will, wld, can, could, so, thanks, thx, thank, ty, cheers, ta, mate, works, work, suits, fine,
    ok, okay, good, great, perfect, please, pls, plz, for, with, because, cuz, coz, bc, since, until, till,
    when, lol, too, also, only, today, at, on, in, be, does, do, did, and, or, but, not, just, right, then,
    local, time, most, any, every, each, hope, let, lemme, sound, sounds, which, where, what, how, why, who,
    yes, no, sorry, though, was, has, have, had, may, might, should, cant, wont, doesnt, isnt, dont, never,
    still, unless, while, best, better, ideal, ideally, preferably, maybe, yeah, here, tbh, asap, gmt, est,
    love, man, sir, bro, to, see, come, call, need, from, instead, ya, onwards, about, by, a, an, free, home,
    available, after, before, btw, sharp, weekdays, daily, k, x, xx, xo, latest, earliest, one, ones, slot,
    spot, opening, over, without, tho, hun, hon, luv, boss, chief, bud, buddy, dude, fam, folks, guys, yall, doe, haha, again, their, nobody, everyone, someone
  `,
}
