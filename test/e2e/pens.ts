/** Hands for a page: strokes by mouse, by finger and by stylus, as the browser gets them from the system. */
import type { Page } from 'playwright-core'
import { handwriting, type HandwritingOptions } from '../support/classroom.ts'
import type { Stroke } from '../support/handwriting.ts'

/** A position on the page in CSS pixels, and pressure 0..1. */
export type PagePoint = readonly [x: number, y: number, pressure: number]

/** A browser takes input once a frame; a pen or a good mouse reports several times in that. */
const MOVES_A_FRAME = 4

export interface Pen {
  down(point: PagePoint): Promise<void>
  move(point: PagePoint): Promise<void>
  up(): Promise<void>
}

/** Strokes that a hand draws in a second or so. */
export function quickStrokes(strokes: number, options: HandwritingOptions = {}): Stroke[] {
  return handwriting(strokes, { pointsAtMost: 60, ...options })
}

/** Draws strokes one after the other. @param left, top where their (0, 0) is on the page */
export async function drawStrokes(
  pen: Pen,
  strokes: readonly Stroke[],
  { left, top }: { left: number; top: number },
): Promise<void> {
  for (const stroke of strokes) {
    await press(pen, stroke, { left, top })
    await pen.up()
  }
}

/** Draws a stroke and leaves the pen on the page at its end. */
export async function press(pen: Pen, stroke: Stroke, { left, top }: { left: number; top: number }): Promise<void> {
  const [first, ...rest] = stroke.points.map(([x, y, pressure]): PagePoint => [left + x, top + y, pressure])
  await pen.down(first!)
  for (let at = 0; at < rest.length; at += MOVES_A_FRAME) {
    await Promise.all(rest.slice(at, at + MOVES_A_FRAME).map(point => pen.move(point)))
  }
}

export function mouse(page: Page): Pen {
  return {
    async down([x, y]) {
      await page.mouse.move(x, y)
      await page.mouse.down()
    },
    move: ([x, y]) => page.mouse.move(x, y),
    up: () => page.mouse.up(),
  }
}

/** One finger of several: fingers with different ids may be down at once only through {@link fingers}. */
export async function finger(page: Page): Promise<Pen> {
  const [only] = await fingers(page, 1)
  return only!
}

/** So many fingers on one screen. */
export async function fingers(page: Page, count: number): Promise<Pen[]> {
  const session = await page.context().newCDPSession(page)
  const down = new Map<number, PagePoint>()

  async function dispatch(type: 'touchStart' | 'touchMove' | 'touchEnd', ids = [...down.keys()]): Promise<void> {
    const touchPoints = ids.map(id => {
      const [x, y, force] = down.get(id)!
      return { id, x, y, force, radiusX: 6, radiusY: 6 }
    })
    await session.send('Input.dispatchTouchEvent', { type, touchPoints })
  }

  return Array.from({ length: count }, (_, id): Pen => ({
    async down(point) {
      down.set(id, point)
      await dispatch('touchStart')
    },
    async move(point) {
      down.set(id, point)
      await dispatch('touchMove')
    },
    async up() {
      // Here the browser takes those that are lifted, not those that stay.
      await dispatch('touchEnd', [id])
      down.delete(id)
    },
  }))
}

/** A screen that feels several contacts at once. */
export interface TouchScreen {
  down(id: number, at: readonly [x: number, y: number], radiusPx?: number): Promise<void>
  /** All in the same moment. */
  move(to: Readonly<Record<number, readonly [x: number, y: number]>>): Promise<void>
  up(...ids: number[]): Promise<void>
  /** The system takes all of them away. */
  cancel(): Promise<void>
}

export async function touchScreen(page: Page): Promise<TouchScreen> {
  const session = await page.context().newCDPSession(page)
  const down = new Map<number, Contact>()

  async function dispatch(type: TouchEventType, contacts: Iterable<Contact>): Promise<void> {
    const touchPoints = Array.from(contacts, ({ radiusPx, ...at }) => ({ ...at, radiusX: radiusPx, radiusY: radiusPx }))
    await session.send('Input.dispatchTouchEvent', { type, touchPoints })
  }

  return {
    async down(id, [x, y], radiusPx = 6) {
      down.set(id, { id, x, y, radiusPx })
      await dispatch('touchStart', down.values())
    },
    async move(to) {
      for (const [id, [x, y]] of Object.entries(to)) Object.assign(down.get(Number(id))!, { x, y })
      await dispatch('touchMove', down.values())
    },
    async up(...ids) {
      for (const id of ids) {
        // Here the browser takes those that are lifted, not those that stay.
        await dispatch('touchEnd', [down.get(id)!])
        down.delete(id)
      }
    },
    async cancel() {
      down.clear()
      await dispatch('touchCancel', [])
    },
  }
}

interface Contact {
  readonly id: number
  readonly x: number
  readonly y: number
  readonly radiusPx: number
}

type TouchEventType = 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel'

/** A pen with pressure. */
export async function stylus(page: Page): Promise<Pen> {
  const session = await page.context().newCDPSession(page)
  let last: PagePoint = [0, 0, 0]

  async function dispatch(type: MouseEventType, point: PagePoint, held: boolean): Promise<void> {
    last = point
    const [x, y, force] = point
    const button = type === 'mouseMoved' ? 'none' : 'left'
    const common = { type, x, y, button, clickCount: 1, pointerType: 'pen' } as const
    await session.send('Input.dispatchMouseEvent', { ...common, buttons: held ? 1 : 0, force: held ? force : 0 })
  }

  return {
    async down(point) {
      await dispatch('mouseMoved', point, false)
      await dispatch('mousePressed', point, true)
    },
    move: point => dispatch('mouseMoved', point, true),
    up: () => dispatch('mouseReleased', last, false),
  }
}

/** A pen that is held the other way round, as the system tells of one; nothing but a page can be told of it here. */
export async function rubWithPen(page: Page, ...way: readonly (readonly [x: number, y: number])[]): Promise<void> {
  await page.evaluate(way => {
    const pen = { pointerId: 77, pointerType: 'pen', isPrimary: true, bubbles: true, cancelable: true } as const
    for (const [at, [clientX, clientY]] of way.entries()) {
      const target = document.elementFromPoint(clientX, clientY)!
      const [type, button] = at === 0 ? (['pointerdown', 5] as const) : (['pointermove', -1] as const)
      target.dispatchEvent(new PointerEvent(type, { ...pen, button, buttons: 32, clientX, clientY, pressure: 0.5 }))
    }
    const [clientX, clientY] = way.at(-1)!
    const target = document.elementFromPoint(clientX, clientY)!
    target.dispatchEvent(new PointerEvent('pointerup', { ...pen, button: 5, buttons: 0, clientX, clientY }))
  }, way)
}

type MouseEventType = 'mouseMoved' | 'mousePressed' | 'mouseReleased'
