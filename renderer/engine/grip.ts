/** What pointers do where one person is at the screen: one of them serves the tool, or one or two move the view. Pure. */
import type { XY } from './geometry.ts'
import type { GestureEffect, PointerSample } from './gesture.ts'
import { isFar, type PointerKind, strokeEnd } from './touch.ts'

interface Finger {
  readonly id: number
  readonly at: XY
}

type Fingers = readonly [Finger] | readonly [Finger, Finger]

interface ToolGrip {
  readonly kind: 'tool'
  readonly id: number
  readonly pointer: PointerKind
  readonly from: XY
  readonly at: XY
  readonly hasGoneFar: boolean
}

interface ViewGrip {
  readonly kind: 'view'
  readonly fingers: Fingers
  readonly pointer: PointerKind
}

export type Grip = { readonly kind: 'idle' } | ToolGrip | ViewGrip

export interface GripResult {
  readonly grip: Grip
  readonly effects: readonly GestureEffect[]
}

export const noGrip: Grip = { kind: 'idle' }

export function pointersInGrip(grip: Grip): readonly { readonly id: number; readonly kind: PointerKind }[] {
  if (grip.kind === 'idle') return []
  if (grip.kind === 'tool') return [{ id: grip.id, kind: grip.pointer }]
  return grip.fingers.map(({ id }) => ({ id, kind: grip.pointer }))
}

export function downInGrip(grip: Grip, sample: PointerSample): GripResult {
  const { id, kind, at } = sample
  switch (grip.kind) {
    case 'idle':
      if (sample.wantsHand) return take([{ id, at }], kind, [])
      return startTool(sample, [])
    case 'tool':
      if (kind === 'touch' && grip.pointer === 'touch') {
        return take(
          [
            { id: grip.id, at: grip.at },
            { id, at },
          ],
          'touch',
          [takeBack(grip)],
        )
      }
      if (kind === 'pen' && grip.pointer === 'touch') return startTool(sample, [takeBack(grip)])
      return ignore(grip)
    case 'view':
      if (kind === 'pen' && !sample.wantsHand) return startTool(sample, [{ kind: 'release' }])
      if (kind === 'touch' && grip.pointer === 'touch' && grip.fingers.length === 1) {
        return take([grip.fingers[0], { id, at }], 'touch', [])
      }
      return ignore(grip)
  }
}

export function moveInGrip(grip: Grip, { id, at }: PointerSample): GripResult {
  if (grip.kind === 'tool' && grip.id === id) {
    const hasGoneFar = grip.hasGoneFar || isFar(grip.from, at)
    return { grip: { ...grip, at, hasGoneFar }, effects: [{ kind: 'tool', pointer: id, type: 'move' }] }
  }
  if (grip.kind === 'view' && grip.fingers.some(finger => finger.id === id)) {
    const moved = (finger: Finger) => (finger.id === id ? { id, at } : finger)
    const [first, second] = grip.fingers
    const fingers = second === undefined ? ([moved(first)] as const) : ([moved(first), moved(second)] as const)
    return { grip: { ...grip, fingers }, effects: [{ kind: 'drag', fingers: places(fingers) }] }
  }
  return ignore(grip)
}

export function liftInGrip(grip: Grip, id: number, type: 'up' | 'cancel'): GripResult {
  if (grip.kind === 'tool' && grip.id === id) {
    const end = strokeEnd(type, { kind: grip.pointer, hasGoneFar: grip.hasGoneFar })
    return { grip: noGrip, effects: [{ kind: 'tool', pointer: id, type: end }] }
  }
  if (grip.kind === 'view' && grip.fingers.some(finger => finger.id === id)) {
    // The finger that stays goes on moving the view; it does not start to draw.
    const staying = grip.fingers.find(finger => finger.id !== id)
    if (staying !== undefined) return take([staying], grip.pointer, [])
    return { grip: noGrip, effects: [{ kind: 'release' }] }
  }
  return ignore(grip)
}

function startTool({ id, kind, at }: PointerSample, before: readonly GestureEffect[]): GripResult {
  return {
    grip: { kind: 'tool', id, pointer: kind, from: at, at, hasGoneFar: false },
    effects: [...before, { kind: 'tool', pointer: id, type: 'down' }],
  }
}

function takeBack({ id }: ToolGrip): GestureEffect {
  return { kind: 'tool', pointer: id, type: 'cancel' }
}

function take(fingers: Fingers, pointer: PointerKind, before: readonly GestureEffect[]): GripResult {
  return { grip: { kind: 'view', fingers, pointer }, effects: [...before, { kind: 'hold', fingers: places(fingers) }] }
}

function places([first, second]: Fingers): readonly [XY] | readonly [XY, XY] {
  return second === undefined ? [first.at] : [first.at, second.at]
}

function ignore(grip: Grip): GripResult {
  return { grip, effects: [] }
}
