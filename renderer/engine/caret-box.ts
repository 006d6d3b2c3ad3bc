/** Where the caret stands in a text that is being written. Pure. */
import type { Pencil } from '../../p2p/canvas/pencil.ts'
import { rectAround, type Rect, unionRect, type XY } from './geometry.ts'
import type { TextFrame } from './text-frame.ts'
import { layOut, LINE_HEIGHT, type Measure } from './text-layout.ts'
import { letterBox } from './text-painter.ts'

export interface WrittenLook {
  readonly pencil: Pick<Pencil, 'tool' | 'width'>
  readonly frame: TextFrame
  /** Of the letters, as they fit the frame. */
  readonly letters: number
}

/** A box of canvas units as high as its line. @param before what is written before the caret */
export function caretBox(before: string, { pencil, frame, letters }: WrittenLook, measure: Measure): Rect {
  const box = letterBox(pencil.tool, frame, pencil.width)
  const lines = layOut(before, box.width / letters, measure)
  const { width, rightToLeft } = lines.at(-1)!
  const along = box.margin + (rightToLeft ? box.width - width * letters : width * letters)
  const bottom = box.margin + lines.length * LINE_HEIGHT * letters
  const [top, end] = [bottom - LINE_HEIGHT * letters, bottom].map(y => placeIn(frame, along, y)) as [XY, XY]
  return unionRect(rectAround(top, top), rectAround(end, end))
}

function placeIn({ origin, across, down }: TextFrame, x: number, y: number): XY {
  return { x: origin.x + across.x * x + down.x * y, y: origin.y + across.y * x + down.y * y }
}
