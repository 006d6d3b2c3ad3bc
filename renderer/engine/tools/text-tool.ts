/** Writes texts and notes: a click places one, or opens the one it meets; a drag gives the new one's frame. */
import { isWritten } from '../../../p2p/canvas/pencil.ts'
import type { DeviceTransform } from '../camera.ts'
import type { Rect, Size, XY } from '../geometry.ts'
import type { Scene, SceneLine } from '../scene.ts'
import { frameOf, isInFrame } from '../text-frame.ts'
import type { Restyle } from './select-commands.ts'
import { frameCorners } from './shape-corners.ts'
import { middleOf } from './place-in-middle.ts'
import { newDraft } from './text-draft.ts'
import { TextSessions } from './text-sessions.ts'
import type { HeldKeys, Tool, ToolEvent, Workbench } from './tool.ts'

/** Who presses and lifts with less than this in between has clicked. */
const LEAST_DRAG_PX = 12
const RIM_PX = 1.5
const DASH_PX = 5
const RIM_COLOUR = '#1459c4'

export class TextTool implements Tool {
  readonly #bench: Workbench
  readonly #label: string
  readonly #sessions: TextSessions
  #from: XY | null = null
  #to: XY | null = null
  #keys: HeldKeys = { shift: false, alt: false, ctrl: false }

  /** @param label what the field for writing is called */
  constructor(bench: Workbench, label: string) {
    this.#bench = bench
    this.#label = label
    this.#sessions = new TextSessions(bench)
  }

  get isMoving(): boolean {
    return this.#sessions.isMoving
  }

  handle(event: ToolEvent, keys: HeldKeys): void {
    this.#keys = keys
    switch (event.type) {
      case 'down':
        this.#from = this.#to = event.points[0] ?? null
        return
      case 'move':
        if (this.#from === null) return
        this.#to = event.points.at(-1) ?? this.#to
        this.#bench.repaint()
        return
      case 'up':
        this.#lifted()
        this.#release()
        return
      case 'cancel':
        this.#release()
    }
  }

  key(key: string): boolean {
    if (key !== 'Enter' || this.#from !== null) return false
    this.#open(middleOf(this.#bench.inView()), null)
    return true
  }

  hover(at: XY | null): string | null {
    return at !== null && writtenAt(this.#bench.scene, at) !== null ? 'text' : null
  }

  paint(context: CanvasRenderingContext2D, { scale, offsetX, offsetY }: DeviceTransform, nowMs: number): void {
    this.#sessions.paint(nowMs)
    const dragged = this.#dragged
    if (dragged === null) return
    const px = scale * this.#bench.unitsPerPixel()
    context.strokeStyle = RIM_COLOUR
    context.lineWidth = RIM_PX * px
    context.setLineDash([DASH_PX * px, DASH_PX * px])
    const { minX, minY, maxX, maxY } = dragged
    context.strokeRect(minX * scale + offsetX, minY * scale + offsetY, (maxX - minX) * scale, (maxY - minY) * scale)
  }

  restyle(style: Restyle): boolean {
    return this.#sessions.restyle(style)
  }

  sceneChanged(): void {
    this.#sessions.sceneChanged()
  }

  putDown(): void {
    this.#release()
    this.#sessions.handOver()
  }

  #lifted(): void {
    if (this.#from === null) {
      // Nothing was pressed: the board turns to another page.
      this.#sessions.handOver()
      return
    }
    const met = this.#dragged === null ? writtenAt(this.#bench.scene, this.#from) : null
    const wasWriting = this.#sessions.commit()
    if (met !== null) this.#sessions.edit(met, this.#label)
    // Who clicks beside what they write is done with it, and wants no other.
    else if (!wasWriting) this.#open(...this.#place(this.#from))
  }

  #open(at: XY, drag: Size | null): void {
    this.#sessions.open(newDraft(this.#bench.pencil(), at, drag), this.#label)
  }

  #place(from: XY): [at: XY, drag: Size | null] {
    const dragged = this.#dragged
    if (dragged === null) return [from, null]
    const { minX, minY, maxX, maxY } = dragged
    return [
      { x: minX, y: minY },
      { width: maxX - minX, height: maxY - minY },
    ]
  }

  get #dragged(): Rect | null {
    const [from, to] = [this.#from, this.#to]
    if (from === null || to === null) return null
    if (Math.hypot(to.x - from.x, to.y - from.y) < LEAST_DRAG_PX * this.#bench.unitsPerPixel()) return null
    const [topLeft, , bottomRight] = frameCorners(from, to, this.#keys) as [XY, XY, XY, XY]
    return { minX: topLeft.x, minY: topLeft.y, maxX: bottomRight.x, maxY: bottomRight.y }
  }

  #release(): void {
    this.#from = null
    this.#to = null
    this.#bench.repaint()
  }
}

/** The uppermost text or note at a place that may be edited. */
export function writtenAt(scene: Scene, at: XY): SceneLine | null {
  const { x, y } = at
  const found = scene
    .search({ minX: x, minY: y, maxX: x, maxY: y })
    .filter(({ pencil, points }) => isWritten(pencil.tool) && isInFrame(frameOf(points), at))
    .at(-1)
  return found === undefined || found.locked ? null : found
}
