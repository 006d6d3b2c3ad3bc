/// <reference lib="dom" />
/** Pictures that people give to a board, and how much of one is seen there. */
import { eventually } from '../support/eventually.ts'
import type { Picture } from '../support/png.ts'
import type { Desk } from './desk.ts'

export interface FileOfTest {
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}

/** Lets go of files over the board, or pastes them. */
export async function give(desk: Desk, how: 'drop' | 'paste', file: FileOfTest, x = 0, y = 0): Promise<void> {
  await desk.page.evaluate(
    ({ how, name, type, base64, x, y }) => {
      const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0))
      const transfer = new DataTransfer()
      transfer.items.add(new File([bytes], name, { type }))
      const shared = { bubbles: true, cancelable: true }
      const event =
        how === 'drop'
          ? new DragEvent('drop', { ...shared, dataTransfer: transfer, clientX: x, clientY: y })
          : new ClipboardEvent('paste', { ...shared, clipboardData: transfer })
      document.querySelector('.board-canvas')!.dispatchEvent(event)
    },
    { how, name: file.name, type: file.type, base64: file.bytes.toString('base64'), x, y },
  )
}

/** How many pixels have about that colour. */
export function countOf({ rgba }: Picture, colour: readonly [number, number, number]): number {
  let found = 0
  for (let at = 0; at < rgba.length; at += 4) {
    if (colour.every((value, channel) => Math.abs(rgba[at + channel]! - value) < 24)) found += 1
  }
  return found
}

export async function untilSeen(desks: readonly Desk[], colour: readonly [number, number, number], pixels: number) {
  await eventually(`all see ${pixels} pixels of ${colour.join()}`, async () => {
    const seen = await Promise.all(desks.map(async desk => countOf(await desk.look(), colour)))
    return seen.every(count => Math.abs(count - pixels) < pixels / 10) || Promise.reject(new Error(seen.join()))
  })
}
