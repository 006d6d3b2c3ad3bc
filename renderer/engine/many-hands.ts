/**
 * Several people at one big screen: each finger and each pen serves a tool of its own. Pure.
 *
 * A palm does nothing, also one of which the edge came down first. More pointers than {@link LIMITS.pointersAtOnce} wait
 * until others are lifted, and come down again.
 */
import { LIMITS } from '../../p2p/canvas/limits.ts'
import type { XY } from './geometry.ts'
import type { GestureEffect, PointerSample } from './gesture.ts'
import { isFar, isPalm, type PointerKind, strokeEnd } from './touch.ts'

/** A pointer that serves a tool. */
export interface Hand {
  readonly id: number
  readonly kind: PointerKind
  readonly from: XY
  readonly hasGoneFar: boolean
}

interface HandsResult {
  readonly hands: readonly Hand[]
  readonly effects: readonly GestureEffect[]
}

export function isInHands(hands: readonly Hand[], id: number): boolean {
  return hands.some(hand => hand.id === id)
}

export function downInHands(hands: readonly Hand[], { id, kind, at }: PointerSample): HandsResult {
  if (hands.length >= LIMITS.pointersAtOnce) return { hands, effects: [] }
  const hand = { id, kind, from: at, hasGoneFar: false }
  return { hands: [...hands, hand], effects: [{ kind: 'tool', pointer: id, type: 'down' }] }
}

export function moveInHands(hands: readonly Hand[], sample: PointerSample): HandsResult {
  const { id, at } = sample
  const hand = hands.find(hand => hand.id === id)
  if (hand === undefined) return { hands, effects: [] }
  const hasGoneFar = hand.hasGoneFar || isFar(hand.from, at)
  if (isPalm(sample) && !hasGoneFar) return without(hands, id, 'cancel')
  const moved = hands.map(other => (other === hand ? { ...hand, hasGoneFar } : other))
  return { hands: moved, effects: [{ kind: 'tool', pointer: id, type: 'move' }] }
}

export function liftInHands(hands: readonly Hand[], id: number, type: 'up' | 'cancel'): HandsResult {
  const hand = hands.find(hand => hand.id === id)
  return hand === undefined ? { hands, effects: [] } : without(hands, id, strokeEnd(type, hand))
}

function without(hands: readonly Hand[], id: number, type: 'up' | 'cancel'): HandsResult {
  return { hands: hands.filter(hand => hand.id !== id), effects: [{ kind: 'tool', pointer: id, type }] }
}
