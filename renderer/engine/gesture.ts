/**
 * Decides whom the pointers serve: the tool, or the hand that moves the view. Pure; the events come from `input.ts`.
 *
 * One finger, a pen or the main mouse button serve the tool. A second finger takes the stroke of the first back, and both
 * move the view. Who has a pen draws with that: once one has been seen, fingers only move the view, and a palm does
 * nothing, nor do fingers that are down while the pen is.
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
  /** How wide the touch is, in CSS pixels. */
  readonly contactPx: number
}

/** A touch as wide as this is no finger tip. */
const PALM_PX = 48

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

/** What the pointers that are down do. */
type Grip =
  | { readonly kind: 'idle' }
  | { readonly kind: 'tool'; readonly id: number; readonly pointer: PointerKind; readonly at: XY }
  | { readonly kind: 'view'; readonly fingers: readonly [Finger] | readonly [Finger, Finger]; readonly touch: boolean }

/** `penSeen`: a pen has come near, at any time. */
export type GestureState = Grip & { readonly penSeen: boolean }

interface GripResult {
  readonly state: Grip
  readonly effects: readonly GestureEffect[]
}

export interface GestureResult {
  readonly state: GestureState
  readonly effects: readonly GestureEffect[]
}

export const noGesture: GestureState = { kind: 'idle', penSeen: false }

const noGrip: Grip = { kind: 'idle' }

export function gestureTransition(before: GestureState, sample: PointerSample): GestureResult {
  const penSeen = before.penSeen || sample.kind === 'pen'
  const { state, effects } = grip(before, sample, penSeen)
  return { state: { ...state, penSeen }, effects }
}

function grip(state: Grip, sample: PointerSample, penSeen: boolean): GripResult {
  switch (sample.type) {
    case 'down': {
      const isTouch = penSeen && sample.kind === 'touch'
      if (isTouch && sample.contactPx >= PALM_PX) return ignore(state)
      return down(state, isTouch ? { ...sample, wantsHand: true } : sample)
    }
    case 'move':
      return move(state, sample)
    case 'up':
    case 'cancel':
      return lift(state, sample, sample.type)
  }
}

function down(state: Grip, sample: PointerSample): GripResult {
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

function move(state: Grip, { id, at }: PointerSample): GripResult {
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

function lift(state: Grip, { id }: PointerSample, type: 'up' | 'cancel'): GripResult {
  if (state.kind === 'tool' && state.id === id) return { state: noGrip, effects: [{ kind: 'tool', type }] }
  if (state.kind === 'view' && state.fingers.some(finger => finger.id === id)) {
    // The finger that stays goes on moving the view; it does not start to draw.
    const staying = state.fingers.find(finger => finger.id !== id)
    if (staying !== undefined) return take([staying], state.touch, [])
    return { state: noGrip, effects: [{ kind: 'release' }] }
  }
  return ignore(state)
}

function startTool({ id, kind, at }: PointerSample, before: readonly GestureEffect[]): GripResult {
  return { state: { kind: 'tool', id, pointer: kind, at }, effects: [...before, { kind: 'tool', type: 'down' }] }
}

function take(
  fingers: readonly [Finger] | readonly [Finger, Finger],
  touch: boolean,
  before: readonly GestureEffect[],
): GripResult {
  return { state: { kind: 'view', fingers, touch }, effects: [...before, { kind: 'hold', fingers: places(fingers) }] }
}

function places(fingers: readonly [Finger] | readonly [Finger, Finger]): readonly [XY] | readonly [XY, XY] {
  const [first, second] = fingers
  return second === undefined ? [first.at] : [first.at, second.at]
}

function ignore(state: Grip): GripResult {
  return { state, effects: [] }
}
