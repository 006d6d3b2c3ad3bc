/** The eraser: a sweep hides every line it touches at once, and asks for their removal when it ends. */
import type { XY } from '../geometry.ts'
import type { ToolEvent, Transition } from './tool.ts'

export type EraserState =
  { readonly kind: 'idle' } | { readonly kind: 'sweeping'; readonly last: XY; readonly touched: ReadonlySet<string> }

export type EraserEffect =
  | { readonly kind: 'hide'; readonly ids: readonly string[] }
  | { readonly kind: 'show'; readonly ids: readonly string[] }
  | { readonly kind: 'remove'; readonly ids: readonly string[] }

/** The visible lines between two points of a sweep. */
export type HitTest = (from: XY, to: XY) => readonly string[]

export const idleEraser: EraserState = { kind: 'idle' }

export function eraserTransition(
  state: EraserState,
  event: ToolEvent,
  hitTest: HitTest,
): Transition<EraserState, EraserEffect> {
  if (state.kind === 'idle') {
    const first = event.type === 'down' ? event.points[0] : undefined
    if (event.type !== 'down' || first === undefined) return { state, effects: [] }
    return sweep(first, new Set(), event.points, hitTest)
  }
  switch (event.type) {
    case 'down':
      return { state, effects: [] }
    case 'move':
      return sweep(state.last, state.touched, event.points, hitTest)
    case 'up':
      return end('remove', state.touched)
    case 'cancel':
      return end('show', state.touched)
  }
}

function sweep(
  from: XY,
  before: ReadonlySet<string>,
  points: readonly XY[],
  hitTest: HitTest,
): Transition<EraserState, EraserEffect> {
  const fresh = new Set<string>()
  let last = from
  for (const point of points) {
    for (const id of hitTest(last, point)) if (!before.has(id)) fresh.add(id)
    last = point
  }
  if (fresh.size === 0) return { state: { kind: 'sweeping', last, touched: before }, effects: [] }
  return {
    state: { kind: 'sweeping', last, touched: new Set([...before, ...fresh]) },
    effects: [{ kind: 'hide', ids: [...fresh] }],
  }
}

function end(kind: 'remove' | 'show', touched: ReadonlySet<string>): Transition<EraserState, EraserEffect> {
  return { state: idleEraser, effects: touched.size === 0 ? [] : [{ kind, ids: [...touched] }] }
}
