import { expect, it } from 'vitest'
import { countPeer, type Counted } from '../../../electron/peer-counts.ts'
import { Events, numbersOf, reportText } from '../../../electron/report.ts'
import { LIMITS } from '../../../p2p/canvas/limits.ts'

const SECRETS = ['SecretRoom', 'SecretName', 'SecretHost', 'SecretReason', '10.9.8.7', '4711', '12D3KooWSecret']

const COUNTED: Counted = {
  info: { id: '12D3KooWSecret', name: 'SecretName', addresses: ['/ip4/10.9.8.7/tcp/4711'] },
  peers: [{ id: '12D3KooWSecret', name: 'SecretName' }],
  rooms: [
    {
      ...{ id: '4711', name: 'SecretRoom', host: 'SecretHost', owner: '12D3KooWSecret', ownerName: 'SecretName' },
      ...{ topic: 'SecretRoom', members: [], locked: true, open: true, kept: true, role: 'owner' },
    },
  ],
  refusals: [
    { id: '12D3KooWSecret', name: 'SecretName', counts: { forged: 2, flood: 3 }, last: 'SecretReason', shutOut: true },
  ],
}

const report = (peer: ReturnType<typeof countPeer> | undefined) =>
  reportText({
    version: '1.2.3',
    system: { platform: 'linux', release: '6.1', arch: 'x64' },
    versions: { electron: '45', chrome: '156', node: undefined },
    language: 'de',
    memoryMb: { computer: 4096, free: 1024, main: 90 },
    displays: [{ width: 1366, height: 768, scaleFactor: 1 }],
    peer,
    events: [{ event: 'woke up', secondsAgo: 5 }],
  })

it('tells of the program, the system and how many there are of what', () => {
  expect(report(countPeer(COUNTED)).split('\n')).toEqual([
    'Chalkboard 1.2.3',
    'System: linux 6.1 x64',
    'Runtime: Electron 45, Chrome 156, Node -',
    'Language: de',
    'Memory in MB: {"computer":4096,"free":1024,"main":90}',
    'Screens: 1366x768@1',
    'Peer: {"peersConnected":1,"roomsListed":1,"roomsKept":1,"roomsOpen":1,"addresses":1,"refusals":5,"peersShutOut":1}',
    'Events:',
    '  5 s ago: woke up',
    '',
  ])
  expect(report(undefined)).toContain('Peer: does not answer')
})

it('holds no name, no room, no address, no id, no PIN and nothing that was drawn', () => {
  const text = report(countPeer(COUNTED))
  for (const secret of SECRETS) expect(text).not.toContain(secret)
})

it('makes numbers of whatever a peer says in their place, and leaves out what else it says', () => {
  const said = { ...countPeer(COUNTED), roomsKept: 'SecretRoom', drawing: 'SecretName' } as never
  const text = report(numbersOf(said))
  for (const secret of SECRETS) expect(text).not.toContain(secret)
})

it('keeps the last events', () => {
  let nowMs = 0
  const events = new Events(() => nowMs)
  events.note('started')
  for (let n = 0; n < LIMITS.reportEvents; n++) events.note('network changed')
  nowMs = 2_400
  expect(events.all()).toEqual(
    Array.from({ length: LIMITS.reportEvents }, () => ({ event: 'network changed', secondsAgo: 2 })),
  )
})
