import { it } from 'vitest'
import { chosenSeed } from '../support/random.ts'
import { openClass } from './class-of-peers.ts'
import { runManyRooms } from './many-rooms.ts'

it('24 peers open 10 rooms each and join 30 of the others: all 240 rooms are the same on all their members', async () => {
  const seed = chosenSeed()
  console.log(`Seed ${seed}; CHALKBOARD_SEED pins it.`)
  const opened = await openClass(24, 2)
  try {
    await runManyRooms(opened.pupils, { seed, roomsPerPeer: 10, joinsPerPeer: 30, say: console.log })
  } finally {
    await opened.close()
  }
})
