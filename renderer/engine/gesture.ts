/**
 * Decides whom the pointers serve: the tool, or the hand that moves the view. Pure; the events come from `input.ts`.
 *
 * One finger, a pen or the main mouse button serve the tool. A second finger takes the stroke of the first back, and both
 * move the view (`grip.ts`). Who has a pen draws with that: once one has been seen, fingers only move the view, and a palm
 * does nothing, nor do fingers that are down while the pen is.
 *
 * Where everyone draws at one screen, each pointer serves a tool of its own (`many-hands.ts`), and no finger moves the view
 * unless the hand is what has been taken.
 */
import type { XY } from './geometry.ts'
import { downInGrip, type Grip, type GripResult, liftInGrip, moveInGrip, noGrip, pointersInGrip } from './grip.ts'
import { downInHands, type Hand, isInHands, liftInHands, moveInHands } from './many-hands.ts'
import { isPalm, type PointerKind } from './touch.ts'

export type { PointerKind } from './touch.ts'

export interface PointerSample {
  /** 'cancel': the system has taken the pointer away. 'lost': no more will be heard of it. */
  readonly type: 'down' | 'move' | 'up' | 'cancel' | 'lost'
  readonly id: number
  readonly kind: PointerKind
  /** CSS pixels from the corner of the board. */
  readonly at: XY
  /** At 'down': this press moves the view, whatever the tool. */
  readonly wantsHand: boolean
  /** How wide the touch is, in CSS pixels. */
  readonly contactPx: number
  /** Something of the pointer is pressed. */
  readonly isPressed: boolean
  /** At 'down' of a touch: no other is on the screen. */
  readonly isAlone: boolean
}

/** What to do about a sample. The points of a move are the caller's business. */
export type GestureEffect =
  | { readonly kind: 'tool'; readonly pointer: number; readonly type: 'down' | 'move' | 'up' | 'cancel' }
  | { readonly kind: 'hold'; readonly fingers: readonly [XY] | readonly [XY, XY] }
  | { readonly kind: 'drag'; readonly fingers: readonly [XY] | readonly [XY, XY] }
  | { readonly kind: 'release' }

export interface GestureState {
  /** What the pointers do that serve the one tool, or the view. */
  readonly grip: Grip
  /** The pointers that each serve a tool of their own. */
  readonly hands: readonly Hand[]
  /** Everyone draws at this screen. */
  readonly everyone: boolean
  /** A pen has come near, at any time. */
  readonly penSeen: boolean
}

export interface GestureResult {
  readonly state: GestureState
  readonly effects: readonly GestureEffect[]
}

export const noGesture: GestureState = { grip: noGrip, hands: [], everyone: false, penSeen: false }

export function gestureTransition(before: GestureState, sample: PointerSample): GestureResult {
  const state = { ...before, penSeen: before.penSeen || sample.kind === 'pen' }
  switch (sample.type) {
    case 'down': {
      const unseen = endAll(
        state,
        pointersOf(state).filter(({ id, kind }) => hasGone(id, kind, sample)),
      )
      const { state: after, effects } = down(unseen.state, sample)
      return { state: after, effects: [...unseen.effects, ...effects] }
    }
    case 'move':
      return sample.isPressed ? move(state, sample) : lift(state, sample.id, 'up')
    case 'up':
    case 'lost':
      return lift(state, sample.id, 'up')
    case 'cancel':
      return lift(state, sample.id, 'cancel')
  }
}

/** All pointers let go of what they hold; what they have drawn counts. */
export function letGo(state: GestureState): GestureResult {
  return endAll(state, pointersOf(state))
}

/** A pointer that comes down was up before; and where a touch is alone, all others are. */
function hasGone(id: number, kind: PointerKind, sample: PointerSample): boolean {
  return id === sample.id || (kind === 'touch' && sample.kind === 'touch' && sample.isAlone)
}

function pointersOf({ grip, hands }: GestureState): readonly { readonly id: number; readonly kind: PointerKind }[] {
  return [...hands, ...pointersInGrip(grip)]
}

function endAll(before: GestureState, pointers: readonly { readonly id: number }[]): GestureResult {
  let state = before
  const effects = pointers.flatMap(({ id }) => {
    const lifted = lift(state, id, 'up')
    state = lifted.state
    return lifted.effects
  })
  return { state, effects }
}

function down(state: GestureState, sample: PointerSample): GestureResult {
  const { everyone, penSeen } = state
  const isTouch = sample.kind === 'touch'
  if (isPalm(sample) && (everyone || penSeen)) return { state, effects: [] }
  if (!everyone) {
    return inGrip(state, downInGrip(state.grip, isTouch && penSeen ? { ...sample, wantsHand: true } : sample))
  }
  return sample.wantsHand
    ? inGrip(state, downInGrip(state.grip, sample))
    : inHands(state, downInHands(state.hands, sample))
}

function move(state: GestureState, sample: PointerSample): GestureResult {
  return isInHands(state.hands, sample.id)
    ? inHands(state, moveInHands(state.hands, sample))
    : inGrip(state, moveInGrip(state.grip, sample))
}

function lift(state: GestureState, id: number, type: 'up' | 'cancel'): GestureResult {
  return isInHands(state.hands, id)
    ? inHands(state, liftInHands(state.hands, id, type))
    : inGrip(state, liftInGrip(state.grip, id, type))
}

function inGrip(state: GestureState, { grip, effects }: GripResult): GestureResult {
  return { state: { ...state, grip }, effects }
}

function inHands(
  state: GestureState,
  { hands, effects }: { readonly hands: readonly Hand[]; readonly effects: readonly GestureEffect[] },
): GestureResult {
  return { state: { ...state, hands }, effects }
}
