import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually } from '../support/eventually.ts'
import { PeerProcess } from '../support/peer-process.ts'

export interface Pair {
  readonly first: PeerProcess
  readonly second: PeerProcess
  /** Id of a room that both have open. */
  readonly room: string
  /** Folder of the first peer's data, and of the second's. */
  readonly folders: readonly [string, string]
  readonly close: () => Promise<void>
}

/** Two peers on loopback, connected, with a room. `join: false` leaves joining it to the caller. */
export async function startPair({ join: joins = true } = {}): Promise<Pair> {
  const folders: [string, string] = [await freshFolder(), await freshFolder()]
  const options = ['--no-mdns', '--listen', '/ip4/127.0.0.1/tcp/0']
  const first = await PeerProcess.start({ name: 'First', data: folders[0], arguments: options })
  const second = await PeerProcess.start({ name: 'Second', data: folders[1], arguments: options })
  await second.call('peer.dial', { address: (await first.info()).addresses[0]! })
  const { id: room } = await first.call('rooms.create', { name: 'Bench' })
  await eventually('the second lists the room', async () =>
    (await second.call('rooms.list', {})).some(({ id }) => id === room),
  )
  if (joins) {
    await second.call('rooms.join', { id: room })
    await eventually('the first knows that the second has joined', async () =>
      (await first.call('rooms.list', {})).some(({ id, members }) => id === room && members.length === 2),
    )
  }
  return {
    first,
    second,
    room,
    folders,
    close: async () => {
      await Promise.all([first.stop(), second.stop()])
      await Promise.all(folders.map(folder => rm(folder, { recursive: true, force: true })))
    },
  }
}

function freshFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'chalkboard-bench-'))
}
