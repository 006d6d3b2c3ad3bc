/** What every tool is told, and what it may use. */
import type { Pencil } from '../../../p2p/canvas/pencil.ts'
import type { Point } from '../../../p2p/canvas/point.ts'
import type { BoardActions, BoardNotice, BoardTheme, Written } from '../board.ts'
import type { DeviceTransform } from '../camera.ts'
import type { Rect, XY } from '../geometry.ts'
import type { Item } from '../ink-painter.ts'
import type { HandStrokes } from '../hand-strokes.ts'
import type { Scene } from '../scene.ts'
import type { Restyle } from './select-commands.ts'
import type { CopiedPicture } from './select-system-clipboard.ts'

/** One pointer on its way over the canvas. Points are in canvas units; a move may carry several. */
export type ToolEvent =
  | { readonly type: 'down'; readonly points: readonly Point[] }
  | { readonly type: 'move'; readonly points: readonly Point[] }
  | { readonly type: 'up' }
  /** The pointer was taken away: what it did since it came down does not count. */
  | { readonly type: 'cancel' }

/** The keys held while it happened. */
export interface HeldKeys {
  readonly shift: boolean
  readonly alt: boolean
  /** Or Cmd. */
  readonly ctrl: boolean
}

export const NO_KEYS: HeldKeys = { shift: false, alt: false, ctrl: false }

/** Pure tools: state and event in, state and effects out. */
export interface Transition<State, Effect> {
  readonly state: State
  readonly effects: readonly Effect[]
}

/** What lies before a tool: the board, and the person's other hand. */
export interface Workbench {
  readonly host: HTMLElement
  readonly scene: Scene
  readonly actions: BoardActions
  /** Its own: several tools may draw at once, each for a pointer. */
  readonly strokes: HandStrokes
  /** @returns the number of a stroke that this person has not drawn yet */
  newStroke(): number
  /** What the next item is drawn with. */
  pencil(): Pencil
  theme(): BoardTheme
  /** What items look like to other programs; null if nobody knows here. */
  picture(items: readonly Item[]): Promise<CopiedPicture> | null
  /** How many canvas units a CSS pixel takes now. */
  unitsPerPixel(): number
  /** How many times as far as a mouse the pointer in use may miss what it means. */
  reach(): number
  /** How large the controls are around the board; 1 on a screen of an ordinary size. */
  uiScale(): number
  /** From canvas units to CSS pixels from the corner of the board. */
  toScreen(at: XY): XY
  /** What can be seen of the canvas, beside what lies over it. In canvas units. */
  inView(): Rect
  /** Moves the view, if it must, so that a box of canvas units can be seen. */
  reveal(rect: Rect): void
  /** Settled items are not to be seen, or again, until the room says more. */
  setHidden(ids: readonly string[], hidden: boolean): void
  /** Whether all settled items in a box can be seen by now, as far as they lie in the view. */
  isPainted(rect: Rect): boolean
  /** What {@link Tool.paint} paints has changed. */
  repaint(): void
  /** What will come of what is being written in a field, or null once that is over. */
  writing(field: number, written: Written | null): void
  /** What is being written looks like this, and takes what is chosen of colours and sizes; null once that is over. */
  styling(pencil: Pencil | null): void
  /** The person should know. */
  notify(notice: BoardNotice): void
  /** The person goes on with another tool. */
  take(tool: string): void
  /** The person goes on with these items, which were added just now, in the select tool. */
  select(ids: readonly string[]): void
}

/** What a person holds. One at a time; it stays while rooms change. */
export interface Tool {
  handle(event: ToolEvent, keys: HeldKeys): void
  /** Where the pointer is while nothing is pressed; null when it has left. @returns a CSS cursor, or null for the tool's own */
  hover?(at: XY | null): string | null
  /** A key that the board itself has no use for. @returns whether the tool has */
  key?(key: string, keys: HeldKeys): boolean
  /** Above all ink, in device pixels: handles, a frame, a fading trail. */
  paint?(context: CanvasRenderingContext2D, transform: DeviceTransform, nowMs: number): void
  /** Whether {@link Tool.paint} has more to paint in the next frame, though nothing happens. */
  readonly isMoving?: boolean
  /** What is in its hand is to look otherwise. @returns whether there is something that could */
  restyle?(style: Restyle): boolean
  /** Items of the room have changed, or gone. */
  sceneChanged?(): void
  /** Another tool is taken. */
  putDown?(): void
}

/** Makes a tool for one board. */
export type MakeTool = (bench: Workbench) => Tool
