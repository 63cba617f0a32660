import { call, calledBack, close, job, mark, name, reply, type Story, text } from './story.ts'

/** The callers whose stories begin on the first two weekdays. */
export const firstDays: Story[] = [
  {
    from: '+12025550147',
    events: [
      ['w1 07:52', call(19)],
      [
        '+1',
        text(
          'Hi Mike, kitchen faucet drips all night and its driving us nuts. Can you swap it? I already bought a new one',
          'kitchen-faucet',
        ),
      ],
      ['+34', reply('Morning. Yes I can swap it, {+1} between 8 and 10 ok? 95 plus parts if the shutoffs are shot')],
      ['+3', text('{+1} works. 1418 Larch St NW, side door. Ellen')],
      ['+6', name('Ellen Marsh')],
      ['+1', reply("Got it Ellen, 1418 Larch, {+1} 8-10. Leave the new one in the box so I don't miss a piece")],
      ['+1', job(1, '08:00', 120, { service: 'faucet', need: 'Swap the kitchen faucet', place: '1418 Larch St NW' })],
      ['w2 16:20', text('No more drip! Check is on the counter like you said')],
      ['+25', reply('Great, thanks Ellen')],
      ['+1', close],
    ],
  },
  {
    from: '+17035550112',
    events: [
      ['w1 08:40', call(24)],
      ['w1 10:05', call(14)],
      ['w1 17:50', calledBack('reached')],
    ],
  },
  { from: 'anonymous', events: [['w1 09:31', call(12)]] },
  {
    from: '+13015550166',
    events: [
      ['w1 10:13', call(22)],
      [
        '+2',
        text(
          "Got water coming in at the basement wall, 28 Woodbine Ct. It's not a lot but it won't quit",
          'basement-leak',
        ),
      ],
      [
        '+9',
        reply("That's the tee on your main line, not the wall. Shut the valve by the meter and I'll be there around 1"),
      ],
      ['+4', text('Valve is off. It stopped')],
      ['+1', reply('Good. See you around 1')],
      ['+2', name('Ray Kowalczyk')],
      [
        '+1',
        job(0, '13:00', 75, { service: 'leak-repair', need: 'Water at the basement wall', place: '28 Woodbine Ct' }),
      ],
      ['w3 09:02', text('Bone dry since. Where do I send the payment?')],
      ['+48', reply('Invoice is in your mail. Thanks Ray')],
    ],
  },
  {
    from: '+18885550143',
    events: [
      ['w1 11:20', call(3)],
      ['w1 17:52', calledBack('gave-up')],
    ],
  },
  {
    from: '+12405550118',
    events: [
      ['w1 12:26', call(17)],
      ['+3', text('Buenas, tengo el baño tapado. Cuanto cobra por venir?')],
      ['+55', reply('Buenas tardes. 120 la visita, puedo hoy despues de las 4. Su direccion?')],
      ['+2', text('902 Elm Ave apto 3. Despues de las 4 está bien, gracias')],
      ['+5', reply('Ok, 4:30. Mike')],
      ['+1', name('Sra. Morales')],
      ['+1', job(0, '16:30', 60, { service: 'clogged-toilet', need: 'Baño tapado', place: '902 Elm Ave apto 3' })],
      ['w1 18:10', text('Gracias, quedó muy bien')],
      ['+12', close],
    ],
  },
  {
    from: '+17035550129',
    events: [
      ['w1 14:05', call(8)],
      ['+6', text('Wrong number sorry')],
      ['w1 17:55', close],
    ],
  },
  {
    from: '+12025550103',
    events: [
      ['w1 15:40', call(20)],
      ['+2', text('Michael its your mother. Who is this')],
      ['+4', reply("Ha. That's the shop line ma, call the cell")],
      ['+1', name('Mom')],
      ['+1', mark('personal')],
      ['w3 18:20', call(26)],
      ['sat 09:10', call(12)],
    ],
  },
  {
    from: '+13015550144',
    events: [
      ['w1 16:31', call(18)],
      ['+4', text("Hi, Dana Whitfield on Willow Ave. It's that time of year, could you do the heater check?")],
      ['+21', reply('Hi Dana. Sure, {+2} at noon?')],
      ['+8', text('Noon is perfect. Key is where it always is')],
      ['+2', name('Dana Whitfield')],
      ['+1', reply('See you {+2} at noon then')],
      ['+1', job(2, '12:00', 60, { service: 'water-heater', need: 'Yearly heater check', place: '316 Willow Ave' })],
      ['w3 13:02', reply('All checked. Your anode rod is about gone, I would plan on a new tank by spring')],
      ['+40', text('Ok, thanks for being straight with me')],
    ],
  },
  {
    from: '+15715550151',
    events: [
      ['w1 19:22', call(26)],
      ['+1', text('Is this an actual plumber or an answering service? Our upstairs toilet runs over with every flush')],
      [
        '+7',
        reply(
          "Actual plumber, just had my hands full. Close the valve behind it and don't flush. I can come {+1} at 7:30",
        ),
      ],
      ['+2', text('ok done. 77 Birch Hill Rd apt 2B. who am I asking for')],
      ['+1', reply('Mike. Text me if it runs over anyway')],
      ['+2', name('Tanya, Birch Hill')],
      [
        '+1',
        job(1, '07:00', 60, {
          service: 'clogged-toilet',
          need: 'Upstairs toilet runs over',
          place: '77 Birch Hill Rd apt 2B',
        }),
      ],
      ['w2 08:22', reply('Found it. Toy truck in the trap, no charge for the truck')],
      ['+9', text('omg. thank you!! telling everyone in the building')],
      ['+30', close],
    ],
  },
  {
    from: '+12025550156',
    isLandline: true,
    events: [
      ['w2 07:35', call(24)],
      ['w2 09:10', calledBack('reached')],
      ['+1', name('Mrs. Abernathy')],
      ['w4 10:44', call(31)],
      ['w4 12:30', calledBack('reached')],
      ['w5 16:58', call(18)],
    ],
  },
  {
    from: '+12025550171',
    events: [
      ['w2 08:20', call(14)],
      [
        '+1',
        text("Hi it's Greg at Harbor Property. Unit 14 has no hot water, tenant has a baby. What's your soonest?"),
      ],
      ['+12', reply('Hi Greg. Finishing on Birch Hill, can be there by 11')],
      ['+3', text('Perfect. Lockbox 4471 on the side gate')],
      ['+2', name('Greg, Harbor Property')],
      ['+1', job(0, '11:00', 75, { service: 'water-heater', need: 'No hot water, unit 14', place: 'Harbor Property' })],
      ['w2 12:40', reply("Thermocouple. Replaced it, hot water's back. 185")],
      ['+4', text("You're the best. Invoice to the usual address")],
      ['w4 09:26', call(21)],
      ['+2', text('Unit 6 now. Garbage disposal hums but does not turn')],
      ['w4 10:02', call(14)],
      ['+6', reply("Saw it Greg. Red button underneath, then the allen key. If it still hums I'll swing by {+1} 2-4")],
      ['+19', text('Still hums. {+1} 2-4 is good')],
      ['+3', reply("You're down for {+1} 2-4, unit 6")],
      [
        '+1',
        job(1, '14:00', 120, {
          service: 'garbage-disposal',
          need: 'Garbage disposal hums, unit 6',
          place: 'Harbor Property',
        }),
      ],
      ['w5 15:51', reply('New disposal in, old one was seized. 310 all in, invoice tonight')],
      ['+6', text('Approved. Thx')],
      ['+41', close],
    ],
  },
  {
    from: '+13015550108',
    events: [
      ['w2 09:47', call(12)],
      ['+1', text('STOP')],
      ['w4 14:30', call(9)],
      ['w4 15:20', calledBack('gave-up')],
    ],
  },
  {
    from: '+15715550190',
    events: [
      ['w2 10:30', call(5)],
      ['+1', text('Congratulations!! Your business qualifies for page 1 placement. Reply YES to claim')],
      ['w2 12:46', mark('blocked')],
      ['+1', close],
      ['w3 10:31', call(4)],
      ['w4 10:29', call(4)],
      ['w5 10:33', call(6)],
      ['today 10:30', call(4)],
    ],
  },
  {
    from: '+12405550177',
    fails: { because: 'not-delivered', errorCode: '30003', times: 1 },
    events: [
      ['w2 11:15', call(20)],
      ['w2 12:50', calledBack('gave-up')],
      ['w3 11:40', call(23)],
      [
        '+3',
        text('Sorry, my phone was off. I need a quote to move a washer hookup from the basement up to the 2nd floor'),
      ],
      ['+28', reply("Doable. I'd have to see it first. {+1} around 5?")],
      ['+7', text('5 is fine, 311 Cedar Ln. Priya')],
      ['+1', name('Priya Raman')],
      ['+1', reply('Thanks Priya, see you {+1} around 5')],
      [
        '+1',
        job(1, '17:00', 45, {
          service: 'fixture-installation',
          need: 'Quote to move a washer hookup',
          place: '311 Cedar Ln',
        }),
      ],
    ],
  },
  {
    from: '+17035550183',
    events: [
      ['w2 13:20', call(16)],
      ['+2', text('What do you charge to snake a drain?')],
      ['+70', reply('149 for the first 50 feet, most are done with that')],
      ['+15', text('ok thanks will think about it')],
      ['w2 17:46', close],
    ],
  },
  {
    from: '+12025550162',
    events: [
      ['w2 15:05', call(9)],
      ['w2 17:45', calledBack('gave-up')],
    ],
  },
  {
    from: '+13015550125',
    events: [
      ['w2 16:48', call(25)],
      [
        '+3',
        text("Need my water heater looked at. Makes a popping noise and there's rust at the bottom", 'water-heater'),
      ],
      ['+20', reply('How old is it?')],
      ['+1', text('2009 I think')],
      [
        '+2',
        reply(
          "Then I'd replace it rather than fix it. 50 gallon gas is 1,650 installed, old one hauled away. I could do {+2} morning",
        ),
      ],
      ['+31', text('Wife says go ahead. {+2} morning. 5120 Alder St. Jerome')],
      ['+4', reply("Alright Jerome, {+2} 8am, 5120 Alder. I'll bring the new one")],
      ['+1', name('Jerome Whitaker')],
      [
        '+1',
        job(2, '08:00', 240, {
          service: 'water-heater',
          need: 'New 50 gallon gas water heater',
          place: '5120 Alder St',
        }),
      ],
      ['w4 13:10', reply('All done Jerome. Set at 120 degrees, call if the pilot acts up')],
      ['+22', text('Thank you. Pleasure doing business')],
      ['+9', close],
    ],
  },
  {
    from: '+15715550144',
    events: [
      ['w2 20:40', call(22)],
      ['+5', text('Hi, not urgent. Guest bath sink drains slow, whenever you have a slot')],
      ['w3 07:20', reply('Morning. {+2} between 1 and 3?')],
      ['+95', text('works for me. 9 Sorrel Way, Falls Church. Name is Anika')],
      ['+10', reply("Thanks Anika, you're down for {+2} 1-3")],
      ['+1', name('Anika Bose')],
      [
        '+1',
        job(2, '13:00', 60, { service: 'clogged-drain', need: 'Guest bath sink drains slow', place: '9 Sorrel Way' }),
      ],
      ['w5 15:05', text('All running again, thanks for the quick work')],
      ['+33', close],
    ],
  },
]
