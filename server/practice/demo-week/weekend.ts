import { call, calledBack, close, job, name, reply, type Story, text } from './story.ts'

/** A Saturday morning, and a Sunday that should have been quiet. */
export const weekend: Story[] = [
  {
    from: '+13015550151',
    events: [
      ['sat 08:25', call(20)],
      ['+2', text('Are you working today? Toilet rocks when you sit on it')],
      ['+6', reply('Till 1. Rocking usually means the flange, 160. I can come at 11')],
      ['+1', text('11 good, 18 Dogwood Ln. Pete')],
      ['+2', name('Pete Salinger')],
      ['+1', reply('11 it is')],
      ['+1', job(0, '11:00', 75, { service: 'toilet-repair', need: 'Toilet rocks', place: '18 Dogwood Ln' })],
      ['sat 12:31', text('Solid as a rock. Thanks for coming on a Saturday')],
      ['+22', close],
    ],
  },
  {
    from: '+12025550119',
    events: [
      ['sat 10:40', call(11)],
      ['+2', text('Just looking for someone to install a dishwasher we bought, no rush')],
      ['+38', reply('Can do. {+1} 4pm?')],
      ['+5', text('Yes 4 works. 610 Sumac St')],
      ['+2', reply('{+1} 4pm, 610 Sumac. 140 if the hookup is there already')],
      ['+1', name('Bev and Art Nolan')],
      [
        '+1',
        job(1, '16:00', 30, { service: 'fixture-installation', need: 'Install a dishwasher', place: '610 Sumac St' }),
      ],
    ],
  },
  {
    from: '+17035550147',
    events: [
      ['sat 12:20', call(22)],
      ['+27', calledBack('reached')],
    ],
  },
  {
    from: '+12405550101',
    events: [
      ['sun 11:05', call(6)],
      ['+40', calledBack('gave-up')],
    ],
  },
  {
    from: '+15715550133',
    events: [
      ['sun 16:45', call(27)],
      ['+2', text("Sump pump quit and it's supposed to rain tonight. Any chance on a Sunday?")],
      ['+11', reply("I have a spare pump on the truck. 6pm? It's time and a half on Sundays")],
      ['+1', text("yes that's fine. 2711 Locust Dr")],
      ['+2', reply('Ok, see you at 6')],
      ['+1', name('Marcus Bell')],
      ['+1', job(0, '18:00', 75, { service: 'sump-pump', need: 'Sump pump quit', place: '2711 Locust Dr' })],
      ['sun 19:25', reply("Pump's in and the float works. Rain away")],
      ['+7', text('You saved our carpet. Thank you so much')],
      ['+12', close],
    ],
  },
]
