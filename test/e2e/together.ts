/** How most tests begin: one person at a board, or two at the same. */
import type { Desk } from './desk.ts'
import type { SitOptions } from './it.ts'

type Sit = (options?: SitOptions) => Promise<Desk>

/** Anna in a new room of hers. */
export async function alone(sit: Sit, room: string, options: SitOptions = {}): Promise<Desk> {
  const anna = await sit(options)
  await anna.introduce('Anna')
  await anna.createRoom(room)
  return anna
}

/** Anna and Ben, each at a computer of their own, in a new room of Anna's. @param options of Anna's computer */
export async function together(sit: Sit, room: string, options: SitOptions = {}): Promise<[anna: Desk, ben: Desk]> {
  const [anna, ben] = await Promise.all([sit(options), sit()])
  await Promise.all([anna.introduce('Anna'), ben.introduce('Ben')])
  await anna.createRoom(room)
  await ben.enter(room)
  return [anna, ben]
}
