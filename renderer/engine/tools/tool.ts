/** What every tool is told. Tools are pure: state and event in, state and effects out. */
import type { Point } from '../../../p2p/canvas/point.ts'

/** One pointer on its way over the canvas. Points are in canvas units; a move may carry several. */
export type ToolEvent =
  | { readonly type: 'down'; readonly points: readonly Point[] }
  | { readonly type: 'move'; readonly points: readonly Point[] }
  | { readonly type: 'up' }
  /** The pointer was taken away: what it did since it came down does not count. */
  | { readonly type: 'cancel' }

export interface Transition<State, Effect> {
  readonly state: State
  readonly effects: readonly Effect[]
}
