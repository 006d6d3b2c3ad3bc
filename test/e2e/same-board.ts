import { expect } from 'vitest'
import { eventually } from '../support/eventually.ts'
import type { Picture } from '../support/png.ts'
import type { Screen } from './screen.ts'
import { countDifferent, countInk } from './pictures.ts'

/** A screen, and the peer behind it. */
export interface Seat {
  readonly page: Screen['page']
  look(): Promise<Picture>
  /** The canvas's digest of a room. */
  digest(roomName: string): Promise<{ lines: number; sha256: string }>
}

/** A few pixels at the rims of strokes may come out otherwise; a stroke that is missing has hundreds. */
const DIFFERENT_PIXELS = 40

/**
 * Waits until the desks' peers have the same canvas by digest, and their screens the same picture of it by pixels. All
 * desks need the same camera, as they have at first.
 */
export async function untilSameBoard(room: string, lines: number, ...desks: Seat[]): Promise<void> {
  await eventually(`all peers hold the same ${lines} lines`, async () => {
    const digests = await Promise.all(desks.map(desk => desk.digest(room)))
    const [first] = digests
    const same = digests.every(digest => digest.lines === lines && digest.sha256 === first!.sha256)
    if (!same) throw new Error(JSON.stringify(digests))
    return true
  })
  // Pointers of others are on the screens too, until their mice leave the board.
  await Promise.all(desks.map(desk => desk.page.mouse.move(1, 1)))
  await eventually(
    'all screens show the same picture',
    async () => {
      const pictures = await Promise.all(desks.map(desk => desk.look()))
      const apart = pictures.map(picture => countDifferent(picture, pictures[0]!))
      if (Math.max(...apart) > DIFFERENT_PIXELS) throw new Error(`They are ${apart.join(', ')} pixels apart.`)
      if (lines > 0) expect(countInk(pictures[0]!)).toBeGreaterThan(lines * 20)
      return true
    },
    { everyMs: 200 },
  )
}
