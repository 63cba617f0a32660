import { call, close, job, name, reply, type Story, text, trust, voicemail } from './story.ts'

/** This morning, as far as it has come, and what waits for the owner right now. */
export const today: Story[] = [
  {
    from: '+12025550127',
    events: [
      ['today 07:41', call(21)],
      ['+1', text("Morning. Laundry tub faucet snapped off in my hand, water's off to the whole house now")],
      ['+4', reply("That'll do it. I'm 20 minutes out, what's the address?")],
      ['+1', text('4400 Beech St. Sal')],
      ['+1', name('Sal DeMarco')],
      ['today 09:20', reply("You're back on Sal. 135")],
      ['+3', text('Life saver')],
      ['+9', close],
    ],
  },
  {
    from: '+13015550119',
    events: [
      ['today 08:55', call(12)],
      ['+3', text('Can I get a price to replace 2 toilets? We buy them')],
      ['+20', reply('190 each with new wax ring and supply line')],
      ['+2', text('Sounds fair. When could you?')],
      ['+3', reply('{+1} 10-12?')],
      ['+8', text('{+1} is good. 77 Hazel Ct, Gary')],
      ['+1', reply('Thanks Gary, {+1} 10-12')],
      ['+1', name('Gary Stroud')],
      ['+1', job(1, '10:00', 120, { service: 'toilet-repair', need: 'Replace 2 toilets', place: '77 Hazel Ct' })],
    ],
  },
  { from: 'anonymous', events: [['today 09:48', call(9)]] },
  {
    from: '+15715550187',
    events: [
      ['-96', call(15)],
      ['-61', call(8)],
      [
        '-26',
        voicemail(
          34,
          "Hi, it's Priya Nair, I called twice this morning. My kitchen drain is backed up and the dishwasher comes up in the sink. I'm at 52 Larch Ct, any time after three is fine.",
        ),
      ],
    ],
  },
  {
    // On any day somebody is still to come: at five, and somebody else within a few hours.
    from: '+12405550143',
    events: [
      ['yesterday 15:10', call(18)],
      ['+2', text("The laundry drain gurgles and backs up when the washer empties. I'm home tomorrow. 88 Aspen Way")],
      ['+14', reply('Tomorrow at 5pm, end of my day. Is that ok?')],
      ['+3', text('5 is great. Irene')],
      ['+2', reply('See you tomorrow at 5 Irene, 88 Aspen Way')],
      ['+1', name('Irene Castellano')],
      [
        '+1',
        job('next-day', '17:00', 60, {
          service: 'clogged-drain',
          need: 'Laundry drain backs up',
          place: '88 Aspen Way',
        }),
      ],
    ],
  },
  {
    from: '+17035550135',
    events: [
      ['-44', call(17)],
      ['+2', text('Hi, the shutoff under our bathroom sink weeps. Any chance today? 12 Linden Ct, Rosa')],
      ['+8', reply("I'm not far from you later on. Put a towel under it, I'll text when I'm on my way")],
      ['+1', name('Rosa Lindgren')],
      [
        '+1',
        job(0, null, 60, {
          service: 'leak-repair',
          need: 'Shutoff under the bathroom sink weeps',
          place: '12 Linden Ct',
        }),
      ],
    ],
  },
  {
    from: '+12405550124',
    events: [
      ['-72', call(19)],
      ['+2', text('Could you call me when you get a chance? Easier to explain by phone')],
      ['+7', reply('Will do, give me an hour or so')],
    ],
  },
  {
    from: '+13015550144',
    isUrgent: true,
    events: [
      ['-12', call(24)],
      [
        '+1',
        text(
          'Mike its Dana. The heater let go, water all over the utility room. Can you come right away?',
          'water-heater',
        ),
      ],
      ['+3', text('I closed the valve on top but it keeps coming. Still 316 Willow Ave')],
    ],
  },
  {
    // Asks what only the owner may say: the box has thought of an answer, and it waits.
    from: '+12025550158',
    events: [
      ['-8', call(18)],
      ['+1', trust],
      ['+1', text('Hi, its Nora. How much to put in a kitchen faucet? I have the new one. 1209 Quince St')],
    ],
  },
  { from: '+12025550166', isUrgent: true, events: [['-3', call(24)]] },
]
