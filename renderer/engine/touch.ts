/** What a contact with the screen is: a finger tip, a palm, or one that has only just come down. CSS pixels. */
import type { XY } from './geometry.ts'

export type PointerKind = 'mouse' | 'pen' | 'touch'

/** A touch as wide as this is no finger tip. */
const PALM_PX = 48

/** Until it has gone so far, a touch has drawn nothing that anyone would miss. */
const FAR_PX = 20

export function isPalm({ kind, contactPx }: { readonly kind: PointerKind; readonly contactPx: number }): boolean {
  return kind === 'touch' && contactPx >= PALM_PX
}

export function isFar(from: XY, to: XY): boolean {
  return Math.hypot(to.x - from.x, to.y - from.y) >= FAR_PX
}

/**
 * How a stroke ends. The system takes touches away that it has come to know as a palm, or as a gesture of its own: there
 * the stroke has hardly begun. Whatever is more than that has been drawn by somebody, and is kept.
 */
export function strokeEnd(
  type: 'up' | 'cancel',
  { kind, hasGoneFar }: { readonly kind: PointerKind; readonly hasGoneFar: boolean },
): 'up' | 'cancel' {
  return type === 'cancel' && kind === 'touch' && !hasGoneFar ? 'cancel' : 'up'
}
