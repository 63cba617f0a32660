import { call, calledBack, catchUp, close, job, lostCall, name, reply, type Story, text } from './story.ts'

/** The callers whose stories begin on the last three weekdays. */
export const laterDays: Story[] = [
  {
    from: '+12025550149',
    events: [
      ['w3 08:05', call(2)],
      ['+1', call(15)],
      ['+4', text('Sorry kept cutting out. Do you do tankless?')],
      ['+40', reply('I do. Gas or electric?')],
      ['+6', text('Gas. 3 bath house. Just pricing for now')],
      ['+4', reply('Ballpark 4,200 to 5,000 depending on the vent run. Happy to come look, no charge')],
      ['+12', text('Let me talk to my husband')],
      ['+1', name('Colleen Hart')],
      ['w5 09:12', call(20)],
      ['+1', text("We'd like to go ahead with the tankless. When can you look?")],
      ['+25', reply('Great. {+1} at 9?')],
      ['+3', text('Yes. 64 Hawthorne Pl')],
      ['+2', reply('See you {+1} at 9, 64 Hawthorne')],
      [
        '+1',
        job(1, '09:00', 45, { service: 'water-heater', need: 'Look at a tankless, 3 baths', place: '64 Hawthorne Pl' }),
      ],
    ],
  },
  { from: 'anonymous', events: [['w3 09:33', call(7)]] },
  {
    from: '+12405550196',
    events: [
      ['w3 13:12', lostCall(26)],
      ['w3 15:05', calledBack('reached')],
    ],
  },
  {
    from: '+17035550158',
    events: [
      ['w3 13:58', lostCall(20)],
      ['w3 14:23', catchUp],
      ['+3', text('Hi yes, looking for someone to replace an outdoor spigot that froze')],
      ['+14', reply('Sure. Is it leaking now?')],
      ['+1', text('Only when we turn it on')],
      ['+2', reply('Then leave it off. {+2} 10-12?')],
      ['+9', text('ok. 2200 Juniper Ct. Walt')],
      ['+1', name('Walt Brannigan')],
      ['+1', reply('Juniper Ct, {+2} 10-12. Thanks Walt')],
      [
        '+1',
        job(2, '10:00', 120, { service: 'frozen-pipes', need: 'Replace the outdoor spigot', place: '2200 Juniper Ct' }),
      ],
    ],
  },
  {
    from: '+447700900118',
    events: [
      ['w3 15:30', call(11)],
      ['w3 17:40', calledBack('gave-up')],
    ],
  },
  {
    from: '+13015550174',
    events: [
      ['w3 16:15', call(27)],
      ['+2', text('My disposal ate a spoon. It is stuck stuck')],
      ['+5', reply("Kill the breaker first. I've got a gap at 5:15, where are you?")],
      ['+1', text('breaker off. 830 Poplar Dr')],
      ['+1', reply('Ok 5:15')],
      [
        '+1',
        job(0, '17:15', 45, { service: 'garbage-disposal', need: 'Spoon in the disposal', place: '830 Poplar Dr' }),
      ],
      ['w3 18:02', reply("Spoon's out, disposal lives. 90, card is fine")],
      ['+4', text('paid! thank you. Shauna')],
      ['+2', name('Shauna Price')],
      ['+1', close],
    ],
  },
  {
    from: '+12025550115',
    events: [
      ['w3 18:50', call(14)],
      ['w4 08:10', calledBack('reached')],
      ['+1', name('Dev, Union St')],
    ],
  },
  {
    from: '+17035550102',
    events: [
      ['w3 21:35', call(28)],
      [
        '+1',
        text(
          'Do you do emergencies? Pipe under the sink let go. I have a bucket but it fills every hour',
          'under-sink',
        ),
      ],
      ['+3', reply('Is the valve under the sink off?')],
      ['+2', text('its stuck')],
      [
        '+1',
        reply("Then shut the main, usually the front wall of the basement. I'll be there 7am, sooner if you can't"),
      ],
      ['+6', text('Main is off. See you at 7. 45 Ridge Rd, Hank')],
      ['+1', name('Hank Lindqvist')],
      ['+1', job(1, '07:00', 60, { service: 'burst-pipe', need: 'Pipe under the sink', place: '45 Ridge Rd' })],
      ['w4 08:24', reply('Thanks for the coffee Hank. New valve and trap, 240')],
      ['+11', text('Worth every penny')],
      ['+3', close],
    ],
  },
  {
    from: '+13015550189',
    events: [
      ['w4 07:58', call(18)],
      ['+2', text('HELP')],
      ['+1', text('Oh ok. Looking for a quote on a repipe, 2 bath bungalow')],
      ['+65', reply("I need to see it for a repipe. I'm out your way {+2} if 3:30 suits. What's the address?")],
      ['+17', text('2210 Maple Ter, 3:30 is fine. Lou')],
      ['+3', reply('Thanks Lou, {+2} 3:30')],
      ['+1', name('Lou Ferrante')],
      [
        '+1',
        job(2, '15:30', 30, {
          service: 'fixture-installation',
          need: 'Quote on a repipe, 2 baths',
          place: '2210 Maple Ter',
        }),
      ],
    ],
  },
  {
    from: '+15715550127',
    events: [
      ['w4 11:05', call(2)],
      ['w4 17:40', calledBack('gave-up')],
    ],
  },
  { from: '+12025550101', events: [['w4 13:25', call(4)]] },
  {
    from: '+12025550185',
    events: [
      ['w4 15:50', call(21)],
      [
        '+1',
        text("It's Pastor Dan at St Anselm's. Kitchen drain is backing up and we have 60 people coming for supper"),
      ],
      ['+3', reply("Pastor I can be there in 40 minutes. Don't run the dishwasher")],
      ['+1', text('Bless you')],
      ['+1', name('Pastor Dan')],
      ['w4 18:20', reply('Grease. All clear now. No charge, save me a plate')],
      ['+3', text('There is a plate with your name on it')],
      ['+16', close],
    ],
  },
  {
    from: '+12405550160',
    events: [
      ['w4 19:10', call(16)],
      ['+4', text('How late are you open')],
      ['w5 07:25', reply('7:30 to 5:30 weekdays and Saturday mornings. What do you need?')],
      ['+130', text('nothing got it sorted thx')],
      ['+20', close],
    ],
  },
  {
    from: '+13015550142',
    events: [
      ['w5 08:30', call(23)],
      [
        '+3',
        text('Water stain on the dining room ceiling, right under the kids bath. Getting bigger', 'ceiling-stain'),
      ],
      ['+8', reply("Don't use that tub until I've seen it. {+1} first thing, 8am?")],
      ['+2', text('yes please. 1907 Chestnut Ct. Nora')],
      ['+1', reply('See you {+1} 8am Nora')],
      [
        '+1',
        job(1, '08:00', 60, { service: 'clogged-drain', need: 'Look at the tub drain', place: '1907 Chestnut Ct' }),
      ],
      ['+1', name('Nora Delgado')],
      ['w5 19:15', text('Should we stay off the sink up there too?')],
      ['+20', reply("Sink is fine, it's the tub drain I don't trust")],
    ],
  },
  {
    from: '+17035550170',
    events: [
      ['w5 10:10', call(19)],
      ['+1', text('hey mike its tony from the deli, ice maker line is leaking again')],
      ['+13', reply('Tony I told you that fitting was on borrowed time. Be there at lunch')],
      ['+2', text('👍 sandwich on me')],
      ['+1', name("Tony's Deli")],
      ['w5 12:55', close],
    ],
  },
  {
    from: '+12025550194',
    events: [
      ['w5 11:48', call(13)],
      ['+2', text('please stop texting me')],
      ['w5 12:36', calledBack('reached')],
    ],
  },
  { from: 'anonymous', events: [['w5 14:20', call(25)]] },
  {
    from: '+12405550139',
    events: [
      ['w5 15:35', call(24)],
      ['+1', text('Do you service well pumps')],
      ['+18', reply('Not wells, sorry. Try Carroll Pump, they are good')],
      ['+2', text('appreciate the honesty')],
      ['+5', close],
    ],
  },
  { from: '+15715550116', events: [['w5 17:05', call(17)]] },
]
