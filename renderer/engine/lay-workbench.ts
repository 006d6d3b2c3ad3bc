import type { Pencil } from '../../p2p/canvas/pencil.ts'
import type { BoardActions, BoardOptions, BoardTheme } from './board.ts'
import type { BoardContent } from './board-content.ts'
import { toScreen } from './camera.ts'
import type { Layers } from './layers.ts'
import type { OwnPointer } from './own-pointer.ts'
import type { Workbench } from './tools/tool.ts'
import type { Viewport } from './viewport.ts'

export interface BenchParts {
  readonly host: HTMLElement
  readonly actions: BoardActions
  readonly viewport: Viewport
  readonly content: BoardContent
  readonly layers: Layers
  readonly pointer: OwnPointer
  /** What the tool draws with. */
  readonly pencil: () => Pencil
  readonly theme: () => BoardTheme
  readonly styling: Workbench['styling']
  readonly select: Workbench['select']
}

/** Lays the board before a tool. */
export function layWorkbench(parts: BenchParts, { onTakeTool, onNotice, onWriting, picture }: BoardOptions): Workbench {
  const { host, actions, viewport, content, layers, pointer, pencil, theme, styling, select } = parts
  return {
    host,
    actions,
    pencil,
    theme,
    picture: items => picture?.(items) ?? null,
    scene: content.scene,
    strokes: content.own.hand(),
    newStroke: () => content.own.newStroke(),
    unitsPerPixel: () => viewport.unitsPerPixel,
    reach: () => pointer.reach,
    uiScale: () => viewport.uiScale,
    toScreen: at => toScreen(viewport.camera, at),
    inView: () => viewport.inView,
    reveal: rect => {
      viewport.reveal(rect)
      content.repaintOverlay()
    },
    setHidden: (ids, hidden) => content.setHidden(ids, hidden),
    isPainted: rect => layers.settled.isPainted(rect, viewport.transform),
    repaint: () => content.repaintOverlay(),
    writing: (field, written) => onWriting?.(field, written),
    styling,
    notify: notice => onNotice?.(notice),
    take: name => onTakeTool?.(name),
    select,
  }
}
