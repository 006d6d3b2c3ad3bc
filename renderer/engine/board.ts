/**
 * What the rest of the app sees of the canvas engine. React mounts an element and hands it over; from then on the engine
 * paints and listens, and React never touches a stroke.
 */
import type { Events, FieldsInput, Person, View } from '../../p2p/api/contract.ts'
import type { Matrix } from '../../p2p/canvas/matrix.ts'
import type { Paper } from '../../p2p/canvas/paper.ts'
import type { Pencil, Tool as PencilTool } from '../../p2p/canvas/pencil.ts'
import type { Point } from '../../p2p/canvas/point.ts'
import type { Wording } from '../../p2p/canvas/wording.ts'
import type { Insets } from './clear-area.ts'
import type { Rect, XY } from './geometry.ts'
import type { Item } from './ink-painter.ts'
import type { SceneLine } from './scene.ts'
import type { EditCommand, Reached, Restyle, SelectedItem } from './tools/select-commands.ts'
import type { CopiedPicture } from './tools/select-system-clipboard.ts'
import type { MakeTool } from './tools/tool.ts'

/** What the engine must know of a tool. `renderer/tools` declares each of them, with its icon and its keys. */
export interface BoardTool {
  readonly name: string
  /** A CSS cursor. */
  readonly cursor: string
  /** What its items are drawn with; null for a tool that draws none. */
  readonly draws: PencilTool | null
  /** Others see what it does, so that it is only for those who may draw. */
  readonly edits: boolean
  /** Where everyone draws at one screen, each pointer has one of its own. Any other tool is for one pointer at a time. */
  readonly forEachHand?: true
  /** Null for the hand, which the engine itself is. */
  readonly make: MakeTool | null
}

/** An item to add, as it is drawn. */
export interface NewItem {
  readonly pencil: Pencil
  readonly points: readonly Point[]
  readonly text?: string
  readonly picture?: string
  /** Its place in the draw order; on top if left out. */
  readonly order?: string
  readonly locked?: boolean
  readonly group?: string
  /** The id of the item that it is left of, which is removed. */
  readonly pieceOf?: string
}

/** New values for fields of some items. */
export interface ItemChange {
  readonly ids: readonly string[]
  readonly set: FieldsInput
}

/** What will come of a text that is still being written. */
export type Written =
  { readonly kind: 'add'; readonly item: NewItem } | { readonly kind: 'change'; readonly change: ItemChange }

/** Maps canvas units to CSS pixels: `screen = (canvas - (x, y)) * zoom`. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/** What the engine asks of the room. All of it may be slow or fail; drawing never waits for it. */
export interface BoardActions {
  /**
   * New points of the stroke in progress, at most once a frame. An empty `points` takes it back. A text or a note comes whole
   * each time, with what it says so far.
   */
  preview(stroke: number, pencil: Pencil, from: number, points: readonly Point[], wording?: Wording<string>): void
  /**
   * The stroke is finished. Resolves with the id of the line, whose delta has then arrived or soon will, or with null if
   * this person may not draw: then the engine takes the stroke off. Never rejects: whoever implements it tries again until
   * the line is kept, and the engine shows it as drawn meanwhile.
   *
   * @param order its place in the draw order; that of new items if left out
   */
  add(stroke: number, pencil: Pencil, points: readonly Point[], order?: string): Promise<string | null>
  /** All lines that one sweep of the eraser touched. If it rejects, the engine shows them again. */
  remove(ids: readonly string[]): Promise<void>
  /**
   * Removes items and adds others, as one step to undo.
   *
   * @param page where to add them; the one shown if left out
   * @returns the ids of what was added; if it rejects, nothing has changed, and the person knows why
   */
  put(remove: readonly string[], items: readonly NewItem[], page?: string): Promise<readonly string[]>
  /** Changes items, as one step to undo. If it rejects, nothing has changed, and the person knows why. */
  set(changes: readonly ItemChange[]): Promise<void>
  /** How this person is moving items, from where they lie; none when they have let go. */
  move(ids: readonly string[], by: Matrix): void
  /** This person's pointer in canvas units, and on which page, at most once a frame; null when it leaves. */
  point(at: readonly [x: number, y: number] | null, page: string): void
}

export interface BoardTheme {
  readonly paper: string
  readonly dark: boolean
}

/**
 * `textCut`: what was typed or pasted is longer than a text may be, and the rest of it is gone. `copyTooMuch`: more is
 * selected than can be copied at once, so nothing was. `pasteByKeys`: a page may not see what is to be pasted, unless it
 * is by the keys for that.
 */
export type BoardNotice = 'textCut' | 'copyTooMuch' | 'pasteByKeys'

export interface BoardOptions {
  readonly theme: BoardTheme
  /** The tool that the person holds at first. */
  readonly tool: BoardTool
  /** What the other end of a pen does, whatever is in the hand. If left out, the same as the first tool. */
  readonly eraser?: () => BoardTool
  /** A pen has been used on this screen before: fingers only move the view. */
  readonly penSeen?: boolean
  /** A pen has come near, for the first time. */
  readonly onPen?: () => void
  /** A tool asks for another to be taken in its place. */
  readonly onTakeTool?: (name: string) => void
  /** Something happened on the board that the person should know. */
  readonly onNotice?: (notice: BoardNotice) => void
  /**
   * A few times a second: what somebody is writing, so that it can be kept if this page is lost in the midst of it. Null once
   * that is over. `field`: one number while its field is open.
   */
  readonly onWriting?: (field: number, written: Written | null) => void
  /** What a text that is pasted is written with. If left out, the board takes none. */
  readonly textPencil?: () => Pencil
  /** What copied items look like to other programs. If left out, those get only what is written on them. */
  readonly picture?: (items: readonly Item[]) => Promise<CopiedPicture>
  /** What the room says is in view can be seen, for the first time. */
  readonly onViewShown?: () => void
  /** This peer's id. If left out, it is learned from the first `setPeople` that names it. */
  readonly selfId?: string
  /** The colour of a person's name and pointer. If left out, each person's own. */
  readonly colourOf?: (id: string) => string
  /** Others' pointers jump rather than glide. If left out, as the system is set. */
  readonly reducedMotion?: boolean
  /** How far what lies over the board reaches into it now. If left out, all of it can be seen. */
  readonly covered?: () => Insets
  /** The number of the first stroke. If left out, any: two windows of one person must not mean the same stroke. */
  readonly firstStroke?: number
}

/** The canvas of one room in one element. Made by `createBoard(host, actions, options)`. */
export interface Board {
  /** Settled lines changed. */
  applyDelta(delta: Events['canvas.delta']): void
  /** Somebody else's stroke grew. */
  applyDrawing(drawing: Events['canvas.drawing']): void
  /** Somebody else is moving items, or has let them go. */
  applyMotion(motion: Events['canvas.motion']): void
  setPeople(people: readonly Person[]): void
  /** Shows a page, by its id. What is being drawn is finished on the page where it began. */
  setPage(page: string): void
  setPaper(paper: Paper): void
  setTool(tool: BoardTool): void
  setPencil(pencil: Pencil): void
  /** Several people draw at this screen: each finger and pen for itself, and none moves the view. */
  setEveryone(everyone: boolean): void
  /** Who may not draw moves the view with whatever they hold. What they were drawing or erasing is taken back. */
  setMayDraw(mayDraw: boolean): void
  setTheme(theme: BoardTheme): void
  getCamera(): Camera
  /** What is to come first of a canvas that is sent whole. */
  view(): View
  zoomBy(factor: number): void
  zoomTo(zoom: number): void
  /** Shows all lines, or the origin at zoom 1 if there are none. */
  zoomToFit(): void
  /** Shows what is selected, if anything is. */
  zoomToSelection(): void
  /** Shows a box of canvas units as large as it fits, also when the board changes its size. */
  show(box: Rect): void
  /** Moves what is seen by so many CSS pixels. */
  panBy(dx: number, dy: number): void
  /** Every item that can be seen on a page, the one shown if left out, in draw order. */
  items(page?: string): readonly SceneLine[]
  /** What is selected, in draw order. */
  selection(): readonly SelectedItem[]
  /** Called at once and then whenever the selection or the looks of what is in it change. Returns a function that stops it. */
  onSelection(listener: (selection: readonly SelectedItem[]) => void): () => void
  /**
   * Called at once and then whenever it changes how those look that {@link restyle} is about: what is being written, or
   * else what is selected. None: colours are chosen for what is drawn next. Returns a function that stops it.
   */
  onStyled(listener: (pencils: readonly Pencil[]) => void): () => void
  /**
   * Called when other items are selected than before: with what they are if that was done by key, or else null. Returns a
   * function that stops it.
   */
  onReached(listener: (reached: Reached | null) => void): () => void
  /** Called with files that are pasted, and where, in CSS pixels from the corner of the board. Returns a function that stops it. */
  onFiles(listener: (files: readonly File[], at: XY) => void): () => void
  /** Selects what is being added here, once it is, unless the person has gone on to something else by then. */
  selectAdded(adding: Promise<readonly string[]>): void
  /** Takes back the stroke or the drag that the person is in the midst of. @returns whether there was one */
  takeBack(): boolean
  /** Does something with what is selected, as its key does. */
  edit(command: EditCommand): void
  /** Changes how a text looks that is being written, or else the selected items, as one step to undo. */
  restyle(style: Restyle): void
  /** Puts what is selected on another page. Resolves with whether it is there now; if it was refused, the person knows why. */
  moveToPage(page: string): Promise<boolean>
  /** Keeps a small picture of a page on a canvas, as large as that is laid out. @returns a function that ends it */
  showThumbnail(page: string, canvas: HTMLCanvasElement, paper: Paper): () => void
  /** Called at once and then at every change of the camera. Returns a function that stops it. */
  onCamera(listener: (camera: Camera) => void): () => void
  destroy(): void
}
