/**
 * What the board of a room tells the projector windows of the same computer: which part of which page is to be seen, and what is
 * being drawn here, which the peer tells only others. Both are pages of one origin, so it goes from one to the other without the peer.
 */
import type { View } from '../../../p2p/api/contract.ts'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import type { OwnDrawing } from '../../peer/own-drawings.ts'
import { isObject } from '../is-object.ts'
import { readDrawing } from './read-drawing.ts'

export type ProjectionMessage =
  /** A projector window is there and wants to know. */
  | { readonly say: 'hello' }
  | { readonly say: 'view'; readonly view: View }
  | { readonly say: 'drawing'; readonly drawing: OwnDrawing }
  /** The board was left. */
  | { readonly say: 'end' }

export function projectionChannel(room: string): BroadcastChannel {
  return new BroadcastChannel(`chalkboard-projection-${room}`)
}

/** What another page of this origin said; null if it makes no sense. */
export function readProjection(data: unknown): ProjectionMessage | null {
  if (!isObject(data)) return null
  if (data['say'] === 'hello' || data['say'] === 'end') return { say: data['say'] }
  if (data['say'] === 'drawing') {
    const drawing = readDrawing(data['drawing'])
    return drawing === null ? null : { say: 'drawing', drawing }
  }
  if (data['say'] !== 'view' || !isObject(data['view'])) return null
  const { page, minX, minY, maxX, maxY } = data['view']
  if (typeof page !== 'string' || ![minX, minY, maxX, maxY].every(isOnCanvas)) return null
  const view = { page, minX, minY, maxX, maxY } as View
  return view.minX < view.maxX && view.minY < view.maxY ? { say: 'view', view } : null
}

/** A view may reach beyond the canvas, but not by more than the canvas is wide. */
function isOnCanvas(units: unknown): boolean {
  return typeof units === 'number' && Math.abs(units) <= 2 * LIMITS.coordinateUnits
}
