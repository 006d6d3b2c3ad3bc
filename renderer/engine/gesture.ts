/**
 * Decides whom the pointers serve: the tool, or the hand that moves the view. Pure; the events come from `input.ts`.
 *
 * One finger, a pen or the main mouse button serve the tool. A second finger takes the stroke of the first back, and both
 * move the view. A pen takes over from fingers, and fingers that land while it draws (a palm) do nothing.
 */
import type { XY } from './geometry.ts'

export type PointerKind = 'mouse' | 'pen' | 'touch'

export interface PointerSample {
  readonly type: 'down' | 'move' | 'up' | 'cancel'
  readonly id: number
  readonly kind: PointerKind
  /** CSS pixels from the corner of the board. */
  readonly at: XY
  /** At 'down': this press moves the view, whatever the tool. */
  readonly wantsHand: boolean
}

/** What to do about a sample. The points of a move are the caller's business. */
export type GestureEffect =
  | { readonly kind: 'tool'; readonly type: 'down' | 'move' | 'up' | 'cancel' }
  | { readonly kind: 'hold'; readonly fingers: readonly [XY] | readonly [XY, XY] }
  | { readonly kind: 'drag'; readonly fingers: readonly [XY] | readonly [XY, XY] }
  | { readonly kind: 'release' }

interface Finger {
  readonly id: number
  readonly at: XY
}

export type GestureState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'tool'; readonly id: number; readonly pointer: PointerKind; readonly at: XY }
  | { readonly kind: 'view'; readonly fingers: readonly [Finger] | readonly [Finger, Finger]; readonly touch: boolean }

export interface GestureResult {
  readonly state: GestureState
  readonly effects: readonly GestureEffect[]
}

export const noGesture: GestureState = { kind: 'idle' }

export function gestureTransition(state: GestureState, sample: PointerSample): GestureResult {
  switch (sample.type) {
    case 'down':
      return down(state, sample)
    case 'move':
      return move(state, sample)
    case 'up':
    case 'cancel':
      return lift(state, sample, sample.type)
  }
}

function down(state: GestureState, sample: PointerSample): GestureResult {
  const { id, kind, at } = sample
  switch (state.kind) {
    case 'idle':
      if (sample.wantsHand) return take([{ id, at }], kind === 'touch', [])
      return startTool(sample, [])
    case 'tool':
      if (kind === 'touch' && state.pointer === 'touch') {
        const first = { id: state.id, at: state.at }
        return take([first, { id, at }], true, [{ kind: 'tool', type: 'cancel' }])
      }
      if (kind === 'pen' && state.pointer === 'touch') return startTool(sample, [{ kind: 'tool', type: 'cancel' }])
      return ignore(state)
    case 'view':
      if (kind === 'pen') return startTool(sample, [{ kind: 'release' }])
      if (kind === 'touch' && state.touch && state.fingers.length === 1) {
        return take([state.fingers[0], { id, at }], true, [])
      }
      return ignore(state)
  }
}

function move(state: GestureState, { id, at }: PointerSample): GestureResult {
  if (state.kind === 'tool' && state.id === id) {
    return { state: { ...state, at }, effects: [{ kind: 'tool', type: 'move' }] }
  }
  if (state.kind === 'view' && state.fingers.some(finger => finger.id === id)) {
    const moved = (finger: Finger) => (finger.id === id ? { id, at } : finger)
    const [first, second] = state.fingers
    const fingers = second === undefined ? ([moved(first)] as const) : ([moved(first), moved(second)] as const)
    return { state: { ...state, fingers }, effects: [{ kind: 'drag', fingers: places(fingers) }] }
  }
  return ignore(state)
}

function lift(state: GestureState, { id }: PointerSample, type: 'up' | 'cancel'): GestureResult {
  if (state.kind === 'tool' && state.id === id) return { state: noGesture, effects: [{ kind: 'tool', type }] }
  if (state.kind === 'view' && state.fingers.some(finger => finger.id === id)) {
    // The finger that stays goes on moving the view; it does not start to draw.
    const staying = state.fingers.find(finger => finger.id !== id)
    if (staying !== undefined) return take([staying], state.touch, [])
    return { state: noGesture, effects: [{ kind: 'release' }] }
  }
  return ignore(state)
}

function startTool({ id, kind, at }: PointerSample, before: readonly GestureEffect[]): GestureResult {
  return { state: { kind: 'tool', id, pointer: kind, at }, effects: [...before, { kind: 'tool', type: 'down' }] }
}

function take(
  fingers: readonly [Finger] | readonly [Finger, Finger],
  touch: boolean,
  before: readonly GestureEffect[],
): GestureResult {
  return { state: { kind: 'view', fingers, touch }, effects: [...before, { kind: 'hold', fingers: places(fingers) }] }
}

function places(fingers: readonly [Finger] | readonly [Finger, Finger]): readonly [XY] | readonly [XY, XY] {
  const [first, second] = fingers
  return second === undefined ? [first.at] : [first.at, second.at]
}

function ignore(state: GestureState): GestureResult {
  return { state, effects: [] }
}
