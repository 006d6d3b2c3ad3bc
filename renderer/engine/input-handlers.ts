/** What the person's hand and keys do to a board: they serve the tool, move the view, or only point. */
import { toCanvas } from './camera.ts'
import type { XY } from './geometry.ts'
import type { HeldTool } from './held-tool.ts'
import type { InputHandlers } from './input.ts'
import type { OwnPointer } from './own-pointer.ts'
import type { Viewport } from './viewport.ts'

export interface InputParts {
  readonly viewport: Viewport
  readonly held: HeldTool
  readonly pointer: OwnPointer
  /** The person draws or moves the view. */
  readonly onWork: () => void
  /** Others may see it. */
  readonly onPoint: () => void
  readonly onPen: () => void
}

export function inputHandlers({ viewport, held, pointer, onWork, onPoint, onPen }: InputParts): InputHandlers {
  let known: XY | null = null
  let erases = false
  return {
    onTool: (pointer, type, screenPoints, keys) => {
      onWork()
      const { camera } = viewport
      const points = screenPoints.map(point => ({ ...toCanvas(camera, point), pressure: point.pressure }))
      held.handle(pointer, type, points, keys, erases)
    },
    onKey: (key, keys) => held.key(key, keys),
    onView: effect => {
      viewport.move(effect)
      onWork()
    },
    onKind: (kind, isEraser) => {
      pointer.isOf(kind)
      erases = isEraser
    },
    onPen,
    onPointer: at => {
      if (at === known) return
      known = at
      pointer.moveTo(at === null ? null : toCanvas(viewport.camera, at))
      held.hover(pointer.at)
      onPoint()
    },
    onHand: hand => held.setView(hand),
    isHandChosen: () => held.isHand,
  }
}
